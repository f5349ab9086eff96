package org.onewindow.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Set;
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
@Tag(name = "Deadlines", description = "When limits end, by the working calendar of the State Council's notices (期限)")
class DueApiController {
    /** A misspelt exclusion would give a date that looks right and is not. */
    private static final Set<String> KNOWN = Set.of("start", "limit", "unit", "exclude", "lang");

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
    @Operation(summary = "When a limit ends, and why")
    @Parameter(name = "start", in = ParameterIn.QUERY, required = true, example = "2011-01-24", description = "Day of the triggering event, which is not counted")
    @Parameter(name = "limit", in = ParameterIn.QUERY, required = true, example = "5", description = "0 to 3650; 0 is the same day or the next working day")
    @Parameter(name = "unit", in = ParameterIn.QUERY, example = "working-day", description = "working-day (default) or calendar-day, whose end moves to the next working day")
    @Parameter(name = "exclude", in = ParameterIn.QUERY, example = "2026-03-09/2026-03-13", description = "Leaves out the days after the first through the second; may be repeated")
    @ApiResponse(responseCode = "200", description = "The last day, whether it may still change, and its derivation")
    @ApiResponse(responseCode = "400", description = "A parameter is unknown or not understood")
    DueAnswer due(@RequestParam @Parameter(hidden = true) MultiValueMap<String, String> asked, Locale locale) {
        for (var name : asked.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new BadQuestionException("unknown", name);
            }
        }
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
