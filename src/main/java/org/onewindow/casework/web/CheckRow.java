package org.onewindow.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.web.Option;
import org.springframework.util.MultiValueMap;

/**
 * One material on a check list.
 *
 * @param standard what the clerk checks it against, or null
 * @param forms    in which it may come
 * @param kept     names of the files already kept for it
 */
record CheckRow(String code, String name, boolean required, @Nullable String standard, List<Option> forms,
        MaterialTyped typed, List<String> kept, @Nullable String shownField, @Nullable String shownEquals,
        @Nullable String shownAtLeast) {
    CheckRow {
        forms = List.copyOf(forms);
        kept = List.copyOf(kept);
    }

    /** A file kept for a material. */
    record Kept(String material, StoredFile file) {
    }

    static List<CheckRow> of(List<MaterialRequirement> materials, MultiValueMap<String, String> typed, List<Kept> kept,
            OfficeWords words, Locale locale) {
        var rows = new ArrayList<CheckRow>();
        for (var material : materials) {
            var condition = material.neededWhen();
            rows.add(new CheckRow(material.code(), material.name().in(locale), material.required(),
                    material.standard() == null ? null : material.standard().in(locale),
                    material.forms().stream().sorted().map(form -> Option.of(form.name(),
                            words.say("casework.counter.form." + form, locale))).toList(),
                    typed.isEmpty() ? MaterialTyped.none(material) : MaterialTyped.of(typed, material),
                    names(material.code(), typed, kept),
                    condition == null ? null : FieldRows.NAME + condition.field(),
                    condition instanceof Condition.FieldEquals(var _, var wanted) ? wanted : null,
                    condition instanceof Condition.FieldAtLeast(var _, var number) ? number.toPlainString() : null));
        }
        return rows;
    }

    /** Files of a draft by what is stored; of a supplement by what the form says is kept. */
    private static List<String> names(String material, MultiValueMap<String, String> typed, List<Kept> kept) {
        return Stream.concat(
                kept.stream().filter(file -> file.material().equals(material)).map(file -> file.file().name()),
                typed.getOrDefault(CounterScans.KEPT + material, List.of()).stream()
                        .map(file -> file.substring(file.indexOf(':') + 1)))
                .toList();
    }
}
