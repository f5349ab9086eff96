package org.onewindow.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.notices.ChannelView;
import org.onewindow.notices.Inbox;
import org.onewindow.notices.InboxFilter;
import org.onewindow.notices.InboxFilter.Shown;
import org.onewindow.notices.NoticeChannels;
import org.onewindow.platform.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the citizen was told. */
@Controller
final class MyMessagesController {
    private static final int PAGE_SIZE = 20;
    private static final int MOST_PAGES = 100_000;

    private final Inbox inbox;
    private final NoticeChannels channels;
    private final MessageSource messages;

    MyMessagesController(Inbox inbox, NoticeChannels channels, MessageSource messages) {
        this.inbox = inbox;
        this.channels = channels;
        this.messages = messages;
    }

    /** What the list is narrowed to, as typed. */
    record Asked(@Nullable String shown, @Nullable String number) {
        InboxFilter filter() {
            return new InboxFilter("unread".equals(shown) ? Shown.UNREAD : Shown.ALL,
                    number == null ? Optional.empty() : CaseNumber.parse(number));
        }

        public boolean isNarrowed() {
            return filter().shown() == Shown.UNREAD || (number != null && !number.isBlank());
        }

        /** Whether something was typed that is no case number. */
        public boolean isMistyped() {
            return number != null && !number.isBlank() && filter().number().isEmpty();
        }
    }

    @GetMapping("/my/messages")
    String list(Actor.Citizen actor, Asked asked, @RequestParam(defaultValue = "0") String page, Locale locale,
            Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("page", inbox.list(actor, asked.filter(), locale, number(page), PAGE_SIZE));
        model.addAttribute("unread", inbox.unread(actor));
        model.addAttribute("outward", channels.view(actor).stream().anyMatch(ChannelView::on));
        model.addAttribute("offered", channels.view(actor).stream().anyMatch(ChannelView::offered));
        return "notices/messages";
    }

    @GetMapping("/my/messages/{id}")
    String message(Actor.Citizen actor, @PathVariable String id, Locale locale, Model model,
            HttpServletResponse response) {
        var found = id(id).flatMap(known -> inbox.open(actor, known, locale));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "notices/no-message";
        }
        model.addAttribute("message", found.get());
        return "notices/message";
    }

    @PostMapping("/my/messages/read")
    String readAll(Actor.Citizen actor, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("notice",
                messages.getMessage("notices.messages.read", new Object[]{inbox.readAll(actor)}, locale));
        return "redirect:/my/messages";
    }

    /** The number of a page as people and robots write it into addresses; what is none is the first. */
    static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(typed), MOST_PAGES) : 0;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
