package org.onewindow.casework;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.Source;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts to journal entries and back. The type of an entry names the fact and the version of its form; a form that has
 * landed is never changed, a new one gets the next number.
 */
public final class CaseFacts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE)).build();

    /** Facts with a second form, which names the situation of the item; the first says nothing of it and is read so. */
    private static final Set<Class<? extends CaseFact>> SECOND = Set.of(CaseFact.Submitted.class,
            CaseFact.Corrected.class, CaseFact.Supplied.class);

    private static final Map<String, Class<? extends CaseFact>> FORMS = forms();

    private CaseFacts() {
    }

    /** The stream of a case. */
    public static String stream(CaseNumber number) {
        return "case/" + number.value();
    }

    /** The number of the case that an entry is about. */
    public static CaseNumber caseOf(Entry entry) {
        return new CaseNumber(entry.stream().substring("case/".length()));
    }

    /** The entry types of this module. */
    public static Set<String> types() {
        return FORMS.keySet();
    }

    /** The entry type of one fact, in the form in which it is written today. */
    public static String type(Class<? extends CaseFact> fact) {
        return type(fact, SECOND.contains(fact) ? 2 : 1);
    }

    /** The entry types of one fact in all forms in which it was ever written. */
    public static Set<String> typesOf(Class<? extends CaseFact> fact) {
        return Set.copyOf(List.of(type(fact, 1), type(fact)));
    }

    private static String type(Class<? extends CaseFact> fact, int form) {
        var name = fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "case." + name + "." + form;
    }

    /**
     * The fact that an entry records.
     *
     * @throws IllegalArgumentException if the entry is not one of a case
     */
    public static CaseFact read(Entry entry) {
        var form = FORMS.get(entry.type());
        if (form == null) {
            throw new IllegalArgumentException("not a fact of a case: " + entry.type());
        }
        return JSON.convertValue(envelope(entry).fact(), form);
    }

    /** The other system that relayed the act, if one did. */
    public static Optional<Source> source(Entry entry) {
        return Optional.ofNullable(envelope(entry).source());
    }

    public static byte[] write(CaseFact fact, @Nullable Source source) {
        return JSON.writeValueAsBytes(source == null ? Map.of("fact", fact) : Map.of("fact", fact, "source", source));
    }

    private static Envelope envelope(Entry entry) {
        return Objects.requireNonNull(JSON.readValue(entry.facts(), Envelope.class));
    }

    private static Map<String, Class<? extends CaseFact>> forms() {
        var forms = new LinkedHashMap<String, Class<? extends CaseFact>>();
        Stream.of(CaseFact.class, CaseFact.Papered.class).flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(Class::isRecord).map(form -> form.asSubclass(CaseFact.class))
                .forEach(form -> typesOf(form).forEach(type -> forms.put(type, form)));
        return Map.copyOf(forms);
    }

    private record Envelope(Map<String, Object> fact, @Nullable Source source) {
    }
}
