package org.onewindow.deadlines;

import java.time.LocalDate;

/** A special procedure that is running: the days after its start are left out until it ends. */
public record Suspension(LocalDate startOn, SpecialProcedure kind) {
}
