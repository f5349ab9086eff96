package org.onewindow.casework.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.casework.ActOutcome.Stale;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.reading.CaseFilter.Order;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals about cases as problem documents: what happened, why, what next. */
final class CaseProblems {
    private final Problems problems;

    CaseProblems(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<ProblemDetail> unknown(Locale locale) {
        return problems.of(HttpStatus.NOT_FOUND, "unknown-case", locale, "casework.api.unknown-case").response();
    }

    ResponseEntity<ProblemDetail> unlawful(Refusal refusal, long version, Locale locale) {
        return problems.of(HttpStatus.CONFLICT, "unlawful-now", locale, refusal.reason().messageKey(),
                refusal.words(locale)).basis(refusal.basis().in(locale)).with("reason", refusal.reason().name())
                .with("version", version).response();
    }

    /** What stands against opening a case, which therefore has no version. */
    ResponseEntity<ProblemDetail> unlawful(Refusal refusal, Locale locale) {
        return problems.of(HttpStatus.CONFLICT, "unlawful-now", locale, refusal.reason().messageKey(),
                refusal.words(locale)).basis(refusal.basis().in(locale)).with("reason", refusal.reason().name())
                .response();
    }

    ResponseEntity<ProblemDetail> notYourPost(List<String> posts, Locale locale) {
        return problems.of(HttpStatus.FORBIDDEN, "not-your-post", locale, "casework.why-not.post",
                String.join("、", posts)).with("posts", posts).response();
    }

    ResponseEntity<ProblemDetail> stale(Stale stale, Optional<CaseResource> current, Locale locale) {
        var draft = problems.of(HttpStatus.PRECONDITION_FAILED, "stale", locale, "casework.api.stale")
                .with("version", stale.version()).with("caseStatus", stale.status().name());
        current.ifPresent(now -> draft.with("current", now));
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).eTag(Preconditions.etag(stale.version()))
                .body(draft.detail());
    }

    ResponseEntity<ProblemDetail> invalid(List<FieldError> errors, Locale locale) {
        var draft = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields", locale, "casework.api.invalid");
        errors.forEach(error -> draft.pointer("/" + error.field(), error.messageKey(), error.args().toArray()));
        return draft.response();
    }

    ResponseEntity<ProblemDetail> itemUnavailable(ItemCode item, Locale locale) {
        return problems
                .of(HttpStatus.UNPROCESSABLE_CONTENT, "item-unavailable", locale, "casework.api.item-unavailable",
                        item.value())
                .pointer("/item", "casework.api.item-unavailable", item.value()).response();
    }

    ResponseEntity<ProblemDetail> wrongApplicant(Locale locale) {
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-applicant", locale, "casework.api.wrong-applicant")
                .pointer("/applicant/kind", "casework.api.wrong-applicant").response();
    }

    ResponseEntity<ProblemDetail> notAllowed(Locale locale) {
        return problems.of(HttpStatus.FORBIDDEN, "may-not-submit", locale, "casework.api.may-not-submit").response();
    }

    ResponseEntity<ProblemDetail> keyReused(Locale locale) {
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", locale, "casework.api.key-reused")
                .response();
    }

    ResponseEntity<ProblemDetail> preconditionRequired(Locale locale) {
        return problems
                .of(HttpStatus.PRECONDITION_REQUIRED, "version-required", locale, "casework.api.version-required")
                .response();
    }

    ResponseEntity<ProblemDetail> badVersion(Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-version", locale, "casework.api.bad-version").response();
    }

    ResponseEntity<ProblemDetail> badKey(Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-key", locale, "casework.api.bad-key").response();
    }

    ResponseEntity<ProblemDetail> unknownOrder(Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, "wrong-parameter", locale, "casework.api.unknown-order")
                .with("parameter", "order")
                .with("known",
                        Arrays.stream(Order.values()).map(order -> order.name().toLowerCase(Locale.ROOT)).toList())
                .response();
    }

    ResponseEntity<ProblemDetail> badPage(Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-page", locale, "casework.api.bad-page").response();
    }
}
