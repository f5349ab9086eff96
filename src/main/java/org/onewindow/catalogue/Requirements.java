package org.onewindow.catalogue;

import java.util.HashSet;
import java.util.List;
import org.onewindow.platform.LocalisedText;

/** What an applicant must fulfil, hand in and fill in. */
public record Requirements(List<LocalisedText> conditions, List<MaterialRequirement> materials,
        List<FieldDefinition> fields) {

    public Requirements {
        conditions = List.copyOf(conditions);
        materials = List.copyOf(materials);
        fields = List.copyOf(fields);
        requireDistinct(materials.stream().map(MaterialRequirement::code).toList());
        requireDistinct(fields.stream().map(FieldDefinition::code).toList());
    }

    private static void requireDistinct(List<String> codes) {
        if (new HashSet<>(codes).size() != codes.size()) {
            throw new IllegalArgumentException("a code occurs twice: " + codes);
        }
    }
}
