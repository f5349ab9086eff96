package org.onewindow.casework.web.applicant;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.batches.BatchLine;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.BatchView;
import org.onewindow.casework.batches.BatchWords;
import org.onewindow.documents.Files;
import org.onewindow.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a batch shows. */
@Component
final class BatchPage {
    private final BatchWords words;

    BatchPage(BatchWords words) {
        this.words = words;
    }

    /**
     * One row as the page shows it.
     *
     * @param colour of its tag
     * @param number of the case; null if none
     */
    record Row(int line, String reference, String applicant, String state, String colour, @Nullable String number,
            List<String> wrong) {
        public Row {
            wrong = List.copyOf(wrong);
        }
    }

    /** The page with the errors of what was just sent. */
    String shown(BatchView batch, FormErrors errors, Locale locale, Model model) {
        model.addAttribute("batch", batch).addAttribute("item", batch.item()).addAttribute("errors", errors)
                .addAttribute("here", "/my/batches/" + batch.id())
                .addAttribute("materials", batch.item().materials().stream().filter(one -> !one.isWaived())
                        .map(one -> ApplyMaterial.of(one, batch.brought().contains(one.code()),
                                batch.files().getOrDefault(one.code(), List.of()), locale))
                        .toList())
                .addAttribute("rows", batch.lines().stream().map(line -> row(line, batch, locale)).toList())
                .addAttribute("ready", batch.count(State.READY))
                .addAttribute("wrong", batch.count(State.WRONG) + batch.count(State.REPEATED))
                .addAttribute("known", batch.count(State.KNOWN)).addAttribute("filed", batch.count(State.FILED))
                .addAttribute("refused", batch.count(State.REFUSED))
                .addAttribute("maxFileBytes", Files.MAX_FILE_BYTES).addAttribute("maxFiles", Applying.MAX_FILES);
        return "casework/batch/batch";
    }

    private Row row(BatchLine line, BatchView batch, Locale locale) {
        var number = line.number();
        return new Row(line.line(), line.content().reference(), line.content().applicant().name(),
                words.state(line, locale), switch (line.state()) {
                    case READY -> "blue";
                    case WRONG, REFUSED -> "red";
                    case REPEATED, KNOWN -> "yellow";
                    case FILED -> "green";
                }, number == null ? null : number.value(), words.errors(line, batch.item(), locale));
    }
}
