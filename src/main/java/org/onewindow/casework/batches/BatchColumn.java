package org.onewindow.casework.batches;

import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.platform.LocalisedText;

/**
 * One column of the spreadsheet of an item.
 *
 * @param code    stands in the second row and names the column for machines
 * @param header  stands in the first row
 * @param field   of the form that it answers; null for a column about the applicant
 * @param example what stands in the example row
 */
public record BatchColumn(String code, LocalisedText header, @Nullable FieldDefinition field, String example) {
}
