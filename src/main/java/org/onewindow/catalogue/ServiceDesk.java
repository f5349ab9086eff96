package org.onewindow.catalogue;

import java.time.LocalDate;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.LocalisedText;

/**
 * Where an item is applied for in person, when, and whom to call. The telephone and the hours of the hall are those of the
 * organisation, so that guide, papers and exports never say other ones than the page of windows; what the item itself says
 * stands where the organisation knows nothing, and for the hours of a place outside the hall.
 *
 * @param inCentre whether any window of the hall takes it
 */
public record ServiceDesk(boolean inCentre, LocalisedText where, LocalisedText hours, String phone) {
    /** The desk of an item on a day. */
    public static ServiceDesk of(ServiceItem item, OrganisationView organisation, LocalDate today) {
        var guide = item.guidance();
        var unit = organisation.department(item.department());
        var here = item.implemented().isInCentre();
        return new ServiceDesk(here, guide.where(), here && unit.isPresent()
                ? organisation.hours(today).map(OpeningHours::words).orElse(guide.hours())
                : guide.hours(),
                unit.map(Department::phone).filter(phone -> !phone.isBlank()).orElse(guide.phone()));
    }
}
