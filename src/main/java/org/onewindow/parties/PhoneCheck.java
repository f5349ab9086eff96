package org.onewindow.parties;

import java.util.regex.Pattern;

/** What came of reading a telephone number. */
public sealed interface PhoneCheck {
    /** The number as it is kept: digits, a hyphen before an extension, a plus before a foreign country's code. */
    record Valid(String phone) implements PhoneCheck {
    }

    /** The number cannot be one; the message says why and what to do. */
    record Invalid(String messageKey) implements PhoneCheck {
    }

    /** Mobile; fixed line with area code and perhaps an extension; service number; any foreign one (E.164). */
    Pattern FORM = Pattern
            .compile("1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00[0-9]{7}|\\+[1-9][0-9]{5,14}");

    /** Reads a number as a person types it: blanks, full-width digits and the own country's code are forgiven. */
    static PhoneCheck parse(String typed) {
        var number = OfficialText.normalise(typed).replaceFirst("^(\\+86|0086)-?", "");
        var joined = number.replaceFirst("^(0[1-9][0-9]{1,2})-", "$1").replaceFirst("^(1[0-9]{2})-([0-9]{4})-", "$1$2")
                .replaceFirst("^([48]00)-([0-9]{3,4})-?", "$1$2");
        return FORM.matcher(joined).matches() ? new Valid(joined) : new Invalid("parties.phone.form");
    }
}
