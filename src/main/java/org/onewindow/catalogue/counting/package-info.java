/**
 * What the catalogue asks of whoever knows cases, declared here because cases lie above: the module of cases declares one
 * bean of {@link org.onewindow.catalogue.counting.CaseCounts}. Values are immutable, nothing is null unless marked.
 */
@NamedInterface("counting")
@NullMarked
package org.onewindow.catalogue.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
