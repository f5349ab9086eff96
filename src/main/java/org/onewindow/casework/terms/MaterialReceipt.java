package org.onewindow.casework.terms;

import java.util.List;
import org.onewindow.catalogue.MaterialForm;

/**
 * One material as it was received.
 *
 * @param code   of the requirement in the item version
 * @param form   as what it came: original, copy, electronic
 * @param copies 1 to 100; of an electronic one always 1
 * @param files  digests of its files in hexadecimal, at most 50; the files themselves lie encrypted beside the case
 */
public record MaterialReceipt(String code, MaterialForm form, int copies, List<String> files) {
    /** Copies of one material at most; nobody hands in more of one paper. */
    public static final int MAX_COPIES = 100;

    private static final int MAX_FILES = 50;

    public MaterialReceipt {
        files = List.copyOf(files);
        if (code.isBlank() || copies < 1 || copies > MAX_COPIES || files.size() > MAX_FILES) {
            throw new IllegalArgumentException("material " + code + ", copies " + copies + ", files " + files.size());
        }
    }
}
