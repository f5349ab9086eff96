/**
 * The words in which facts, acts and papers are told: states, channels, ways, grounds, kinds of paper, what was handed in,
 * which other system told it. They know nothing of a case; every package of casework uses them, other modules do not.
 * Values are immutable, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.terms;

import org.jspecify.annotations.NullMarked;
