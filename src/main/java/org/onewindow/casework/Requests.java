package org.onewindow.casework;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.Source;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Requests in a canonical byte form: equal wishes have equal bytes, whatever the order in which they were typed. */
@NamedInterface("core")
public final class Requests {
    private static final JsonMapper JSON = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Requests() {
    }

    static byte[] of(CaseNumber number, Act act, @Nullable Source source) {
        return bytes(act.kind().apiName() + " " + number.value(), act, source);
    }

    public static byte[] bytes(String what, Object body, @Nullable Source source) {
        var request = new LinkedHashMap<String, Object>();
        request.put("what", what);
        request.put("body", body);
        if (source != null) {
            request.put("source", source);
        }
        return JSON.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
    }
}
