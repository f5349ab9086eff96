package org.onewindow.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act changes beside the journal: one data-modifying statement on the caller's own schema, without a
 * {@code returning} clause. It runs in the same statement as the entries and must change a row; if it changes none, the
 * whole act is rolled back and the outcome is {@link AppendOutcome.Stale}.
 */
public final class Tail {
    private final String sql;
    private final Map<String, @Nullable Object> params;

    private Tail(String sql, Map<String, @Nullable Object> params) {
        this.sql = sql;
        this.params = params;
    }

    /** A tail of the given text with named parameters, to be followed by {@link #param}. */
    public static Tail of(String sql) {
        return new Tail(sql, new LinkedHashMap<>());
    }

    /** This tail with one more parameter. */
    public Tail param(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Tail(sql, more);
    }

    String sql() {
        return sql;
    }

    Map<String, @Nullable Object> params() {
        return params;
    }
}
