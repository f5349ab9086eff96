/**
 * Finds items by what people type: everyday Chinese, half a word, pinyin or its initials, English, a code, with one slip
 * of the finger. An index in memory by Apache Lucene over {@link org.onewindow.catalogue.finding.Entry entries}, which are
 * texts only: this package knows words, not items, and the catalogue uses it, not the reverse. See ADR 35.
 */
@NullMarked
package org.onewindow.catalogue.finding;

import org.jspecify.annotations.NullMarked;
