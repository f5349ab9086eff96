package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.web.FormErrors;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Hands in the files of one request and says of each that was refused why, and what to do. */
final class ApplyUpload {
    private static final long MIB = 1 << 20;

    private ApplyUpload() {
    }

    /** What was sent as files; none where the form came without. */
    static List<MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest multipart ? multipart.getFiles("files") : List.of();
    }

    /**
     * Hands in the files.
     *
     * @param id    of the field, for its errors
     * @param store keeps one file; empty where none may be added any more
     */
    static FormErrors store(List<MultipartFile> files, String id,
            BiFunction<String, InputStream, Optional<StoreOutcome>> store) {
        var errors = FormErrors.none();
        var chosen = files.stream().filter(file -> !nameOf(file).isBlank() || !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            return errors.with(id, "casework.apply.file.none");
        }
        for (var file : chosen) {
            try (var bytes = file.getInputStream()) {
                var outcome = store.apply(nameOf(file), bytes);
                errors = outcome.isEmpty()
                        ? errors.with(id, "casework.apply.file.not-taken", shown(nameOf(file)))
                        : refused(errors, id, shown(nameOf(file)), outcome.get());
            } catch (IOException e) {
                throw new UncheckedIOException("an uploaded file cannot be read", e);
            }
        }
        return errors;
    }

    private static FormErrors refused(FormErrors errors, String id, String name, StoreOutcome outcome) {
        return switch (outcome) {
            case StoreOutcome.Stored _ -> errors;
            case StoreOutcome.Empty _ -> errors.with(id, "casework.apply.file.empty", name);
            case StoreOutcome.TooLarge(var limit) -> errors.with(id, "casework.apply.file.too-large", name,
                    limit / MIB);
            case StoreOutcome.FolderFull(var limit, var most) -> errors.with(id, "casework.apply.file.full", name,
                    limit / MIB, most);
            case StoreOutcome.TypeNotAllowed _ -> errors.with(id, "casework.apply.file.type", name);
            case StoreOutcome.Disguised _ -> errors.with(id, "casework.apply.file.disguised", name);
        };
    }

    /** The error for a request that is larger than any that is received. */
    static FormErrors tooLarge(String id) {
        return FormErrors.none().with(id, "casework.apply.file.request-too-large", Files.MAX_FILE_BYTES / MIB);
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** A name short enough to stand in a sentence. */
    private static String shown(String name) {
        var points = name.codePoints().filter(point -> !Character.isISOControl(point)).toArray();
        return points.length <= 60
                ? new String(points, 0, points.length)
                : new String(points, 0, 40) + "…" + new String(points, points.length - 15, 15);
    }
}
