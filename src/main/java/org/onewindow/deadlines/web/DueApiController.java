package org.onewindow.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.deadlines.calendar.OutsideCalendarException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Anyone may ask when a limit ends. */
@RestController
@Tag(name = "deadlines", description = "Limits in working days and calendar days")
class DueApiController {
    private final Deadlines deadlines;
    private final DerivationWords words;
    private final MessageSource messages;

    DueApiController(Deadlines deadlines, DerivationWords words, MessageSource messages) {
        this.deadlines = deadlines;
        this.words = words;
        this.messages = messages;
    }

    /**
     * When a limit ends that starts on a day, and how the date comes about. {@code exclude=a/b} may be repeated and
     * takes out the days after a, through b.
     */
    @GetMapping("/api/v1/deadlines/due")
    @Operation(summary = "When a limit ends, and how the date comes about")
    @Parameter(name = "start", in = ParameterIn.QUERY, required = true, description = "The day of the event, not counted", schema = @Schema(type = "string", format = "date"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, required = true, description = "Number of days", schema = @Schema(type = "integer"))
    @Parameter(name = "unit", in = ParameterIn.QUERY, description = "working-day when left out", schema = @Schema(type = "string", allowableValues = {
            "working-day", "calendar-day"}))
    @Parameter(name = "exclude", in = ParameterIn.QUERY, description = "a/b, repeatable: the days after a, through b, are left out", schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "The day, with its derivation")
    DueAnswer due(@RequestParam @Parameter(hidden = true) MultiValueMap<String, String> asked, Locale locale) {
        var question = DueQuestion.read(asked.get("start"), asked.get("limit"), asked.get("unit"),
                asked.get("exclude"));
        return DueAnswer.of(question.answer(deadlines.calendar()), words, locale);
    }

    @ExceptionHandler
    ProblemDetail unreadable(BadQuestionException e, Locale locale) {
        return problem(locale, e.messageKey(), e.arguments());
    }

    @ExceptionHandler
    ProblemDetail outside(OutsideCalendarException e, Locale locale) {
        return problem(locale, "deadlines.problem.outside", e.first().toString(), e.last().toString());
    }

    private ProblemDetail problem(Locale locale, String key, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
                messages.getMessage(key, arguments, locale));
        problem.setTitle(messages.getMessage("deadlines.problem.title", null, locale));
        return problem;
    }
}
