package org.onewindow.casework.web.api;

import java.util.List;
import java.util.Locale;
import org.onewindow.casework.batches.OrderOutcome;
import org.onewindow.casework.web.FileErrors;
import org.onewindow.catalogue.FieldError;
import org.onewindow.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals about batches as problem documents: what happened, why, what next. */
final class BatchProblems {
    private final Problems problems;
    private final CaseProblems cases;

    BatchProblems(Problems problems) {
        this.problems = problems;
        this.cases = new CaseProblems(problems);
    }

    ResponseEntity<ProblemDetail> invalid(List<FieldError> errors, Locale locale) {
        return cases.invalid(errors, locale);
    }

    ResponseEntity<ProblemDetail> badKey(Locale locale) {
        return cases.badKey(locale);
    }

    /** A part of the form that there is not. */
    ResponseEntity<ProblemDetail> unknownPart(String name, List<String> known, Locale locale) {
        return problems
                .of(HttpStatus.BAD_REQUEST, "unknown-parameter", locale, "platform.problem.unknown-parameter", name)
                .with("parameter", name).with("known", known).response();
    }

    ResponseEntity<ProblemDetail> badPage(Locale locale) {
        return cases.badPage(locale);
    }

    ResponseEntity<ProblemDetail> unknown(Locale locale) {
        return problems.of(HttpStatus.NOT_FOUND, "unknown-batch", locale, "casework.api.unknown-batch").response();
    }

    /** Rows are being handed in, so the batch cannot be thrown away. */
    ResponseEntity<ProblemDetail> filing(Locale locale) {
        return problems.of(HttpStatus.CONFLICT, "batch-filing", locale, "casework.api.batch-filing").response();
    }

    /**
     * Why an order was not taken.
     *
     * @param content where in the request the rows stand
     */
    ResponseEntity<ProblemDetail> refused(OrderOutcome outcome, String content, Locale locale) {
        return switch (outcome) {
            case OrderOutcome.Kept _ -> throw new IllegalArgumentException("the order was taken");
            case OrderOutcome.ItemUnavailable(var item) -> cases.itemUnavailable(item, locale);
            case OrderOutcome.Invalid(var errors) -> cases.invalid(errors, locale);
            case OrderOutcome.NobodyFits _ -> cases.notAllowed(locale);
            case OrderOutcome.UnderWay _ -> problems
                    .of(HttpStatus.CONFLICT, "order-under-way", locale, "casework.api.order-under-way").response();
            case OrderOutcome.KeyReused _ -> cases.keyReused(locale);
            case OrderOutcome.TooMany(int limit) -> problems
                    .of(HttpStatus.CONFLICT, "too-many-batches", locale, "casework.api.too-many-batches", limit)
                    .response();
            case OrderOutcome.TooMuch _ -> problems
                    .of(HttpStatus.UNPROCESSABLE_CONTENT, "too-much", locale, "casework.batch.too-much").response();
            case OrderOutcome.Unreadable(var why) -> problems
                    .of(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-rows", locale, "casework.api.unreadable-rows")
                    .pointer("/" + content, why.messageKey(), why.args().toArray()).response();
            case OrderOutcome.PaperRefused(var material, var why) -> cases.invalid(
                    List.of(FileErrors.of("papers/" + material, why).orElseThrow()), locale);
        };
    }
}
