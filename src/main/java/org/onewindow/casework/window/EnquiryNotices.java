package org.onewindow.casework.window;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.Sheet;
import org.onewindow.documents.Sheets;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** The notice on paper (一次性告知单), for the person to take home. */
@Component
public final class EnquiryNotices {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final Enquiries enquiries;
    private final WindowDesk desk;
    private final Sheets sheets;

    EnquiryNotices(Enquiries enquiries, WindowDesk desk, Sheets sheets) {
        this.enquiries = enquiries;
        this.desk = desk;
        this.sheets = sheets;
    }

    /** The notice as a PDF; empty for whoever may not see the enquiry. */
    public Optional<byte[]> pdf(Actor actor, RecordNo number) {
        return enquiries.view(actor, number).map(view -> sheets.pdf(sheet(view)));
    }

    private Sheet sheet(EnquiryView view) {
        var item = desk.catalogue().inForce(new ItemCode(view.itemCode()), OneWindowTime.dayOf(view.noticedAt()));
        var centre = desk.staff().centre();
        var place = item.map(found -> desk.staff().desk(found, OneWindowTime.dayOf(view.noticedAt())));
        return new Sheet.Notice(centre.name().zh(), view.number().value(), view.number().grouped(), view.item().zh(),
                desk.staff().fullName(view.department(), OFFICIAL),
                view.content().map(content -> content.applicant().name()).filter(name -> !name.isBlank()).orElse(null),
                LocalDateTime.ofInstant(view.noticedAt(), OneWindowTime.ZONE), view.clerk(),
                desk.staff().place(view.place(), OFFICIAL),
                view.missing().stream().map(material -> new Sheet.Missing(material.name().zh(),
                        material.standard() == null ? null : material.standard().zh(), material.fresh())).toList(),
                view.content().map(content -> item.stream().flatMap(found -> found.materials().stream())
                        .filter(material -> content.materials().containsKey(material.code()))
                        .map(material -> material.name().zh()).toList()).orElse(List.of()),
                view.remark().isEmpty() ? null : view.remark(),
                view.earlier().map(RecordNo::grouped).orElse(null), view.eraseOn(), centre.address().zh(),
                place.filter(ServiceDesk::inCentre).map(ServiceDesk::hours).orElse(centre.hours()).zh(),
                place.map(ServiceDesk::phone).orElse(centre.phone()),
                item.map(EnquiryNotices::complaints).orElse(""));
    }

    private static String complaints(ServiceItem item) {
        return item.guidance().complaints().zh();
    }
}
