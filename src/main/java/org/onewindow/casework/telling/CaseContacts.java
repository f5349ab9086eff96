package org.onewindow.casework.telling;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Situations;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.papers.CaseworkSettings;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.parties.AccessLog;
import org.onewindow.platform.Actor;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * What a message about a case has to know: whose it is, what it is about, whom to call, and by which number people who
 * have no account are reached. For the modules above that tell people things; it asks nobody's leave, because they act for
 * the system itself.
 */
@Component
public final class CaseContacts {
    private final CaseSnapshots snapshots;
    private final Applications applications;
    private final Situations situations;
    private final AccessLog accessLog;
    private final CaseworkSettings settings;

    CaseContacts(CaseSnapshots snapshots, Applications applications, Situations situations, AccessLog accessLog,
            CaseworkSettings settings) {
        this.snapshots = snapshots;
        this.applications = applications;
        this.situations = situations;
        this.accessLog = accessLog;
        this.settings = settings;
    }

    /**
     * A case as a message speaks of it; holds no personal data.
     *
     * @param account     that filed it, or null where it was received at a window
     * @param filedBy     in which part the account filed it
     * @param phone       of the office, for questions
     * @param where       results are collected, with
     * @param hours       when
     * @param reviewOrgan to whom a reconsideration is addressed (行政复议机关)
     */
    public record CaseContact(CaseNumber number, @Nullable UUID account, FiledBy filedBy, LocalisedText item,
            LocalisedText department, String phone, LocalisedText where, LocalisedText hours, String reviewOrgan,
            String court) {
    }

    /** In which part somebody filed a case. */
    public enum FiledBy {
        /** For themselves. */
        APPLICANT,
        /** For somebody who gave them a mandate. */
        AGENT
    }

    /** The telephones that were given with an application. Personal data: never logged, never kept elsewhere. */
    public record Phones(@Nullable String applicant, @Nullable String agent) {
        @Override
        public String toString() {
            return "Phones[secret]";
        }
    }

    /** The case, as long as its data are kept. */
    public Optional<CaseContact> of(CaseNumber number) {
        return snapshots.current(number).filter(stored -> stored.key() != null).map(this::contact);
    }

    /** The telephones given with the valid application, as long as it is kept; the look is noted. */
    public Optional<Phones> phones(Actor.Automatic reader, CaseNumber number) {
        return snapshots.current(number).filter(stored -> stored.key() != null).map(stored -> {
            accessLog.record(reader, "notice", CaseFacts.stream(number));
            var data = applications.read(stored);
            return data == null
                    ? new Phones(null, null)
                    : new Phones(data.applicant().phone(), data.agent() == null ? null : data.agent().phone());
        });
    }

    /** The name of the centre, in which every message is signed. */
    public LocalisedText centre() {
        return situations.organisation().current().centre().name();
    }

    /** Where the public site is reached; without a slash at the end. */
    public String publicAddress() {
        return settings.publicAddress();
    }

    private CaseContact contact(StoredCase stored) {
        var item = situations.item(stored.file());
        var code = new DepartmentCode(stored.file().received().department());
        var department = situations.organisation().current().department(code).map(Department::name)
                .orElseGet(() -> LocalisedText.of(code.value()));
        var desk = ServiceDesk.of(item, situations.organisation().current(),
                OneWindowTime.today(situations.clock()));
        var remedies = settings.remedies(code.value());
        return new CaseContact(stored.file().number(), stored.account(),
                stored.agent() == null ? FiledBy.APPLICANT : FiledBy.AGENT, item.name(), department, desk.phone(),
                desk.where(), desk.hours(), remedies.reviewOrgan(), remedies.court());
    }
}
