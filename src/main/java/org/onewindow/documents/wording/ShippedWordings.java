package org.onewindow.documents.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Version 1 of each wording, which comes with the product: the title on the first line, the body below it. */
final class ShippedWordings {
    /** The version that comes with the product. */
    static final int VERSION = 1;

    private static final Map<PaperForm, Wording> ALL = read();

    private ShippedWordings() {
    }

    static Wording of(PaperForm form) {
        return Objects.requireNonNull(ALL.get(form));
    }

    private static Map<PaperForm, Wording> read() {
        var all = new EnumMap<PaperForm, Wording>(PaperForm.class);
        for (var form : PaperForm.values()) {
            var name = "/templates/papers/wordings/" + form.code() + "_v" + VERSION + ".txt";
            try (var in = ShippedWordings.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("no wording " + name);
                }
                var parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
                all.put(form, Wording.typed(parts[0], parts[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return all;
    }
}
