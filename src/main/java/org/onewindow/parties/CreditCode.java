package org.onewindow.parties;

import java.util.regex.Pattern;
import org.onewindow.parties.CreditCodeCheck.Invalid;
import org.onewindow.parties.CreditCodeCheck.Valid;

/**
 * A unified social credit code (统一社会信用代码), GB 32100-2015: registering authority, kind, division, the organisation code
 * of GB 11714 at places 9 to 17, and a check character modulo 31. The alphabet leaves out I, O, S, V and Z.
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern EXCLUDED = Pattern.compile(".*[IOSVZ].*");
    private static final Pattern DIVISION = Pattern.compile("..[0-9]{6}.*");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a credit code has 18 characters");
        }
    }

    /** Reads a code as a person types it: full-width digits, small letters and blanks are forgiven. */
    public static CreditCodeCheck parse(String typed) {
        var code = OfficialText.normalise(typed);
        if (code.isEmpty()) {
            return new Invalid("parties.credit-code.empty");
        }
        if (!FORM.matcher(code).matches()) {
            return new Invalid("parties.credit-code.form");
        }
        if (EXCLUDED.matcher(code).matches()) {
            return new Invalid("parties.credit-code.letters");
        }
        if (!DIVISION.matcher(code).matches()) {
            return new Invalid("parties.credit-code.division");
        }
        return check(code) == code.charAt(17) && organisationCheck(code) == code.charAt(16)
                ? new Valid(new CreditCode(code))
                : new Invalid("parties.credit-code.check-character");
    }

    @Override
    public String toString() {
        return value;
    }

    /** Modulo 31 twice: without the second, a remainder of 0 would ask for a 32nd character. */
    private static char check(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: letters count from A = 10; eleven minus the remainder, 10 written X and 11 written 0. */
    private static char organisationCheck(String code) {
        var sum = 0;
        for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
