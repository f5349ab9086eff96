package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Opening;
import org.onewindow.casework.applying.DraftId;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the steps of an application share: the draft is there, or the page says what became of it. */
@Component
final class ApplyPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Applying applying;
    private final MessageSource messages;
    private final Clock clock;

    ApplyPages(Applying applying, MessageSource messages, Clock clock) {
        this.applying = applying;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One step as the reader sees it in the list of steps.
     *
     * @param current whether it is this page
     */
    record StepLink(String label, String href, boolean current) {
    }

    /** Opens the draft for a page; a draft that is not there any more is answered with what became of it. */
    String open(Actor.Citizen actor, String draft, ApplyStep step, Model model, HttpServletResponse response,
            Function<Opening.Open, String> page) {
        var id = DraftId.parse(draft);
        return switch (id.isEmpty() ? new Opening.Gone() : applying.open(actor, id.get())) {
            case Opening.Open open -> {
                model.addAttribute("item", open.item());
                model.addAttribute("draft", open.draft());
                model.addAttribute("base", base(open));
                model.addAttribute("steps", steps(open, step));
                model.addAttribute("changed", open.draft().itemVersion() != open.item().version());
                yield page.apply(open);
            }
            case Opening.Sent(var number) -> "redirect:/my/cases/" + number.value() + "/receipt";
            case Opening.Unavailable(var view, var standing) -> {
                model.addAttribute("draft", view);
                yield unavailable(standing, model, response);
            }
            case Opening.Gone _ -> {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                yield "casework/apply/gone";
            }
        };
    }

    /** The page that says why an item cannot be applied for, and what to do instead. */
    String unavailable(ItemStanding standing, Model model, HttpServletResponse response) {
        response.setStatus(
                (standing instanceof ItemStanding.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        switch (standing) {
            case ItemStanding.Unknown _ -> model.addAttribute("why", "unknown");
            case ItemStanding.NotYet(var item, var from) -> why(model, "not-yet", item, from);
            case ItemStanding.Expired(var item, var to) -> why(model, "expired", item, to);
            case ItemStanding.Withdrawn(var item, var withdrawal) -> {
                why(model, "withdrawn", item, withdrawal.on());
                model.addAttribute("reason", withdrawal.reason());
                model.addAttribute("successor", withdrawal.successor());
            }
            case ItemStanding.InForce(var item) -> throw new IllegalStateException(item.code() + " is in force");
        }
        return "casework/apply/unavailable";
    }

    /** Where a step leads when it is right: on, or back to itself where the reader only wanted to keep it. */
    static String onwards(Opening.Open open, ApplyStep step, String then) {
        return "redirect:" + base(open) + "/" + ("save".equals(then) ? step : step.next()).path();
    }

    /** Whether a page saves as its reader types. */
    static boolean isSaving(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** The sentence that says when something was kept. */
    String saved() {
        return say("casework.apply.saved", TIME.format(clock.instant().atZone(OneWindowTime.ZONE)));
    }

    /** A sentence in the reader's language. */
    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    static String base(Opening.Open open) {
        return "/apply/" + open.item().code().value() + "/" + open.draft().id();
    }

    private List<StepLink> steps(Opening.Open open, ApplyStep current) {
        return Arrays.stream(ApplyStep.values()).map(step -> new StepLink(
                say("casework.apply.step." + step.path()), base(open) + "/" + step.path(), step == current)).toList();
    }

    private static void why(Model model, String why, Object item, Object day) {
        model.addAttribute("why", why);
        model.addAttribute("service", item);
        model.addAttribute("day", day);
    }
}
