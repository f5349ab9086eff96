package org.onewindow.catalogue;

import org.onewindow.platform.LocalisedText;

/** A question that applicants ask, with its answer. */
public record Question(LocalisedText question, LocalisedText answer) {
}
