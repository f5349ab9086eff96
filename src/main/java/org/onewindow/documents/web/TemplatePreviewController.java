package org.onewindow.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.onewindow.documents.PaperPreviews;
import org.onewindow.documents.web.TemplatesController.WordingForm;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Wording;
import org.onewindow.documents.wording.WordingChanges;
import org.onewindow.documents.wording.Wordings;
import org.onewindow.platform.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Specimens of papers as PDF: of what is typed, of a proposal, of a version. */
@Controller
@RequestMapping("/office/papers/templates")
class TemplatePreviewController {
    /** What was typed may be wrong in every way; a longer text is cut before it is set. */
    private static final int MOST_TYPED = 4_000;

    private final PaperPreviews previews;
    private final Wordings wordings;
    private final WordingChanges changes;

    TemplatePreviewController(PaperPreviews previews, Wordings wordings, WordingChanges changes) {
        this.previews = previews;
        this.wordings = wordings;
        this.changes = changes;
    }

    @PostMapping("/{code}/preview")
    void typed(Actor.Officer actor, @PathVariable String code, @ModelAttribute WordingForm typed,
            HttpServletResponse response) throws IOException {
        TemplatesController.requireAdministrator(actor);
        var wording = typed.wording();
        send(TemplatesController.known(code), new Wording(cut(wording.title()), cut(wording.body())), response);
    }

    @GetMapping("/proposals/{id}/preview")
    void proposal(Actor.Officer actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        TemplatesController.requireAdministrator(actor);
        var proposal = changes.proposal(id).orElseThrow(TemplatesController::nothing);
        send(proposal.form(), proposal.wording(), response);
    }

    @GetMapping("/{code}/versions/{version}/preview")
    void version(Actor.Officer actor, @PathVariable String code, @PathVariable int version,
            HttpServletResponse response) throws IOException {
        TemplatesController.requireAdministrator(actor);
        var known = wordings.version(TemplatesController.known(code), version)
                .orElseThrow(TemplatesController::nothing);
        send(known.form(), known.wording(), response);
    }

    private void send(PaperForm form, Wording wording, HttpServletResponse response) throws IOException {
        var pdf = previews.pdf(form, wording);
        // Browsers show a PDF by a part of their own, which a sandbox would forbid.
        response.setHeader("Content-Security-Policy", "default-src 'none'; object-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                .filename("specimen-" + form.code() + ".pdf", StandardCharsets.UTF_8).build().toString());
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static String cut(String text) {
        return text.length() <= MOST_TYPED ? text : text.substring(0, MOST_TYPED);
    }
}
