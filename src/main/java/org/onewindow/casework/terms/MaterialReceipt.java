package org.onewindow.casework.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.MaterialForm;

/**
 * One material as it was received.
 *
 * @param code   of the requirement in the item version
 * @param form   as what it came: original, copy, electronic
 * @param copies 1 to 100; of an electronic one always 1
 * @param files  digests of its files in hexadecimal, at most 50; the files themselves lie encrypted beside the case
 * @param announced true where it was only named online, to be brought on paper (自带纸质件) or without its file, and
 *                  nobody has seen it; false once it was seen at a window; else null, as in entries from before it was
 *                  recorded
 */
public record MaterialReceipt(String code, MaterialForm form, int copies, List<String> files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean announced) {
    /** Copies of one material at most; nobody hands in more of one paper. */
    public static final int MAX_COPIES = 100;

    /** Files of one material at most. */
    public static final int MAX_FILES = 50;

    /** A material that is there. */
    public MaterialReceipt(String code, MaterialForm form, int copies, List<String> files) {
        this(code, form, copies, files, null);
    }

    public MaterialReceipt {
        files = List.copyOf(files);
        if (code.isBlank() || copies < 1 || copies > MAX_COPIES || files.size() > MAX_FILES) {
            throw new IllegalArgumentException("material " + code + ", copies " + copies + ", files " + files.size());
        }
    }

    /** The same as it comes in over the network: only a file is there, anything else is announced and unseen. */
    public MaterialReceipt sentOnline() {
        return form == MaterialForm.ELECTRONIC && !files.isEmpty()
                ? this
                : new MaterialReceipt(code, form, copies, files, true);
    }

    /** The same as it was seen at a window. */
    public MaterialReceipt seen() {
        return new MaterialReceipt(code, form, copies, files, false);
    }

    /** The same with the files that were sent for it before. */
    public MaterialReceipt withFilesOf(@Nullable MaterialReceipt earlier) {
        return earlier == null
                ? this
                : new MaterialReceipt(code, form, copies,
                        Stream.concat(earlier.files.stream(), files.stream()).distinct()
                                .limit(MAX_FILES).toList(),
                        announced);
    }

    /** Whether it is still to be brought. */
    public boolean outstanding() {
        return announced != null && announced;
    }

    /** Whether there is nothing of it yet: neither the paper that was announced nor a file. */
    public boolean missing() {
        return outstanding() && files.isEmpty();
    }
}
