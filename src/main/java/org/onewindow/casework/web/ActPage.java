package org.onewindow.casework.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The acts that have a page of their own: those whose legal effect is said first, and the supply with its many fields. */
@Component
final class ActPage {
    private final CaseScreen screen;
    private final OfficeWords words;
    private final FieldRows fields;

    ActPage(CaseScreen screen, OfficeWords words, FieldRows fields) {
        this.screen = screen;
        this.words = words;
        this.fields = fields;
    }

    static boolean isOwnPage(ActKind kind) {
        return switch (ActBox.shapeOf(kind)) {
            case CONFIRM, PAGE -> true;
            case OPINION, REASON, BUTTON, PRE_REVIEW, SUPPLEMENT, DELIVERY, FIELDS -> false;
        };
    }

    static boolean isOpen(CaseView view, ActForm form) {
        return option(view, form) != null;
    }

    /** Fills the model and names the template; the case itself where the act is not open to the reader. */
    String fill(Model model, CaseView view, ActForm form, FormErrors errors, Locale locale) {
        var option = option(view, form);
        if (option == null) {
            return "redirect:/office/cases/" + view.number().value();
        }
        model.addAttribute("view", view);
        model.addAttribute("act", screen.box(view, option, form, locale));
        model.addAttribute("errors", errors);
        if (ActBox.shapeOf(option.kind()) == ActBox.Shape.PAGE) {
            supply(model, view, form, locale);
            return "casework/supply";
        }
        model.addAttribute("effects", effects(view, option.kind(), locale));
        return "casework/act";
    }

    private List<String> effects(CaseView view, ActKind kind, Locale locale) {
        var lines = IntStream.rangeClosed(1, 3)
                .mapToObj(line -> "casework.office.effect." + kind.apiName() + "." + line);
        var published = ActBox.isPublished(kind)
                ? Stream.of("casework.office.public." + view.item().publication())
                : Stream.<String>of();
        return Stream.concat(lines, published).map(key -> words.say(key, locale)).toList();
    }

    private void supply(Model model, CaseView view, ActForm form, Locale locale) {
        var asked = asked(view, form.kind());
        var answers = new HashMap<>(CaseScreen.answers(view));
        view.item().fields().forEach(field -> {
            var typed = form.fields().getFirst(FieldRows.NAME + field.code());
            if (typed != null) {
                answers.put(field.code(), typed);
            }
        });
        model.addAttribute("kept", form.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(CounterScans.KEPT)).toList());
        model.addAttribute("rows", CheckRow.of(view.item().materials().stream()
                .filter(material -> asked.contains(material.code())).toList(), form.fields(), List.of(),
                words, locale));
        model.addAttribute("fields",
                asked.contains("form") ? fields.of(view.item(), answers, locale) : List.of());
    }

    /** What the page asks for: what the notice or the promise names, or the form alone. */
    private static List<String> asked(CaseView view, ActKind kind) {
        return switch (kind) {
            case CORRECT_ON_THE_SPOT -> List.of("form");
            case SUPPLY_PROMISED -> view.promised();
            case RECEIVE_MATERIALS -> view.announced();
            default -> Objects.requireNonNull(view.supplement(), "what is supplied was asked for").codes();
        };
    }

    private static @Nullable ActOption option(CaseView view, ActForm form) {
        return view.acts().stream().filter(act -> act.allowed() && act.kind() == form.kind()
                && Objects.equals(act.stage(), form.stage())).findFirst().orElse(null);
    }
}
