package org.onewindow.casework.window;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Facts of windows to journal entries and back; a form that has landed is never changed, a new one gets a new number. */
public final class WindowFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends WindowFact>> FORMS = forms();

    private WindowFacts() {
    }

    /** The entry types of this part of the module. */
    public static Set<String> types() {
        return FORMS.keySet();
    }

    /** The entry type of one fact. */
    public static String type(Class<? extends WindowFact> fact) {
        var name = fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "window." + name + ".1";
    }

    /**
     * The fact that an entry records.
     *
     * @throws IllegalArgumentException if the entry is not one of a window
     */
    public static WindowFact read(Entry entry) {
        var form = FORMS.get(entry.type());
        if (form == null) {
            throw new IllegalArgumentException("not a fact of a window: " + entry.type());
        }
        return Objects.requireNonNull(JSON.readValue(entry.facts(), form));
    }

    static byte[] write(WindowFact fact) {
        return JSON.writeValueAsBytes(fact);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Class<? extends WindowFact>> forms() {
        var forms = new LinkedHashMap<String, Class<? extends WindowFact>>();
        for (var form : WindowFact.class.getPermittedSubclasses()) {
            forms.put(type((Class<? extends WindowFact>) form), (Class<? extends WindowFact>) form);
        }
        return Map.copyOf(forms);
    }
}
