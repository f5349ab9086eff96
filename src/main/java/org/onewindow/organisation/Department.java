package org.onewindow.organisation;

import org.onewindow.platform.LocalisedText;

/** A department of the government that handles items at the centre, with the phone that papers print. */
public record Department(DepartmentCode code, LocalisedText name, String phone, LocalisedText address) {
}
