package org.onewindow.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.papers.CasePapers;
import org.onewindow.documents.FileId;
import org.onewindow.documents.Files;
import org.onewindow.platform.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Papers to print and files to look at. What applicants sent is never trusted: its type is what its content was found
 * to be, nothing in it may run, and nothing of it stays in the browser.
 */
@Controller
final class CaseDocumentController {
    private static final String POLICY = "Content-Security-Policy";

    /** For pictures and everything that is saved. */
    private static final String NOTHING_RUNS = "default-src 'none'; img-src 'self'; sandbox";

    /** Browsers show a PDF by a part of their own, which a sandbox would forbid. */
    private static final String ONLY_SHOWN = "default-src 'none'; object-src 'self'";

    private final CasePapers papers;
    private final CaseFiles files;

    CaseDocumentController(CasePapers papers, CaseFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/office/cases/{no}/papers/{paperNo}")
    void paper(Actor.Officer actor, @PathVariable String no, @PathVariable String paperNo,
            HttpServletResponse response) throws IOException {
        var paper = CaseNumber.parse(no).flatMap(number -> papers.paper(actor, number, paperNo))
                .orElseThrow(CaseDocumentController::nothing);
        guard(response, ONLY_SHOWN, "application/pdf", Attachment.shown(paper.paperNo() + ".pdf"));
        response.setContentLength(paper.pdf().length);
        response.getOutputStream().write(paper.pdf());
    }

    @GetMapping("/office/cases/{no}/files/{file}")
    void file(Actor.Officer actor, @PathVariable String no, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        var number = CaseNumber.parse(no).orElseThrow(CaseDocumentController::nothing);
        var id = new FileId(file);
        var found = files.find(actor, number, id).orElseThrow(CaseDocumentController::nothing);
        var shown = Files.isPreviewable(found.mediaType());
        guard(response, found.mediaType().equals("application/pdf") ? ONLY_SHOWN : NOTHING_RUNS, found.mediaType(),
                shown ? Attachment.shown(found.name()) : Attachment.named(found.name()));
        files.read(actor, number, id, response.getOutputStream());
    }

    private static void guard(HttpServletResponse response, String policy, String type, String disposition) {
        response.setHeader(POLICY, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setContentType(type);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
