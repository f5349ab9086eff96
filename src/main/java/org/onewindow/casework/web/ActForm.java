package org.onewindow.casework.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.Expected;
import org.onewindow.platform.CommandId;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of an act as it was sent. The names of its fields begin with {@link #id()}, since a page holds several forms.
 *
 * @param version of the stage or status that the page showed
 * @param seen    entries that the page showed
 * @param fields  everything sent, for showing it again
 * @param files   scans sent with it, by the name of their input
 */
record ActForm(ActKind kind, @Nullable String stage, CommandId command, long version, long seen,
        MultiValueMap<String, String> fields, Map<String, List<MultipartFile>> files) {

    static ActForm of(ActKind kind, MultiValueMap<String, String> fields) {
        return of(kind, fields, Map.of());
    }

    static ActForm of(ActKind kind, MultiValueMap<String, String> fields, Map<String, List<MultipartFile>> files) {
        var stage = fields.getFirst("stage");
        return new ActForm(kind, stage == null || stage.isBlank() ? null : stage, command(fields.getFirst("command")),
                number(fields.getFirst("expected")), number(fields.getFirst("seen")), fields, files);
    }

    /** The beginning of the names of the fields, the same when the page is made and when the form comes back. */
    static String id(ActKind kind, @Nullable String stage) {
        return stage == null ? kind.apiName() : kind.apiName() + "-" + stage;
    }

    String id() {
        return id(kind, stage);
    }

    Expected expected() {
        return new Expected.OfStage(version);
    }

    /** The value of a field of this act. */
    String value(String name) {
        var value = fields.getFirst(id() + "-" + name);
        return value == null ? "" : value;
    }

    List<String> values(String name) {
        return fields.getOrDefault(id() + "-" + name, List.of());
    }

    /** Reason, opinion or note, with the line ends of the record. */
    String text() {
        return value("text").replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The id of the wish; a form without one, which no page of ours sends, is a wish of its own. */
    private static CommandId command(@Nullable String typed) {
        try {
            return typed == null ? CommandId.next() : new CommandId(UUID.fromString(typed));
        } catch (IllegalArgumentException garbled) {
            return CommandId.next();
        }
    }

    /** A version that cannot be read fits nothing, so the act is answered with where the case stands. */
    private static long number(@Nullable String typed) {
        try {
            return typed == null ? -2 : Long.parseLong(typed);
        } catch (NumberFormatException garbled) {
            return -2;
        }
    }
}
