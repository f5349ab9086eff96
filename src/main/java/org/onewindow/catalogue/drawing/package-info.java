/**
 * The procedure of an item as people and programs see it: {@link org.onewindow.catalogue.drawing.ProcedureWords} says it
 * as a chart in the language of one reader, on the guide, at the desk and, with progress, on the page of a case;
 * {@link org.onewindow.catalogue.drawing.BpmnProcedure} writes it in BPMN 2.0. It knows the items and is not known by
 * them. Values are immutable and safe for use by several threads; nothing is nullable unless marked.
 */
@NamedInterface("drawing")
@NullMarked
package org.onewindow.catalogue.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
