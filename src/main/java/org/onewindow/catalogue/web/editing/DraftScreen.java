package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.editing.OpenDraft;
import org.onewindow.catalogue.web.editing.Progress.Step;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a draft shows: its name, its sections and how far each is, the form in the middle. */
@Component
final class DraftScreen {
    static final String GONE = "catalogue/editing/gone";

    private final ItemDrafts drafts;
    private final Organisation organisation;
    private final MessageSource messages;

    DraftScreen(ItemDrafts drafts, Organisation organisation, MessageSource messages) {
        this.drafts = drafts;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** The draft that an address names. */
    Optional<OpenDraft> open(String code) {
        return ItemCode.isCode(code) ? drafts.open(new ItemCode(code)) : Optional.empty();
    }

    Ask ask(ItemDraft draft, Locale locale) {
        return new Ask(messages, locale, organisation.current(), draft);
    }

    /** The frame of a page of the draft. */
    List<Step> frame(OpenDraft open, @Nullable Section current, Model model) {
        var steps = Progress.of(open.draft(), drafts.failures(open.draft()));
        var next = drafts.nextVersion(open.draft().code());
        model.addAttribute("draft", open.draft()).addAttribute("line", open.line()).addAttribute("steps", steps)
                .addAttribute("complete", Progress.isComplete(steps)).addAttribute("section", current)
                .addAttribute("nextVersion", next);
        return steps;
    }

    /** The form in the middle of a page: what is asked and what stands in its fields. */
    void form(List<Question> questions, Sheet sheet, String seen, FormErrors errors, Model model) {
        model.addAttribute("questions", questions).addAttribute("sheet", sheet).addAttribute("seen", seen)
                .addAttribute("errors", errors);
    }

    String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
