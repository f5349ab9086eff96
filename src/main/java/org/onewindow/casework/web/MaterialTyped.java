package org.onewindow.casework.web;

import java.util.List;
import java.util.Optional;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.springframework.util.MultiValueMap;

/** One line of a check list as the clerk filled it in: received or not, as what, how many. */
record MaterialTyped(boolean received, String form, String copies) {
    static final String NAME = "materials/";
    static final String FORM = "form/";
    static final String COPIES = "copies/";

    static MaterialTyped of(MultiValueMap<String, String> fields, MaterialRequirement material) {
        var form = fields.getFirst(FORM + material.code());
        var copies = fields.getFirst(COPIES + material.code());
        return new MaterialTyped(fields.getFirst(NAME + material.code()) != null,
                form == null ? usual(material).name() : form,
                copies == null ? Integer.toString(material.copies()) : copies.strip());
    }

    /** Nothing received yet; form and number are what the guide asks for. */
    static MaterialTyped none(MaterialRequirement material) {
        return new MaterialTyped(false, usual(material).name(), Integer.toString(material.copies()));
    }

    /** The receipt of the material, empty if it was not received; what is wrong is added to the errors. */
    Optional<MaterialReceipt> receipt(MaterialRequirement material, List<String> files, List<FieldError> errors) {
        if (!received) {
            return Optional.empty();
        }
        var kind = kind();
        var number = kind == MaterialForm.ELECTRONIC ? 1 : number();
        if (number < 1 || number > 100) {
            errors.add(new FieldError(COPIES + material.code(), "casework.office.error.copies", List.of()));
            return Optional.empty();
        }
        return Optional.of(new MaterialReceipt(material.code(), kind, number, files));
    }

    MaterialForm kind() {
        for (var kind : MaterialForm.values()) {
            if (kind.name().equals(form)) {
                return kind;
            }
        }
        return MaterialForm.ORIGINAL;
    }

    private int number() {
        return copies.matches("[0-9]{1,3}") ? Integer.parseInt(copies) : 0;
    }

    /** On paper where paper will do: that is what people bring to a window. */
    private static MaterialForm usual(MaterialRequirement material) {
        return material.forms().stream().sorted().findFirst().orElse(MaterialForm.ORIGINAL);
    }
}
