package org.onewindow.casework.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.web.FileErrors;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files for acts on a case: the scan of a signed sheet, what was promised. An act names a file by its digest. */
@RestController
@Tag(name = "cases")
class CaseFileApiController {
    private final CaseFiles files;
    private final CaseProblems refusals;

    CaseFileApiController(CaseFiles files, Problems problems) {
        this.files = files;
        this.refusals = new CaseProblems(problems);
    }

    /** A file as acts name it: SM3, hexadecimal. */
    record Kept(String digest, String name, long sizeBytes) {
    }

    @PostMapping(path = "/api/v1/cases/{no}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Keep a file with a case for an act to come", description = "Taken while the case is being "
            + "handled or waits for a supplement. The answer holds the digest by which the act names it.")
    ResponseEntity<?> keep(Actor actor, @PathVariable String no, @RequestParam("file") MultipartFile file,
            Locale locale) throws IOException {
        var number = CaseNumber.parse(no);
        var name = file.getOriginalFilename();
        if (number.isEmpty()) {
            return refusals.unknown(locale);
        }
        try (var content = file.getInputStream()) {
            var outcome = files.attach(actor, number.get(), name == null ? "file" : name, content);
            return outcome.isEmpty() ? refusals.unknown(locale) : answer(outcome.get(), locale);
        }
    }

    private ResponseEntity<?> answer(StoreOutcome outcome, Locale locale) {
        return outcome instanceof StoreOutcome.Stored(var stored)
                ? ResponseEntity.status(HttpStatus.CREATED).body(new Kept(HexFormat.of().formatHex(stored.digest()),
                        stored.name(), stored.sizeBytes()))
                : refusals.invalid(List.of(FileErrors.of("file", outcome).orElseThrow()), locale);
    }
}
