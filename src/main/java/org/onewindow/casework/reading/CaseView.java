package org.onewindow.casework.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Outcome;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.Light;

/**
 * A case as one reader may see it.
 *
 * @param version       for If-Match
 * @param statusVersion for acts on the whole case from a page
 * @param sight         how much this reader sees
 * @param application   what the applicant said; empty for a masked sight and after erasure
 * @param replyDueOn    until when is said whether the application is accepted; null once it has been
 * @param clock         null before acceptance
 * @param desk          where the result is collected, when, and whom to call
 * @param due           what is due before acceptance and after a grant; null if nothing is
 * @param promised      codes of materials that were promised for later and have not come
 * @param sheets        entries of signed sheets that wait for this reader's confirmation
 * @param yardsticks    what discretion tables say at the open stages; only for a full sight
 * @param acts          what can be done next, by whom, and why this reader may not
 */
public record CaseView(CaseNumber number, long version, long statusVersion, CaseStatus status, Sight sight,
        ServiceItem item, ServiceDesk desk, Channel channel, String department, String applicantName,
        Optional<ApplicationData> application, Instant submittedAt, @Nullable LocalDate replyDueOn, Light light,
        @Nullable ClockView clock, @Nullable DueView due,
        StageLineView stages, List<TimelineLine> timeline, List<MaterialLine> materials, List<PaperRef> papers,
        List<ActOption> acts, @Nullable SupplementView supplement, List<String> promised, List<Long> sheets,
        @Nullable Outcome outcome, List<YardstickView> yardsticks) {

    private static final String DELIVERED = "delivered";

    /** How much a reader sees. */
    public enum Sight {
        /** Everything: the department that handles the case. */
        FULL,
        /** What concerns the applicant: the applicant, and any window that looks a case up; no opinions. */
        APPLICANT,
        /** The record without personal data: supervision. */
        MASKED
    }

    /** The one-time notice. */
    public record SupplementView(List<String> codes, List<String> names, LocalDate replyBy, boolean answered,
            String reason) {
    }

    /**
     * One act that the law knows now.
     *
     * @param stage    null for an act on the whole case
     * @param version  what a page sends as expected
     * @param allowed  whether this reader may do it
     * @param whyNot   the reason in the reader's words; empty when allowed
     * @param posts    whose act it is
     * @param recorded whether this reader would only record what a head signed on paper
     * @param people   who can be named in it as signer, inspector, chair or successor, by staff id; empty where nobody is
     * @param earlier  codes of the stages to which it can send the case back, the nearest first
     */
    public record ActOption(ActKind kind, @Nullable String stage, String stageName, long version, boolean allowed,
            String whyNot, List<String> posts, boolean recorded, List<String> people, List<String> earlier) {
        public ActOption {
            posts = List.copyOf(posts);
            people = List.copyOf(people);
            earlier = List.copyOf(earlier);
        }
    }

    /** The same view without names, numbers and answers, for whoever holds only number and query code. */
    CaseView withoutParties() {
        return new CaseView(number, version, statusVersion, status, sight, item, desk, channel, department,
                application.map(data -> data.applicant().publicName()).orElse(applicantName), Optional.empty(),
                submittedAt, replyDueOn, light, clock, due, stages,
                timeline.stream().map(line -> DELIVERED.equals(line.kind()) ? line.withoutNote() : line).toList(),
                materials.stream().map(MaterialLine::withoutFiles).toList(), papers, List.of(), supplement,
                promised, List.of(), outcome, List.of());
    }

    /** The codes of the materials whose paper was announced online and is still to be brought. */
    public List<String> announced() {
        return materials.stream().filter(MaterialLine::isAnnounced).map(MaterialLine::code).toList();
    }

    /** What the discretion table of a stage says. */
    public Optional<YardstickView> yardstick(@Nullable String stage) {
        return yardsticks.stream().filter(one -> one.stage().equals(stage)).findFirst();
    }

    /** Whether this reader may do the act now. */
    public boolean may(ActKind kind) {
        return acts.stream().anyMatch(option -> option.kind() == kind && option.allowed());
    }
}
