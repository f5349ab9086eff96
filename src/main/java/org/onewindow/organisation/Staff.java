package org.onewindow.organisation;

/** A member of the staff under the name that colleagues and papers use. */
public record Staff(StaffId id, String name, DepartmentCode department) {
}
