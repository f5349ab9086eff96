package org.onewindow.notices.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.notices.NoticeChannel;
import org.onewindow.notices.NoticeFact.DiscardGround;
import org.onewindow.notices.Outbox;
import org.onewindow.notices.Outbox.Filter;
import org.onewindow.notices.OutboxOutcome;
import org.onewindow.notices.Posting;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox for the administrator of the system: how each way stands, and what was given up. */
@Controller
@RequestMapping("/office/notices")
final class OutboxController {
    private static final int PAGE_SIZE = 50;
    private static final String HERE = "redirect:/office/notices";

    private final Outbox outbox;
    private final MessageSource messages;

    OutboxController(Outbox outbox, MessageSource messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    /** What the list is narrowed to, as typed; what does not make sense is passed over. */
    record Asked(@Nullable String channel, @Nullable String reason, @Nullable String number) {
        Filter filter() {
            return new Filter(named(NoticeChannel.values(), channel), named(Posting.Reason.values(), reason),
                    number == null || number.isBlank()
                            ? null
                            : CaseNumber.parse(number).map(CaseNumber::value).orElse(number.strip()));
        }

        public boolean isNarrowed() {
            var filter = filter();
            return filter.channel() != null || filter.reason() != null || filter.caseNo() != null;
        }
    }

    @GetMapping
    String page(Actor.Officer actor, Asked asked, @RequestParam(defaultValue = "0") String page, Locale locale,
            Model model) {
        requireAdministrator(actor);
        model.addAttribute("asked", asked);
        model.addAttribute("counts", outbox.counts(actor));
        model.addAttribute("page",
                outbox.search(actor, asked.filter(), MyMessagesController.number(page), PAGE_SIZE));
        model.addAttribute("channels", options(NoticeChannel.values(), one -> "notices.channel." + one, locale));
        model.addAttribute("reasons", options(Posting.Reason.values(), Posting.Reason::messageKey, locale));
        model.addAttribute("grounds", options(DiscardGround.values(), DiscardGround::messageKey, locale));
        model.addAttribute("mostAtOnce", Outbox.MOST_AT_ONCE);
        return "notices/outbox";
    }

    @PostMapping("/retry")
    String retryAll(Actor.Officer actor, Asked asked, Locale locale, RedirectAttributes flash) {
        return told(outbox.retryAll(actor, asked.filter()), "notices.outbox.retried", locale, flash);
    }

    @PostMapping("/{id}/retry")
    String retry(Actor.Officer actor, @PathVariable UUID id, Locale locale, RedirectAttributes flash) {
        return told(outbox.retry(actor, CommandId.next(), id), "notices.outbox.retried", locale, flash);
    }

    @PostMapping("/{id}/discard")
    String discard(Actor.Officer actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String ground,
            Locale locale, RedirectAttributes flash) {
        var known = named(DiscardGround.values(), ground);
        if (known == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return told(outbox.discard(actor, CommandId.next(), id, known), "notices.outbox.discarded", locale, flash);
    }

    private String told(OutboxOutcome outcome, String doneKey, Locale locale, RedirectAttributes flash) {
        var words = switch (outcome) {
            case OutboxOutcome.Done(var count) -> messages.getMessage(doneKey, new Object[]{count}, locale);
            case OutboxOutcome.Gone _ -> messages.getMessage("notices.outbox.gone", null, locale);
            case OutboxOutcome.NotYours _ -> throw denied();
        };
        flash.addFlashAttribute("notice", words);
        return HERE;
    }

    private void requireAdministrator(Actor.Officer actor) {
        if (!outbox.isFor(actor)) {
            throw denied();
        }
    }

    private static AuthorizationDeniedException denied() {
        return new AuthorizationDeniedException("the outbox is the system administrator's");
    }

    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(one -> Option.of(one.name(), messages.getMessage(key.apply(one), null, locale))).toList();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
