package org.onewindow.catalogue;

import org.onewindow.platform.LocalisedText;

/** One of the answers that a field of type {@link FieldType#CHOICE} allows; the code is what is stored. */
public record Choice(String code, LocalisedText label) {
}
