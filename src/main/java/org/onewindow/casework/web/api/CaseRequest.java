package org.onewindow.casework.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.web.api.ActRequest.MaterialRequest;
import org.onewindow.casework.web.api.ActRequest.SourceRequest;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.parties.IdentityType;

/**
 * An application as the interface takes it.
 *
 * @param item      code of the service item
 * @param applicant who applies
 * @param agent     the natural person who acts for the applicant
 * @param answers   by field code of the item
 * @param materials handed in with it
 * @param channel   by which way it came; from another system when left out
 * @param source    the other system that relays it
 */
record CaseRequest(@Nullable String item, @Nullable ApplicantRequest applicant, @Nullable ApplicantRequest agent,
        @Nullable Map<String, String> answers, @Nullable List<MaterialRequest> materials, @Nullable Channel channel,
        @Nullable SourceRequest source) {

    /** A party: the kind decides whether {@code number} is an identity number or a unified social credit code. */
    record ApplicantRequest(@Nullable ApplicantKind kind, @Nullable String name, @Nullable IdentityType identityType,
            @Nullable String number, @Nullable String legalRepresentative, @Nullable String phone,
            @Nullable String address) {
        ApplicantEntry entry() {
            return new ApplicantEntry(kind == null ? ApplicantKind.NATURAL_PERSON : kind, orEmpty(name),
                    identityType == null ? IdentityType.RESIDENT_CARD : identityType, orEmpty(number),
                    orEmpty(legalRepresentative), orEmpty(phone), orEmpty(address));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** The submission, or what is wrong with the request. */
    sealed interface Parsed {
        /** A whole request. */
        record Right(Submission submission) implements Parsed {
        }

        /** What is wrong, field by field. */
        record Wrong(List<FieldError> errors) implements Parsed {
        }
    }

    Parsed parse() {
        var errors = new ArrayList<FieldError>();
        var code = item != null && ItemCode.isCode(item) ? new ItemCode(item) : null;
        if (code == null) {
            errors.add(new FieldError("item", "casework.api.item", List.of()));
        }
        if (applicant == null) {
            errors.add(new FieldError("applicant", "casework.error.required", List.of()));
        }
        var receipts = ActRequest.receipts(materials, errors);
        if (receipts.stream().anyMatch(receipt -> !receipt.files().isEmpty())) {
            errors.add(new FieldError("materials", "casework.api.files", List.of()));
        }
        var from = ActRequest.source(source, errors);
        ActRequest.unanswered(answers, errors);
        if (code == null || applicant == null || !errors.isEmpty()) {
            return new Parsed.Wrong(errors);
        }
        return new Parsed.Right(new Submission(code, applicant.entry(), agent == null ? null : agent.entry(),
                answers == null ? Map.of() : answers, receipts, channel == null ? Channel.SYSTEM : channel, from));
    }
}
