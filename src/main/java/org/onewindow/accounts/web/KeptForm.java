package org.onewindow.accounts.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after its session had ended.
 *
 * @param path      to which it was sent
 * @param fields    what was typed, without passwords and CSRF token
 * @param multipart whether it could carry files, which are not kept
 * @param owner     whose it is, as the browser's cookie says; {@code null} for forms that need no sign-in
 */
record KeptForm(String path, Map<String, List<String>> fields, boolean multipart, @Nullable String owner) {
    /** Memory that it takes, in characters. */
    int weight() {
        return 200 + fields.entrySet().stream().mapToInt(
                field -> field.getKey().length() + field.getValue().stream().mapToInt(String::length).sum()).sum();
    }
}
