package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.DmnOutcome;
import org.onewindow.catalogue.discretion.DmnReading;
import org.onewindow.catalogue.editing.DraftOutcome;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.editing.OpenDraft;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a discretion table of a draft in from a DMN document: a new one, or in the place of the one that is there. */
@Controller
@RequestMapping("/office/catalogue/drafts/{code}/discretion/{key}/import")
final class TableImportController {
    /** As much of a file as tells that it is too large. */
    private static final int MOST_BYTES = (256 << 10) + 1;

    private final TableForms forms = new TableForms();
    private final ItemDrafts drafts;
    private final DraftScreen screen;

    TableImportController(ItemDrafts drafts, DraftScreen screen) {
        this.drafts = drafts;
        this.screen = screen;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable String key, Model model, HttpServletResponse response) {
        var open = screen.open(code).orElse(null);
        return open == null || isNone(open, key)
                ? PartController.gone(response)
                : page(open, key, mark(open.draft(), key), FormErrors.none(), model);
    }

    @PostMapping
    String take(Actor.Officer actor, @PathVariable String code, @PathVariable String key,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable MultipartFile dmn, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var open = screen.open(code).orElse(null);
        if (open == null || isNone(open, key)) {
            return PartController.gone(response);
        }
        var errors = FormErrors.none();
        if (dmn == null || dmn.isEmpty()) {
            errors = errors.with("dmn", "catalogue.dmn.none");
        } else if (key.equals(MemberController.NEW) && forms.members(open.draft()).size() >= MemberForm.MOST) {
            errors = errors.with("", "catalogue.wrong.too-many", MemberForm.MOST);
        } else {
            var free = key.equals(MemberController.NEW) ? forms.freeKey(open.draft()) : key;
            switch (DmnReading.read(bytes(dmn), free, open.draft().requirements().inputs())) {
                case DmnOutcome.Refused(var words, var args) -> errors = errors.with("dmn", words, args.toArray());
                case DmnOutcome.Read(var table, var complete) -> {
                    errors = kept(actor, open, key, seen, table);
                    if (errors.isEmpty()) {
                        flash.addFlashAttribute("notice", screen.say(complete
                                ? "catalogue.dmn.taken"
                                : "catalogue.dmn.taken.incomplete", locale));
                        return PartController.BASE + code + "/discretion/" + table.code() + "/check";
                    }
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(open, key, seen, errors, model);
    }

    private FormErrors kept(Actor.Officer actor, OpenDraft open, String key, String seen, DiscretionTable table) {
        var change = new SectionChange(seen, draft -> mark(draft, key), draft -> forms.put(draft, table));
        return switch (drafts.change(actor, open.draft().code(), change)) {
            case DraftOutcome.Saved _ -> FormErrors.none();
            case DraftOutcome.TooLarge(var bytes) ->
                FormErrors.none().with("", "catalogue.wrong.too-large", bytes, ItemDrafts.MAX_BYTES);
            case DraftOutcome _ -> FormErrors.none().with("", "catalogue.edit.overtaken.list");
        };
    }

    private boolean isNone(OpenDraft open, String key) {
        return !key.equals(MemberController.NEW) && forms.find(open.draft(), key) == null;
    }

    private String mark(ItemDraft draft, String key) {
        var member = forms.find(draft, key);
        return member == null ? "" : forms.sheet(member).mark();
    }

    private String page(OpenDraft open, String key, String seen, FormErrors errors, Model model) {
        screen.frame(open, Section.DISCRETION, model);
        var member = forms.find(open.draft(), key);
        model.addAttribute("key", key).addAttribute("seen", seen).addAttribute("errors", errors)
                .addAttribute("replaced", member == null ? null : member.name());
        return "catalogue/editing/import";
    }

    private static byte[] bytes(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return Objects.requireNonNull(content.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded document cannot be read", e);
        }
    }
}
