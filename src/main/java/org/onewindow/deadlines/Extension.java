package org.onewindow.deadlines;

import java.time.LocalDate;

/** An approved extension: on which day, by whom, by how many days. */
public record Extension(LocalDate on, ExtensionApprover approver, int days) {
}
