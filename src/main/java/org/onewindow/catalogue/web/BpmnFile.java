package org.onewindow.catalogue.web;

import java.nio.charset.StandardCharsets;
import org.onewindow.catalogue.ItemCode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A procedure in BPMN 2.0 as a file to keep. */
public final class BpmnFile {
    private BpmnFile() {
    }

    /** The answer that brings the file; its name says which item and version it is of. */
    public static ResponseEntity.BodyBuilder named(ItemCode code, String version) {
        var name = ContentDisposition.attachment().filename(code + "-" + version + ".bpmn", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .headers(headers -> headers.setContentDisposition(name));
    }
}
