package org.onewindow.documents;

import org.onewindow.platform.DataKey;

/**
 * A paper to be rendered, as the act recorded it.
 *
 * @param paperNo         the number under which it is kept; unique among all papers, without personal data
 * @param templateVersion of the wording, as recorded by the act, so that a paper rendered late says what it would have then
 */
public record PaperRequest(String paperNo, int templateVersion, FolderId folder, DataKey key, Paper paper) {
    public PaperRequest {
        if (paperNo.length() < 3 || paperNo.length() > 80) {
            throw new IllegalArgumentException("a paper number has 3 to 80 characters");
        }
        if (templateVersion < 1) {
            throw new IllegalArgumentException("template version: " + templateVersion);
        }
    }
}
