package org.onewindow.documents.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.documents.wording.WordingFault.Kind;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/** When a wording is lawful, and who may change it. Pure. */
final class WordingRules {
    /** A title is one line of the paper in large type. */
    static final int LONGEST_TITLE = 24;
    /** Two pages; what is longer belongs into an annex. */
    static final int LONGEST_BODY = 4_000;
    /** As many paragraphs as two pages take. */
    static final int MOST_LINES = 60;
    /** A list of faults that is longer helps nobody. */
    private static final int MOST_FAULTS = 20;

    private WordingRules() {
    }

    static boolean mayChange(Actor actor) {
        return actor instanceof Actor.Officer officer
                && (officer.has(Role.SYSTEM_ADMIN) || officer.has(Role.CENTRE_MANAGER));
    }

    /** What stands against the wording; nothing if it may come into force. */
    static List<WordingFault> check(PaperForm form, Wording wording) {
        var faults = new ArrayList<WordingFault>();
        title(form, wording.title(), faults);
        if (wording.body().isBlank()) {
            faults.add(new WordingFault(Kind.EMPTY, WordingFault.WHOLE, ""));
            return faults;
        }
        var lines = wording.lines();
        if (wording.body().length() > LONGEST_BODY || lines.size() > MOST_LINES) {
            faults.add(new WordingFault(Kind.TOO_LONG, WordingFault.WHOLE, ""));
            return faults;
        }
        var seen = EnumSet.noneOf(Placeholder.class);
        var staying = EnumSet.noneOf(Placeholder.class);
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            var here = line(form, lines.get(i), i + 1, seen, faults);
            seen.addAll(here);
            if (here.stream().noneMatch(form.conditional()::contains)) {
                staying.addAll(here);
            }
        }
        Stream.concat(form.needed().stream(), form.conditional().stream()).filter(place -> !seen.contains(place))
                .map(place -> new WordingFault(Kind.MISSING, WordingFault.WHOLE, place.inText())).forEach(faults::add);
        form.needed().stream().filter(place -> seen.contains(place) && !staying.contains(place))
                .map(place -> new WordingFault(Kind.MAY_VANISH, WordingFault.WHOLE, place.inText()))
                .forEach(faults::add);
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private static void title(PaperForm form, String title, List<WordingFault> faults) {
        var places = places(title);
        var fits = places.stream().allMatch(word -> Placeholder.of(word)
                .filter(place -> place == Placeholder.PAPER_TITLE && form.allowed().contains(place)).isPresent());
        if (title.isBlank() || title.length() > LONGEST_TITLE || !fits || isStray(title) || invisible(title) != 0) {
            faults.add(new WordingFault(Kind.TITLE, 0, ""));
        }
    }

    /** Notes the faults of a line, and answers which places it names. */
    private static Set<Placeholder> line(PaperForm form, String line, int no, Set<Placeholder> seen,
            List<WordingFault> faults) {
        int hidden = invisible(line);
        if (hidden != 0) {
            faults.add(new WordingFault(Kind.INVISIBLE, no, "U+%04X".formatted(hidden)));
        }
        if (isStray(line)) {
            faults.add(new WordingFault(Kind.BRACE, no, ""));
        }
        var here = EnumSet.noneOf(Placeholder.class);
        for (var word : places(line)) {
            var place = Placeholder.of(word);
            if (place.isEmpty() || !form.allowed().contains(place.get())) {
                faults.add(new WordingFault(place.isEmpty() ? Kind.UNKNOWN : Kind.NOT_HERE, no, "{" + word + "}"));
            } else {
                here.add(place.get());
            }
        }
        tables(line, no, here, seen, faults);
        return here;
    }

    private static void tables(String line, int no, Set<Placeholder> here, Set<Placeholder> seen,
            List<WordingFault> faults) {
        for (var place : here) {
            if (place.isTable() && FilledText.table(line).isEmpty()) {
                faults.add(new WordingFault(Kind.TABLE_WITHIN, no, place.inText()));
            }
            if (place.isTable() && seen.contains(place)) {
                faults.add(new WordingFault(Kind.TABLE_TWICE, no, place.inText()));
            }
        }
    }

    private static List<String> places(String line) {
        return FilledText.PLACE.matcher(line).results().map(found -> found.group(1)).toList();
    }

    private static boolean isStray(String line) {
        var rest = FilledText.PLACE.matcher(line).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    /** The first character that nobody would see, or 0. */
    private static int invisible(String text) {
        return text.codePoints().filter(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> point == 0xFFFD;
        }).findFirst().orElse(0);
    }
}
