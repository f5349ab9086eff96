package org.onewindow.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.Input;
import org.onewindow.platform.LocalisedText;

/**
 * What an applicant must fulfil, hand in and fill in.
 *
 * @param situations what the item means for whom; the first that fits holds
 * @param discretion the discretion tables that stages name (裁量基准); null for none, {@link #tables()} never is
 */
public record Requirements(List<LocalisedText> conditions, List<MaterialRequirement> materials,
        List<FieldDefinition> fields, List<Situation> situations,
        @Nullable List<DiscretionTable> discretion) {

    public Requirements {
        conditions = List.copyOf(conditions);
        materials = List.copyOf(materials);
        fields = List.copyOf(fields);
        situations = List.copyOf(situations);
        discretion = discretion == null || discretion.isEmpty() ? null : List.copyOf(discretion);
        requireDistinct(materials.stream().map(MaterialRequirement::code).toList());
        requireDistinct(fields.stream().map(FieldDefinition::code).toList());
        requireDistinct(situations.stream().map(Situation::code).toList());
        if (discretion != null) {
            requireDistinct(discretion.stream().map(DiscretionTable::code).toList());
        }
    }

    /** Without situations. */
    public Requirements(List<LocalisedText> conditions, List<MaterialRequirement> materials,
            List<FieldDefinition> fields) {
        this(conditions, materials, fields, List.of(), null);
    }

    /** The discretion tables. */
    public List<DiscretionTable> tables() {
        return discretion == null ? List.of() : discretion;
    }

    /** The fields that a discretion table can look at, by their codes. */
    public Map<String, Input> inputs() {
        var inputs = new LinkedHashMap<String, Input>();
        fields.forEach(field -> field.input().ifPresent(input -> inputs.put(field.code(), input)));
        return inputs;
    }

    /** The codes of fields that may stay unanswered. */
    public Set<String> optional() {
        return fields.stream().filter(field -> !field.required() || field.shownWhen() != null)
                .map(FieldDefinition::code).collect(Collectors.toUnmodifiableSet());
    }

    public Requirements withTables(List<DiscretionTable> newTables) {
        return new Requirements(conditions, materials, fields, situations, newTables);
    }

    public Requirements withConditions(List<LocalisedText> newConditions) {
        return new Requirements(newConditions, materials, fields, situations, discretion);
    }

    public Requirements withMaterials(List<MaterialRequirement> newMaterials) {
        return new Requirements(conditions, newMaterials, fields, situations, discretion);
    }

    public Requirements withFields(List<FieldDefinition> newFields) {
        return new Requirements(conditions, materials, newFields, situations, discretion);
    }

    public Requirements withSituations(List<Situation> newSituations) {
        return new Requirements(conditions, materials, fields, newSituations, discretion);
    }

    private static void requireDistinct(List<String> codes) {
        if (new HashSet<>(codes).size() != codes.size()) {
            throw new IllegalArgumentException("a code occurs twice: " + codes);
        }
    }
}
