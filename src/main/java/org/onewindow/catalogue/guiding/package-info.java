/**
 * Questions that lead an applicant to the situation, materials, stages, time and fees that are theirs. Start at
 * {@link org.onewindow.catalogue.guiding.GuidedChoice}. Pure: it uses the item of {@code catalogue} and nothing else.
 * Values are immutable, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.catalogue.guiding;

import org.jspecify.annotations.NullMarked;
