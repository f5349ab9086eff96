package org.onewindow.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.guiding.GuidedChoice;
import org.onewindow.catalogue.guiding.GuidedChoice.Question;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.onewindow.platform.web.RateLimits;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The guided choice of an item: one question a page, the answers in the address, so that the result can be sent to
 * somebody else. The answers are choices and numbers; no text is ever asked here.
 */
@Controller
final class GuidedChoiceController {
    /** What an answer is called in the address, as in the application form, which takes the same names. */
    private static final String NAME = "a-";

    /** A reader asks once a question; more is a machine that makes this one work. */
    private static final RateLimits.Limit ASKING = new RateLimits.Limit("guided-choice", 120, 600,
            Duration.ofMinutes(1));

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;
    private final RateLimits limits;

    GuidedChoiceController(Catalogue catalogue, Organisation organisation, MessageSource messages, Clock clock,
            RateLimits limits) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * An answer that was given, with the way back to its question.
     *
     * @param href the address with every other answer
     */
    record Answered(String name, String label, String value, String words, String href) {
    }

    @ModelAttribute("words")
    ItemWords words(Locale locale) {
        return new ItemWords(messages, organisation.current(), locale);
    }

    @GetMapping("/items/{code}/choose")
    String choose(@PathVariable String code, @RequestParam Map<String, String> sent,
            @ModelAttribute("words") ItemWords words, Locale locale, HttpServletRequest request, Model model) {
        limits.take(ASKING, RateLimits.addressOf(request));
        var found = ItemCode.isCode(code)
                ? catalogue.inForce(new ItemCode(code), OneWindowTime.today(clock))
                : Optional.<ServiceItem>empty();
        if (found.isEmpty()) {
            return ItemCode.isCode(code) ? "redirect:/items/" + code : "redirect:/items";
        }
        var item = found.get();
        var typed = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(NAME)) {
                typed.put(name.substring(NAME.length()), value);
            }
        });
        var choice = GuidedChoice.of(item, typed);
        var question = choice.next().orElse(null);
        model.addAttribute("desk", ServiceDesk.of(item, organisation.current(), OneWindowTime.today(clock)))
                .addAttribute("item", item).addAttribute("hasQuestions", choice.hasQuestions())
                .addAttribute("answered", answered(item, choice, words, locale))
                .addAttribute("question", question).addAttribute("left", choice.atMostLeft())
                .addAttribute("outcome", choice.outcome().orElse(null))
                .addAttribute("errors", errors(choice, question, sent.get("asked"), locale))
                .addAttribute("applyHref", address("/apply/" + code, choice.prefill()));
        if (question != null) {
            model.addAttribute("name", NAME + question.field().code()).addAttribute("options",
                    options(question, words, locale));
        }
        return "catalogue/choose";
    }

    private List<Answered> answered(ServiceItem item, GuidedChoice choice, ItemWords words, Locale locale) {
        var given = new LinkedHashMap<String, String>();
        choice.answered().forEach((field, answer) -> given.put(field.code(), answer));
        return choice.answered().entrySet().stream().map(entry -> {
            var field = entry.getKey();
            var others = new LinkedHashMap<>(given);
            others.remove(field.code());
            return new Answered(NAME + field.code(), field.label().in(locale), entry.getValue(),
                    answer(field.required(), entry.getValue(), words.answer(field, entry.getValue()), locale),
                    address("/items/" + item.code().value() + "/choose", others));
        }).toList();
    }

    private List<Option> options(Question question, ItemWords words, Locale locale) {
        return question.choices().stream().map(choice -> Option.of(choice,
                answer(question.field().required(), choice, words.answer(question.field(), choice), locale))).toList();
    }

    private String answer(boolean required, String value, String words, Locale locale) {
        return value.isEmpty() ? say(required ? "catalogue.choose.other" : "catalogue.choose.none", locale) : words;
    }

    private FormErrors errors(GuidedChoice choice, @Nullable Question question, @Nullable String asked,
            Locale locale) {
        var errors = FormErrors.none();
        for (var error : choice.errors()) {
            errors = with(errors, error, choice, question, locale);
        }
        return errors.isEmpty() && question != null && question.field().code().equals(asked)
                ? errors.with(NAME + asked, question.choices().isEmpty()
                        ? "catalogue.field.required"
                        : "catalogue.field.required-choice")
                : errors;
    }

    private FormErrors with(FormErrors errors, FieldError error, GuidedChoice choice, @Nullable Question question,
            Locale locale) {
        if (question != null && question.field().code().equals(error.field())) {
            return errors.with(NAME + error.field(), error.messageKey(), error.args().toArray());
        }
        var label = choice.label(error.field());
        return label == null
                ? errors.with("", "catalogue.choose.unknown", error.field())
                : errors.with("", "catalogue.choose.wrong", label.in(locale),
                        say(error.messageKey(), locale, error.args().toArray()));
    }

    private static String address(String path, Map<String, String> answers) {
        var address = UriComponentsBuilder.fromPath(path);
        answers.forEach((code, value) -> address.queryParam(NAME + code, "{" + code + "}"));
        return address.encode().buildAndExpand(answers).toUriString();
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
