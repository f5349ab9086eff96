package org.onewindow.organisation;

import org.onewindow.platform.LocalisedText;

/** The service centre itself, with what a visitor needs to find it. */
public record Centre(CentreCode code, LocalisedText name, LocalisedText address, String phone, LocalisedText hours) {
    /** Stands in until an organisation is installed. */
    static final Centre NOT_YET = new Centre(new CentreCode("00000000"), new LocalisedText("一窗", "OneWindow"),
            LocalisedText.of("—"), "", LocalisedText.of("—"));
}
