package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Progress for whoever holds number and query code (进度查询). The code travels in the body of a form only and is remembered
 * in the session until the reader ends the look or the session does; an address never holds it.
 */
@Controller
final class ProgressController {
    /** A family that mistypes a few times passes; whoever tries codes one after the other does not. */
    private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit("progress of an address", 20, 20,
            Duration.ofMinutes(10));

    /** Against many addresses that guess at one case. */
    private static final RateLimits.Limit OF_NUMBER = new RateLimits.Limit("progress of a case", 30, 30,
            Duration.ofHours(1));

    /** Cases one reader looks at in turn; the oldest is forgotten. */
    private static final int REMEMBERED = 10;

    private static final String ATTRIBUTE = ProgressController.class.getName();
    private static final String PAGE = "casework/progress/ask";

    private final CaseViews views;
    private final RateLimits limits;

    ProgressController(CaseViews views, RateLimits limits) {
        this.views = views;
        this.limits = limits;
    }

    @GetMapping("/progress")
    String ask(@RequestParam(defaultValue = "") String no, Model model) {
        return asked(no.length() > 60 ? "" : no, FormErrors.none(), model);
    }

    @PostMapping("/progress")
    String look(@RequestParam(defaultValue = "") String no, @RequestParam(defaultValue = "") String code,
            HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        var errors = FormErrors.none();
        if (no.isBlank()) {
            errors = errors.with("no", "casework.progress.no.missing");
        }
        if (code.isBlank()) {
            errors = errors.with("code", "casework.progress.code.missing");
        }
        if (errors.isEmpty()) {
            var number = CaseNumber.parse(no);
            try {
                limits.take(OF_ADDRESS, RateLimits.addressOf(request));
                number.ifPresent(known -> limits.take(OF_NUMBER, known.value()));
            } catch (TooManyRequests e) {
                return tooMany(e, response, model);
            }
            var typed = QueryCode.parse(code);
            if (number.isPresent() && typed.isPresent()
                    && views.progress(number.get(), typed.get(), locale).isPresent()) {
                remember(request.getSession(), number.get(), typed.get());
                return "redirect:/progress/" + number.get().value();
            }
            errors = errors.with("no", "casework.progress.no-match");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asked(no, errors, model);
    }

    @GetMapping("/progress/{no}")
    String shown(@PathVariable String no, HttpServletRequest request, Locale locale, Model model) {
        var number = CaseNumber.parse(no);
        var view = number.flatMap(known -> code(request, known).flatMap(code -> views.progress(known, code, locale)));
        if (view.isEmpty()) {
            return "redirect:/progress" + number.map(known -> "?no=" + known.value()).orElse("");
        }
        model.addAttribute("view", view.get());
        model.addAttribute("progress", MyProgress.of(view.get(), locale));
        return "casework/progress/case";
    }

    @PostMapping("/progress/end")
    String end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        return "redirect:/progress";
    }

    /** The code with which the reader proved to be allowed to look at the case. */
    static Optional<QueryCode> code(HttpServletRequest request, CaseNumber number) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(remembered(session).get(number.value())).flatMap(QueryCode::parse);
    }

    private static String tooMany(TooManyRequests refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
        model.addAttribute("minutes", (refusal.retryAfterSeconds() + 59) / 60);
        return "casework/progress/too-many";
    }

    private static String asked(String no, FormErrors errors, Model model) {
        model.addAttribute("no", no);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private static void remember(HttpSession session, CaseNumber number, QueryCode code) {
        var known = new LinkedHashMap<>(remembered(session));
        known.remove(number.value());
        known.put(number.value(), code.value());
        while (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, known);
    }

    private static Map<String, String> remembered(HttpSession session) {
        var known = new LinkedHashMap<String, String>();
        if (session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> map) {
            map.forEach((number, code) -> known.put(String.valueOf(number), String.valueOf(code)));
        }
        return known;
    }
}
