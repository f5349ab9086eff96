package org.onewindow.casework.applying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.NameCheck;
import org.onewindow.parties.Names;
import org.onewindow.parties.PartyDetails;
import org.onewindow.parties.PhoneCheck;
import org.onewindow.platform.OneLine;

/**
 * An applicant or agent as typed, right or wrong; a draft keeps it as it is, so that nothing typed is lost.
 *
 * @param identityType of a natural person; ignored for an organisation
 * @param number       identity number of a natural person, unified social credit code of an organisation
 */
public record ApplicantEntry(ApplicantKind kind, String name, IdentityType identityType, String number,
        String legalRepresentative, String phone, String address) {
    private static final int MAX_ADDRESS = 200;

    /** Nothing typed yet. */
    public static ApplicantEntry empty(ApplicantKind kind) {
        return new ApplicantEntry(kind, "", IdentityType.RESIDENT_CARD, "", "", "", "");
    }

    /** The entry that would have been typed for the party; for filling in a form beforehand. */
    public static ApplicantEntry of(PartyDetails party) {
        return switch (party) {
            case PartyDetails.NaturalPerson p -> new ApplicantEntry(ApplicantKind.NATURAL_PERSON, p.name(),
                    p.identity().type(), p.identity().number(), "", orEmpty(p.phone()), orEmpty(p.address()));
            case PartyDetails.LegalEntity e -> new ApplicantEntry(ApplicantKind.LEGAL_ENTITY, e.name(),
                    IdentityType.RESIDENT_CARD, e.code().value(), orEmpty(e.legalRepresentative()), orEmpty(e.phone()),
                    orEmpty(e.address()));
        };
    }

    /** The party of the entry, or what is wrong with it; field names begin with the given prefix and a slash. */
    public Checked check(String prefix, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var cleanName = name(prefix, errors);
        var cleanPhone = phone(prefix, errors);
        bounded(prefix + "/address", address, errors);
        bounded(prefix + "/legalRepresentative", legalRepresentative, errors);
        var party = kind == ApplicantKind.NATURAL_PERSON
                ? person(prefix, cleanName, cleanPhone, today, errors)
                : entity(prefix, cleanName, cleanPhone, errors);
        return party == null || !errors.isEmpty() ? new Checked.Wrong(errors) : new Checked.Right(party);
    }

    private PartyDetails.@Nullable NaturalPerson person(String prefix, String cleanName, @Nullable String cleanPhone,
            LocalDate today, List<FieldError> errors) {
        return switch (IdentityDocument.parse(identityType, number, today)) {
            case IdentityCheck.Valid(var identity) when !cleanName.isEmpty() && errors.isEmpty() ->
                new PartyDetails.NaturalPerson(cleanName, identity, cleanPhone, orNull(address));
            case IdentityCheck.Valid _ -> null;
            case IdentityCheck.Invalid(var key) -> {
                errors.add(error(prefix + "/number", key));
                yield null;
            }
        };
    }

    private PartyDetails.@Nullable LegalEntity entity(String prefix, String cleanName, @Nullable String cleanPhone,
            List<FieldError> errors) {
        var representative = representative(prefix, errors);
        return switch (CreditCode.parse(number)) {
            case CreditCodeCheck.Valid(var code) when !cleanName.isEmpty() && errors.isEmpty() ->
                new PartyDetails.LegalEntity(cleanName, code, orNull(representative), cleanPhone, orNull(address));
            case CreditCodeCheck.Valid _ -> null;
            case CreditCodeCheck.Invalid(var key) -> {
                errors.add(error(prefix + "/number", key));
                yield null;
            }
        };
    }

    private String representative(String prefix, List<FieldError> errors) {
        if (legalRepresentative.isBlank()) {
            return "";
        }
        return switch (Names.person(legalRepresentative)) {
            case NameCheck.Valid(var clean) -> clean;
            case NameCheck.Invalid(var key) -> {
                errors.add(error(prefix + "/legalRepresentative", key));
                yield "";
            }
        };
    }

    private String name(String prefix, List<FieldError> errors) {
        return switch (kind == ApplicantKind.NATURAL_PERSON ? Names.person(name) : Names.entity(name)) {
            case NameCheck.Valid(var clean) -> clean;
            case NameCheck.Invalid(var key) -> {
                errors.add(error(prefix + "/name", key));
                yield "";
            }
        };
    }

    private @Nullable String phone(String prefix, List<FieldError> errors) {
        if (phone.isBlank()) {
            return null;
        }
        return switch (PhoneCheck.parse(phone)) {
            case PhoneCheck.Valid(var clean) -> clean;
            case PhoneCheck.Invalid(var key) -> {
                errors.add(error(prefix + "/phone", key));
                yield null;
            }
        };
    }

    private static void bounded(String field, String text, List<FieldError> errors) {
        if (text.codePointCount(0, text.length()) > MAX_ADDRESS) {
            errors.add(new FieldError(field, "casework.error.too-long", List.of(MAX_ADDRESS)));
        } else if (OneLine.isBroken(text)) {
            errors.add(error(field, "casework.error.characters"));
        }
    }

    private static FieldError error(String field, String key) {
        return new FieldError(field, key, List.of());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a check found. */
    public sealed interface Checked {
        /** The party as it will be kept. */
        record Right(PartyDetails party) implements Checked {
        }

        /** What is wrong, field by field. */
        record Wrong(List<FieldError> errors) implements Checked {
            public Wrong {
                errors = List.copyOf(errors);
            }
        }
    }
}
