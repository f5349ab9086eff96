package org.onewindow.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.RateLimits.Limit;
import org.onewindow.publication.Register;
import org.onewindow.publication.RegisterState;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The public register of cases: list, one case, export. */
@Controller
final class RegisterController {
    private static final List<RegisterState> STATES = Stream.of(RegisterState.values()).filter(RegisterState::isShown)
            .toList();
    private static final int MONTHS = 12;

    /** Case numbers follow each other; a reader opens a few, who counts through them is slowed down. */
    private static final Limit ENTRIES = new Limit("entries of the register", 60, 60, Duration.ofMinutes(1));

    /** A list can be asked for a number as well, and each answer of htmx is one more. */
    private static final Limit LISTS = new Limit("lists of the register", 120, 120, Duration.ofMinutes(1));

    /** The whole register in one file makes counting through it needless, but costs a second of the database. */
    private static final Limit EXPORTS = new Limit("exports of the register", 10, 10, Duration.ofMinutes(1));

    private final Register register;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;
    private final RateLimits limits;

    RegisterController(Register register, Catalogue catalogue, MessageSource messages, Clock clock,
            RateLimits limits) {
        this.register = register;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
        this.limits = limits;
    }

    @ModelAttribute("words")
    RegisterWords words(Locale locale) {
        return new RegisterWords(messages, catalogue.departments(), locale);
    }

    @GetMapping("/register")
    String list(RegisterFilter filter, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletRequest request, Model model) {
        limits.take(LISTS, RateLimits.addressOf(request));
        var query = filter.query();
        var month = YearMonth.from(OneWindowTime.today(clock));
        model.addAttribute("query", query).addAttribute("page", register.search(query))
                .addAttribute("departments", catalogue.departments()).addAttribute("items", catalogue.inForceToday())
                .addAttribute("states", STATES).addAttribute("maxExport", Register.MAX_EXPORT)
                .addAttribute("months", Stream.iterate(month, one -> one.minusMonths(1)).limit(MONTHS).toList());
        return htmx == null ? "publication/register" : "publication/register :: results";
    }

    @GetMapping("/register/{no}")
    ModelAndView entry(@PathVariable String no, HttpServletRequest request) {
        limits.take(ENTRIES, RateLimits.addressOf(request));
        return CaseNumber.parse(no).flatMap(number -> register.find(number.value()))
                .map(entry -> new ModelAndView("publication/entry").addObject("entry", entry))
                .orElseGet(() -> new ModelAndView("publication/not-listed", HttpStatus.NOT_FOUND));
    }

    @GetMapping("/register/export.xlsx")
    void xlsx(RegisterFilter filter, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.take(EXPORTS, RateLimits.addressOf(request));
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", locale);
        try (var sheet = new RegisterSheet(response.getOutputStream(), words(locale))) {
            register.export(filter.query(), sheet::line);
        }
    }

    @GetMapping("/register/export.csv")
    void csv(RegisterFilter filter, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.take(EXPORTS, RateLimits.addressOf(request));
        begin(response, "text/csv;charset=UTF-8", ".csv", locale);
        try (var text = new RegisterText(response.getWriter(), words(locale))) {
            register.export(filter.query(), text::line);
        }
    }

    private void begin(HttpServletResponse response, String mediaType, String suffix, Locale locale) {
        var name = words(locale).say("publication.export.file", OneWindowTime.today(clock).toString()) + suffix;
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
