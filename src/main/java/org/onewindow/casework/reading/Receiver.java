package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.catalogue.FieldError;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Masks;
import org.onewindow.parties.NameCheck;
import org.onewindow.parties.Names;
import org.onewindow.parties.PartyDetails;

/**
 * Who receives a result at a window, told by the document shown: the applicant, the agent of the application, the legal
 * representative, of whom the case knows the name alone, or somebody else with a letter of authorisation.
 */
public sealed interface Receiver {
    /**
     * Told.
     *
     * @param maskedNumber of the document, as it may stand in the record
     */
    record Told(Relation relation, String name, IdentityType type, String maskedNumber) implements Receiver {
    }

    /** The number or the name is wrong. */
    record Wrong(List<FieldError> errors) implements Receiver {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Tells the receiver.
     *
     * @param application of the case; null once the data were erased
     * @param typedName   needed only of somebody who is neither applicant nor agent
     */
    static Receiver of(@Nullable ApplicationData application, IdentityType type, String typedNumber, String typedName,
            LocalDate today) {
        return switch (IdentityDocument.parse(type, typedNumber, today)) {
            case IdentityCheck.Invalid(var key) -> new Wrong(List.of(new FieldError("number", key, List.of())));
            case IdentityCheck.Valid(var document) -> {
                var masked = Masks.identity(document.number());
                if (application != null && application.applicant() instanceof PartyDetails.NaturalPerson person
                        && isOf(person, document)) {
                    yield new Told(Relation.APPLICANT, person.name(), type, masked);
                }
                var agent = application == null ? null : application.agent();
                if (agent != null && isOf(agent, document)) {
                    yield new Told(Relation.AGENT, agent.name(), type, masked);
                }
                yield switch (Names.person(typedName)) {
                    case NameCheck.Valid(var name) -> new Told(isRepresentative(application, name)
                            ? Relation.REPRESENTATIVE
                            : Relation.OTHER, name, type, masked);
                    case NameCheck.Invalid(var key) -> new Wrong(List.of(new FieldError("name", key, List.of())));
                };
            }
        };
    }

    private static boolean isRepresentative(@Nullable ApplicationData application, String name) {
        return application != null && application.applicant() instanceof PartyDetails.LegalEntity entity
                && name.equals(entity.legalRepresentative());
    }

    private static boolean isOf(PartyDetails.NaturalPerson person, IdentityDocument shown) {
        return person.identity().number().equals(shown.number());
    }
}
