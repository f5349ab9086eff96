package org.onewindow.parties;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.onewindow.parties.IdentityCheck.Invalid;
import org.onewindow.parties.IdentityCheck.Valid;

/**
 * A natural person's identity document: its type and its number in printed form. Made by {@link #parse}, which checks
 * what arithmetic can check; whether the document is genuine only the window sees.
 */
public record IdentityDocument(IdentityType type, String number) {
    /** ICAO 9303 gives the field nine places and lets longer numbers overflow; no country prints fewer than five. */
    private static final Pattern PASSPORT = Pattern.compile("(?=[A-Z0-9]*[0-9])[A-Z0-9]{5,15}");
    /** H or M and eight digits that stay for life; cards of before 2013 add two digits that count the renewals. */
    private static final Pattern HK_MACAO = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    /** Eight digits on the card; ten digits and at most one letter in the booklet before it. */
    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]?");
    /** The card of 2004: country, region, date and serial. Its check rule is not public and is not guessed here. */
    private static final Pattern FOREIGN_2004 = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern FIFTEEN_DIGITS = Pattern.compile("[0-9]{15}");

    public IdentityDocument {
        if (number.isEmpty() || number.length() > 18) {
            throw new IllegalArgumentException("an identity number has 1 to 18 characters");
        }
    }

    /**
     * Reads a number as a person types it: full-width digits, small letters and blanks are forgiven.
     *
     * @param today nobody is born later
     */
    public static IdentityCheck parse(IdentityType type, String typed, LocalDate today) {
        var number = OfficialText.normalise(typed);
        if (number.isEmpty()) {
            return new Invalid("parties.identity.empty");
        }
        return switch (type) {
            case RESIDENT_CARD, TEMPORARY_CARD, HOUSEHOLD_REGISTER -> citizen(type, number, today);
            case HMT_RESIDENCE_CARD -> residenceCard(number, today);
            case FOREIGN_RESIDENT_CARD -> foreignResident(number, today);
            case PASSPORT -> form(type, number, PASSPORT, "parties.identity.passport-form");
            case HK_MACAO_PERMIT -> form(type, number, HK_MACAO, "parties.identity.hk-macao-form");
            case TAIWAN_PERMIT ->
                form(type, number.replaceAll("[()]", ""), TAIWAN, "parties.identity.taiwan-form");
        };
    }

    /**
     * What tells this person from every other, whichever paper is shown: the three papers with a citizen number show
     * the same one, and a renewed Hong Kong or Macao permit keeps its first nine places.
     */
    String personKey() {
        if (type.showsCitizenNumber()) {
            return "CITIZEN:" + number;
        }
        var lasting = type == IdentityType.HK_MACAO_PERMIT ? number.substring(0, 9) : number;
        return type + ":" + lasting;
    }

    /** Never the number: a log line must not become a leak. */
    @Override
    public String toString() {
        return type + " " + Masks.identity(number);
    }

    private static IdentityCheck citizen(IdentityType type, String number, LocalDate today) {
        if (FIFTEEN_DIGITS.matcher(number).matches()) {
            return new Invalid("parties.identity.fifteen-digits");
        }
        if (!CitizenNumber.hasForm(number)) {
            return new Invalid("parties.identity.citizen-form");
        }
        if (number.startsWith("81") || number.startsWith("82") || number.startsWith("83")) {
            return new Invalid("parties.identity.is-residence-card");
        }
        if (number.startsWith("9")) {
            return new Invalid("parties.identity.is-foreign-card");
        }
        return CitizenNumber.hasProvince(number)
                ? checked(type, number, today)
                : new Invalid("parties.identity.province");
    }

    private static IdentityCheck residenceCard(String number, LocalDate today) {
        var ofRegion = number.startsWith("810000") || number.startsWith("820000") || number.startsWith("830000");
        return CitizenNumber.hasForm(number) && ofRegion
                ? checked(IdentityType.HMT_RESIDENCE_CARD, number, today)
                : new Invalid("parties.identity.residence-card-form");
    }

    private static IdentityCheck foreignResident(String number, LocalDate today) {
        if (FOREIGN_2004.matcher(number).matches()) {
            return new Valid(new IdentityDocument(IdentityType.FOREIGN_RESIDENT_CARD, number));
        }
        return CitizenNumber.hasForm(number) && number.startsWith("9")
                ? checked(IdentityType.FOREIGN_RESIDENT_CARD, number, today)
                : new Invalid("parties.identity.foreign-card-form");
    }

    private static IdentityCheck checked(IdentityType type, String number, LocalDate today) {
        if (!CitizenNumber.checks(number)) {
            return new Invalid("parties.identity.check-character");
        }
        var born = CitizenNumber.bornOn(number);
        if (born.isEmpty()) {
            return new Invalid("parties.identity.impossible-date");
        }
        return born.get().isAfter(today)
                ? new Invalid("parties.identity.future-date")
                : new Valid(new IdentityDocument(type, number));
    }

    private static IdentityCheck form(IdentityType type, String number, Pattern form, String messageKey) {
        return form.matcher(number).matches()
                ? new Valid(new IdentityDocument(type, number))
                : new Invalid(messageKey);
    }
}
