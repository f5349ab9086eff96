package org.onewindow.organisation.web;

import java.util.List;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.Window;

/** A unit in a list: its windows, how many people it has here, and when its window is open. */
record UnitLine(Department unit, List<Window> windows, int staff, String hours) {

    /** All units in the order of the centre. */
    static List<UnitLine> all(OrganisationWords.Reader reader) {
        var view = reader.view();
        return view.departments().stream().map(unit -> {
            var windows = view.windows().stream().filter(one -> one.department().equals(unit.code())).toList();
            var people = view.staff().stream().filter(one -> one.department().equals(unit.code())
                    && !view.hasLeft(one.id(), reader.today())).count();
            return new UnitLine(unit, windows, (int) people,
                    windows.isEmpty() ? "—" : reader.hoursOf(windows.getFirst().no()));
        }).toList();
    }
}
