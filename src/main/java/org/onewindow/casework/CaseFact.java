package org.onewindow.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;

/**
 * What happened to a case: the published language of this module. A fact holds codes, dates, posts and digests; it holds
 * no personal data and no free text (architecture, "What an entry holds").
 */
public sealed interface CaseFact {
    /**
     * An application was received (收件); its receipt starts the limit of five working days, art. 32(1)(4).
     *
     * @param publicName  an organisation in full, a natural person already masked
     * @param formDigest  SM3 over salt and bytes of the first version of the application, hexadecimal
     * @param replyDueOn  last day for acceptance, refusal or the one-time notice
     * @param skipped     stages whose condition on the form does not hold
     * @param post        the post that received it; null when it was sent online
     */
    record Submitted(String item, int itemVersion, String department, Channel channel, ApplicantKind applicantKind,
            boolean byAgent, String publicName, String formDigest, List<MaterialReceipt> materials,
            List<String> skipped, LocalDate receivedOn, LocalDate replyDueOn, @Nullable String post, PaperRef paper)
            implements
                CaseFact {
        public Submitted {
            skipped = List.copyOf(skipped);
            materials = List.copyOf(materials);
        }
    }

    /** A first look was taken at an application sent online (预审). */
    record PreReviewed(boolean passed, String post) implements CaseFact {
    }

    /**
     * Accepted (受理).
     *
     * @param acceptedOn     the day from which the limits count; the receipt date where acceptance was deemed
     * @param deemed         whether the five days had passed in silence, art. 32(1)(4)
     * @param statutoryDueOn null where no statute sets a limit (public services)
     * @param provisional    whether a date rests on a calendar year that no notice covers yet
     * @param opened         the stages now open
     */
    record Accepted(LocalDate acceptedOn, boolean deemed, LocalDate promisedDueOn, @Nullable LocalDate statutoryDueOn,
            boolean provisional, int calendarRevision, List<OpenedStage> opened, String post, PaperRef paper)
            implements
                CaseFact {
        public Accepted {
            opened = List.copyOf(opened);
        }
    }

    /** Acceptance was refused in writing (不予受理), art. 32. */
    record AcceptanceRefused(String post, PaperRef paper) implements CaseFact {
    }

    /** The one-time notice was given (一次性补正告知), art. 32(1)(4). */
    record SupplementRequested(List<String> materials, LocalDate replyBy, String post, PaperRef paper)
            implements
                CaseFact {
        public SupplementRequested {
            materials = List.copyOf(materials);
        }
    }

    /**
     * What was asked for came in (补正).
     *
     * @param formDigest         of the corrected application; null where only materials came
     * @param applicationVersion the version now valid
     * @param post               the post that took it in; null when it was sent online
     */
    record Supplied(List<MaterialReceipt> materials, @Nullable String formDigest, int applicationVersion,
            List<String> skipped, LocalDate replyDueOn, @Nullable String post) implements CaseFact {
        public Supplied {
            skipped = List.copyOf(skipped);
            materials = List.copyOf(materials);
        }
    }

    /** A stage was passed (环节通过). */
    record StagePassed(String stage, String staff, String post, List<OpenedStage> opened) implements CaseFact {
        public StagePassed {
            opened = List.copyOf(opened);
        }
    }

    /** A stage sent the case back (退回); the named stages are open again. */
    record StageReturned(String stage, String staff, String post, List<OpenedStage> opened) implements CaseFact {
        public StageReturned {
            opened = List.copyOf(opened);
        }
    }

    /** Decided (决定), art. 38. */
    record Decided(String stage, Outcome outcome, LocalDate decidedOn, String staff, String post, PaperRef paper)
            implements
                CaseFact {
    }

    /** Handed over (送达), art. 44. */
    record Delivered(DeliveryWay way, LocalDate deliveredOn, String post, PaperRef paper) implements CaseFact {
    }

    /** Filed (归档). */
    record Archived(String post) implements CaseFact {
    }

    /** Withdrawn by the applicant (撤回); the post that took the wish in, or null when it came online. */
    record Withdrawn(@Nullable String post) implements CaseFact {
    }

    /** A wrong intake was voided (作废), with the right case where there is one. */
    record Voided(@Nullable String rightCase, String post) implements CaseFact {
    }

    /** Key and personal data of the case were destroyed at the end of retention (数据销毁). */
    record DataErased(String basis) implements CaseFact {
    }

    /** A stage that became open, with the last day of its own limit. */
    record OpenedStage(String stage, LocalDate dueOn) {
    }

    /** A paper that the act gave in writing (文书): number in the department's series, template and its version. */
    record PaperRef(String no, PaperKind kind, int templateVersion) {
    }
}
