package org.onewindow.casework.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** Names of downloads, which may be Chinese: written as RFC 5987 asks, with an ASCII stand-in for old readers. */
public final class Attachment {
    private Attachment() {
    }

    /** To be saved under the name. */
    public static String named(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }

    /** To be shown, and saved under the name if the reader saves it. */
    static String shown(String name) {
        return ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
