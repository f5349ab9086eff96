package org.onewindow.casework.web;

import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.FieldError;
import org.onewindow.documents.StoreOutcome;

/** Why a file was not taken in, said at its field, the same on pages and in the interface. */
public final class FileErrors {
    private static final long MIB = 1 << 20;

    private FileErrors() {
    }

    /** What is wrong with a file; empty where it was stored. */
    public static Optional<FieldError> of(String field, StoreOutcome outcome) {
        return switch (outcome) {
            case StoreOutcome.Stored _ -> Optional.empty();
            case StoreOutcome.Empty _ -> error(field, "documents.file.empty");
            case StoreOutcome.TooLarge(long limit) -> error(field, "documents.file.too-large", limit / MIB);
            case StoreOutcome.FolderFull(long limit, int number) ->
                error(field, "documents.file.folder-full", limit / MIB, number);
            case StoreOutcome.TypeNotAllowed(var found) -> error(field, "documents.file.type-not-allowed", found);
            case StoreOutcome.Disguised(var claimed, var found) ->
                error(field, "documents.file.disguised", claimed, found);
        };
    }

    private static Optional<FieldError> error(String field, String key, Object... args) {
        return Optional.of(new FieldError(field, key, List.of(args)));
    }
}
