package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Opening;
import org.onewindow.casework.applying.DraftId;
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

/** The files of a draft: looked at, saved, removed. */
@Controller
final class ApplyFilesController {
    private final Applying applying;
    private final ApplyPages pages;

    ApplyFilesController(Applying applying, ApplyPages pages) {
        this.applying = applying;
        this.pages = pages;
    }

    @GetMapping("/apply/{item}/{draft}/files/{file}")
    void read(Actor.Citizen actor, @PathVariable String draft, @PathVariable String file,
            @RequestParam(defaultValue = "false") String show, HttpServletResponse response) {
        var id = DraftId.parse(draft).orElseThrow(ApplyFilesController::notFound);
        if (!(applying.open(actor, id) instanceof Opening.Open open)) {
            throw notFound();
        }
        var found = file(open, file).orElseThrow(ApplyFilesController::notFound);
        ApplyDownload.send(response, found.name(), found.mediaType(), Boolean.parseBoolean(show),
                out -> applying.readFile(actor, id, found.id(), out));
    }

    @PostMapping("/apply/{item}/{draft}/files/{file}/remove")
    String remove(Actor.Citizen actor, @PathVariable String draft, @PathVariable String file, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return pages.open(actor, draft, ApplyStep.MATERIALS, model, response, open -> {
            file(open, file).ifPresent(found -> {
                applying.detach(actor, open.draft().id(), found.id());
                flash.addFlashAttribute("notice", pages.say("casework.apply.file.removed", found.name()));
            });
            return "redirect:" + ApplyPages.base(open) + "/materials";
        });
    }

    private static Optional<StoredFile> file(Opening.Open open, String id) {
        return open.files().stream().filter(file -> file.id().toString().equals(id)).findFirst();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
