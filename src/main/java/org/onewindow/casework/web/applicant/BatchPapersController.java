package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onewindow.casework.batches.BatchId;
import org.onewindow.casework.batches.BatchView;
import org.onewindow.casework.batches.Batches;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers that all rows of a batch share. Whatever changes in them, every row is checked again. */
@Controller
final class BatchPapersController {
    private static final String PAPER = "paper-";

    private final Batches batches;
    private final ApplyPages pages;
    private final BatchPage page;

    BatchPapersController(Batches batches, ApplyPages pages, BatchPage page) {
        this.batches = batches;
        this.pages = pages;
        this.page = page;
    }

    @PostMapping("/my/batches/{id}/materials/{code}/files")
    String upload(Actor.Citizen actor, @PathVariable String id, @PathVariable String code,
            Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        var batch = found(actor, id);
        var files = ApplyUpload.files(request);
        var wrong = ApplyUpload.store(files, "file-" + code,
                (name, bytes) -> batches.attach(actor, batch.id(), code, name, bytes));
        batches.checkAgain(actor, batch.id());
        if (wrong.isEmpty()) {
            if (!"upload".equals(request.getHeader("X-Requested-With"))) {
                flash.addFlashAttribute("notice", pages.say("casework.apply.file.kept", files.size()));
            }
            return back(batch);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.shown(found(actor, id), wrong, locale, model);
    }

    @PostMapping("/my/batches/{id}/paper")
    String paper(Actor.Citizen actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
        var batch = found(actor, id);
        batches.announcePaper(actor, batch.id(), sent.keySet().stream().filter(name -> name.startsWith(PAPER))
                .map(name -> name.substring(PAPER.length())).collect(Collectors.toSet()));
        batches.checkAgain(actor, batch.id());
        return back(batch);
    }

    /** One tick, as soon as it is made. */
    @PostMapping("/my/batches/{id}/materials/{code}/paper")
    String tick(Actor.Citizen actor, @PathVariable String id, @PathVariable String code,
            @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var batch = found(actor, id);
        var brought = new HashSet<>(batch.brought());
        if (sent.containsKey(PAPER + code)) {
            brought.add(code);
        } else {
            brought.remove(code);
        }
        batches.announcePaper(actor, batch.id(), brought);
        batches.checkAgain(actor, batch.id());
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return "casework/apply/materials :: nothing";
    }

    @GetMapping("/my/batches/{id}/files/{file}")
    void read(Actor.Citizen actor, @PathVariable String id, @PathVariable String file,
            @RequestParam(defaultValue = "false") String show, HttpServletResponse response) {
        var batch = found(actor, id);
        var kept = file(batch, file);
        ApplyDownload.send(response, kept.name(), kept.mediaType(), Boolean.parseBoolean(show),
                out -> batches.readFile(actor, batch.id(), kept.id(), out));
    }

    @PostMapping("/my/batches/{id}/files/{file}/remove")
    String remove(Actor.Citizen actor, @PathVariable String id, @PathVariable String file, RedirectAttributes flash) {
        var batch = found(actor, id);
        var kept = file(batch, file);
        batches.detach(actor, batch.id(), kept.id());
        batches.checkAgain(actor, batch.id());
        flash.addFlashAttribute("notice", pages.say("casework.apply.file.removed", kept.name()));
        return back(batch);
    }

    private static String back(BatchView batch) {
        return "redirect:/my/batches/" + batch.id();
    }

    private static StoredFile file(BatchView batch, String id) {
        return batch.files().values().stream().flatMap(List::stream).filter(file -> file.id().toString().equals(id))
                .findFirst().orElseThrow(BatchPapersController::notFound);
    }

    private BatchView found(Actor.Citizen actor, String id) {
        return BatchId.parse(id).flatMap(one -> batches.view(actor, one))
                .orElseThrow(BatchPapersController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
