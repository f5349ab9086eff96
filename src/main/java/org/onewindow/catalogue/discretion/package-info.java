/**
 * Discretion tables (裁量基准): what follows from the answers of a form, written down beforehand as rules of which exactly
 * one holds. {@link org.onewindow.catalogue.discretion.DiscretionTable} is what is edited, stored and shown,
 * {@link org.onewindow.catalogue.discretion.TableCheck} finds its gaps and overlaps, and
 * {@link org.onewindow.catalogue.discretion.DiscretionJudge} answers by a DMN library from the DMN form of the table, which
 * {@link org.onewindow.catalogue.discretion.DmnDocument} writes and {@link org.onewindow.catalogue.discretion.DmnReading}
 * reads back, also from other tools. This package knows texts and answers, no items; the catalogue uses it, not the
 * reverse. See ADR 40.
 */
@NamedInterface("discretion")
@NullMarked
package org.onewindow.catalogue.discretion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
