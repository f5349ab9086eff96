package org.onewindow.casework.web.applicant;

import java.util.Locale;

/** The steps of an application, in their order. */
enum ApplyStep {
    /** Who applies. */
    WHO,
    /** The form of the item. */
    FORM,
    /** The materials. */
    MATERIALS,
    /** Everything read back. */
    REVIEW;

    /** The last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step after this one; the last has none and leads to itself. */
    ApplyStep next() {
        return switch (this) {
            case WHO -> FORM;
            case FORM -> MATERIALS;
            case MATERIALS, REVIEW -> REVIEW;
        };
    }
}
