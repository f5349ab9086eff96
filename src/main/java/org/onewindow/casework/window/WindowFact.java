package org.onewindow.casework.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a window beside the acts of a case: the published language of this part of casework. A fact holds
 * codes, days, posts and digests, no personal data and no free text; those lie sealed in tables, and the digest proves
 * them while they exist.
 */
public sealed interface WindowFact {
    /**
     * Somebody was sent home with everything that is missing in writing (一次性告知), without a case, art. 32(1)(4).
     *
     * @param missing codes of the materials that are missing
     * @param fresh   those of them that an earlier notice of the same enquiry had not named
     * @param earlier the notice before this one, or null
     * @param digest  SM3 over salt and sealed content
     */
    record EnquiryNoticed(String item, int itemVersion, String department, String post, List<String> missing,
            List<String> fresh, @Nullable String earlier, LocalDate on, String digest) implements WindowFact {
        public EnquiryNoticed {
            missing = List.copyOf(missing);
            fresh = List.copyOf(fresh);
        }
    }

    /** The person came back and a case began; what was kept for the enquiry is destroyed, since the case holds it. */
    record EnquiryFollowed(String caseNo) implements WindowFact {
    }

    /** Nobody came back in time; what was kept for the enquiry is destroyed. */
    record EnquiryErased(String basis) implements WindowFact {
    }

    /** A call about a case was noted (来电记录); who called and what was said is sealed. */
    record CallNoted(String way, LocalDate on, String department, String digest) implements WindowFact {
    }

    /** An attempt to influence a case was noted by who was asked (过问记录); it is never removed. */
    record InfluenceNoted(String way, LocalDate on, String department, String digest) implements WindowFact {
    }

    /** Paper case files were handed over against a list (交出); a place is a department, 000 the service hall. */
    record HandoverClosed(String from, String to, List<String> cases) implements WindowFact {
        public HandoverClosed {
            cases = List.copyOf(cases);
        }
    }

    /**
     * They were received, each scanned (签收).
     *
     * @param missing listed and not there
     * @param extra   there and not listed
     * @param digest  of the sealed explanation of the difference; null if there was none
     */
    record HandoverSigned(List<String> received, List<String> missing, List<String> extra, @Nullable String digest)
            implements
                WindowFact {
        public HandoverSigned {
            received = List.copyOf(received);
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
        }
    }

    /** A file whose paper was missing turned up (找到). */
    record PaperFound(String caseNo, String place) implements WindowFact {
    }

    /**
     * How a result was handed out (领取登记).
     *
     * @param way         SELF, REPRESENTATIVE, AGENT, OTHER or POST
     * @param receiptLost whether the receiver was identified by other means
     * @param letter      whether a letter of authority was scanned
     */
    record CollectionNoted(String way, boolean receiptLost, boolean letter, String post, String digest)
            implements
                WindowFact {
    }

    /**
     * A window closed its day (日终轧账).
     *
     * @param left    case files that must still lie there
     * @param missing those of them that were not there
     * @param extra   case files that were there and belong elsewhere
     * @param digest  of the sealed explanation; null if nothing differed
     */
    record DayClosed(String window, LocalDate day, String post, int received, int returned, int voided, int handedOver,
            int left, List<String> missing, List<String> extra, @Nullable String digest) implements WindowFact {
        public DayClosed {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
        }
    }

    /** The manager of the centre has seen the close of a day (主任已阅). */
    record DaySeen(String window, LocalDate day) implements WindowFact {
    }

    /** Blank slips were printed (印制应急收件单). */
    record SlipsPrinted(List<String> slips) implements WindowFact {
        public SlipsPrinted {
            slips = List.copyOf(slips);
        }
    }

    /** An outage was declared (申报停机). */
    record OutageDeclared(Instant beganAt, Instant endedAt, String digest) implements WindowFact {
    }

    /** A second person confirmed an outage, or refused to (确认停机). */
    record OutageJudged(boolean confirmed) implements WindowFact {
    }

    /**
     * A slip was entered (补录).
     *
     * @param photo SM3 of the photograph of the slip, hexadecimal
     */
    record SlipEntered(String outage, String caseNo, Instant receivedAt, String photo) implements WindowFact {
    }

    /** An unused slip was voided with a reason (作废). */
    record SlipVoided(String digest) implements WindowFact {
    }
}
