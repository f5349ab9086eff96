package org.onewindow.catalogue;

import java.time.LocalDate;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.LocalisedText;

/**
 * Where an item is applied for in person, when, and whom to call. Telephone and hours are those of the organisation, so
 * that the guide never says other ones than the page of windows; what the item itself says stands only where the
 * organisation knows nothing.
 *
 * @param inCentre whether any window of the hall takes it
 */
public record ServiceDesk(boolean inCentre, LocalisedText where, LocalisedText hours, String phone) {
    private static final LocalisedText CALL_FIRST = new LocalisedText("办理前请先电话联系", "Please call first");

    /** The desk of an item on a day. */
    public static ServiceDesk of(ServiceItem item, OrganisationView organisation, LocalDate today) {
        var guide = item.guidance();
        var unit = organisation.department(item.department());
        var here = item.implemented().isInCentre();
        var hall = organisation.hours(today).map(OpeningHours::words);
        return new ServiceDesk(here, guide.where(), unit.isEmpty()
                ? guide.hours()
                : here ? hall.orElse(guide.hours()) : CALL_FIRST,
                unit.map(Department::phone).filter(phone -> !phone.isBlank()).orElse(guide.phone()));
    }
}
