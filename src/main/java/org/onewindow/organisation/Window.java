package org.onewindow.organisation;

import org.onewindow.platform.LocalisedText;

/** A window of the hall and the post of whoever sits at it. */
public record Window(WindowNo no, LocalisedText name, DepartmentCode department, PostCode post) {
}
