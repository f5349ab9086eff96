package org.onewindow.catalogue;

import org.onewindow.platform.LocalisedText;

/**
 * A department that offers items, for modules above that know no organisation.
 *
 * @param code     of the department
 * @param fullName as papers and the public register call it
 * @param items    that may be applied for today
 */
public record OfferingDepartment(String code, LocalisedText name, LocalisedText fullName, long items) {
}
