package org.onewindow.catalogue;

import org.onewindow.platform.LocalisedText;

/**
 * A department that offers items, for modules above that know no organisation.
 *
 * @param code  of the department
 * @param items that may be applied for today
 */
public record OfferingDepartment(String code, LocalisedText name, long items) {
}
