package org.onewindow.casework;

import java.time.LocalDate;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.DepartmentCode;
import org.springframework.stereotype.Component;

/** Gives case numbers and the numbers of papers. */
@Component
final class Numbers {
    private final Serials serials;

    Numbers(Serials serials) {
        this.serials = serials;
    }

    /** The next case number of a department's day. */
    CaseNumber ofCase(CentreCode centre, DepartmentCode department, LocalDate day) {
        var serial = serials.next("case/" + centre.value() + department.value() + day);
        return CaseNumber.of(centre, department, day, Math.toIntExact(serial));
    }

    /** The next number of a department's series of a kind of paper in a year, as in 市监受字〔2026〕第000017号. */
    String ofPaper(String departmentWord, String department, PaperKind kind, int year) {
        var serial = serials.next("paper/" + department + "/" + kind.name() + "/" + year);
        return "%s%s字〔%d〕第%06d号".formatted(departmentWord, kind.seriesWord(), year, serial);
    }
}
