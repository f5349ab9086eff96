package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.papers.CasePapers;
import org.onewindow.documents.FileId;
import org.onewindow.documents.ServedPaper;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Papers and files of a case for its applicant, and papers for whoever holds number and query code. */
@Controller
final class MyPapersController {
    private final CasePapers papers;
    private final CaseFiles files;

    MyPapersController(CasePapers papers, CaseFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/my/cases/{no}/papers/{paperNo}")
    void paper(Actor.Citizen actor, @PathVariable String no, @PathVariable String paperNo,
            HttpServletResponse response) {
        send(response, papers.paper(actor, number(no), paperNo));
    }

    @GetMapping("/progress/{no}/papers/{paperNo}")
    void paperOfHolder(@PathVariable String no, @PathVariable String paperNo, HttpServletRequest request,
            HttpServletResponse response) {
        var number = number(no);
        send(response, ProgressController.code(request, number)
                .flatMap(code -> papers.paper(number, code, paperNo)));
    }

    @GetMapping("/my/cases/{no}/files/{file}")
    void file(Actor.Citizen actor, @PathVariable String no, @PathVariable String file,
            @RequestParam(defaultValue = "false") String show, HttpServletResponse response) {
        var number = number(no);
        var found = found(actor, number, file).orElseThrow(MyPapersController::notFound);
        ApplyDownload.send(response, found.name(), found.mediaType(), Boolean.parseBoolean(show),
                out -> files.read(actor, number, found.id(), out));
    }

    private Optional<StoredFile> found(Actor.Citizen actor, CaseNumber number, String file) {
        try {
            return files.find(actor, number, FileId.parse(file));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletResponse response, Optional<ServedPaper> paper) {
        var served = paper.orElseThrow(MyPapersController::notFound);
        ApplyDownload.send(response, served.paperNo() + ".pdf", MediaType.APPLICATION_PDF_VALUE, false,
                out -> write(out, served.pdf()));
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }

    private static CaseNumber number(String typed) {
        return CaseNumber.parse(typed).orElseThrow(MyPapersController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
