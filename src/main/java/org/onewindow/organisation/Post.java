package org.onewindow.organisation;

import org.onewindow.platform.LocalisedText;

/** A post of a department or, with the department {@link DepartmentCode#CENTRE}, of the centre itself. */
public record Post(PostCode code, LocalisedText name, DepartmentCode department, PostKind kind) {
    public Post {
        if (!code.department().equals(department)) {
            throw new IllegalArgumentException("post " + code + " does not belong to " + department);
        }
    }
}
