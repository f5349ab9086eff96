package org.onewindow.catalogue;

import java.util.HashSet;
import java.util.List;
import org.onewindow.platform.LocalisedText;

/**
 * What an applicant must fulfil, hand in and fill in.
 *
 * @param situations what the item means for whom; the first that fits holds
 */
public record Requirements(List<LocalisedText> conditions, List<MaterialRequirement> materials,
        List<FieldDefinition> fields, List<Situation> situations) {

    public Requirements {
        conditions = List.copyOf(conditions);
        materials = List.copyOf(materials);
        fields = List.copyOf(fields);
        situations = List.copyOf(situations);
        requireDistinct(materials.stream().map(MaterialRequirement::code).toList());
        requireDistinct(fields.stream().map(FieldDefinition::code).toList());
        requireDistinct(situations.stream().map(Situation::code).toList());
    }

    /** Without situations. */
    public Requirements(List<LocalisedText> conditions, List<MaterialRequirement> materials,
            List<FieldDefinition> fields) {
        this(conditions, materials, fields, List.of());
    }

    public Requirements withConditions(List<LocalisedText> newConditions) {
        return new Requirements(newConditions, materials, fields, situations);
    }

    public Requirements withMaterials(List<MaterialRequirement> newMaterials) {
        return new Requirements(conditions, newMaterials, fields, situations);
    }

    public Requirements withFields(List<FieldDefinition> newFields) {
        return new Requirements(conditions, materials, newFields, situations);
    }

    public Requirements withSituations(List<Situation> newSituations) {
        return new Requirements(conditions, materials, fields, newSituations);
    }

    private static void requireDistinct(List<String> codes) {
        if (new HashSet<>(codes).size() != codes.size()) {
            throw new IllegalArgumentException("a code occurs twice: " + codes);
        }
    }
}
