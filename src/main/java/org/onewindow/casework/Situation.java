package org.onewindow.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.catalogue.discretion.Judgement;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.onewindow.organisation.Post;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.modulith.NamedInterface;

/**
 * What a decision rests on beside the case itself, read before and passed in, so that deciding is pure.
 *
 * @param posts     held by the actor today, own and delegated; empty for a citizen
 * @param applicant whether the actor is the applicant or the agent who filed the case
 * @param staffing  the posts that a person of the staff holds today; empty for an unknown person
 * @param item      the version the case started with
 * @param queue     of a limited number; null where the item has none
 * @param kept      whether a file of this SM3, hexadecimal, lies with the case
 * @param elsewhere how another case stands to this one; empty if there is no such case
 * @param application what the applicant said, opened only where a rule asks
 * @param yardstick what the discretion table of a stage says of this application; empty where there is none
 * @param now       the moment of the act
 */
@NamedInterface("core")
public record Situation(Actor actor, List<Post> posts, boolean applicant, Function<String, List<Post>> staffing,
        ServiceItem item, @Nullable Queue queue, Predicate<String> kept,
        Function<CaseNumber, Optional<Elsewhere>> elsewhere, Supplier<Application> application,
        Function<String, Optional<Yardstick>> yardstick, WorkingCalendar calendar, Instant now) {
    public Situation {
        posts = List.copyOf(posts);
    }

    /**
     * How far a limited number (有数量限制的许可) is used up, art. 57.
     *
     * @param number  that may be granted
     * @param free    the first place that is free; null if none is
     * @param earlier a case of the item that was accepted earlier and is still undecided; null if there is none
     */
    public record Queue(int number, @Nullable Integer free, @Nullable CaseNumber earlier) {
    }

    /**
     * What the applicant said, as far as rules ask for it; empty once the data were erased.
     *
     * @param answers of the valid version of the form
     * @param agent   whether somebody acts for the applicant
     */
    public record Application(Map<String, String> answers, boolean agent) {
        /** Nothing is known any more. */
        static final Application NONE = new Application(Map.of(), false);

        public Application {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Another case beside this one.
     *
     * @param item          its code, in whatever version
     * @param sameApplicant whether both are of one party, told by the blind index under which parties are kept
     */
    public record Elsewhere(String item, CaseStatus status, boolean sameApplicant) {
    }

    /**
     * What a discretion table says.
     *
     * @param rule    that holds, by its number from 1; 0 where the table has no single answer
     * @param answer  the outcome of that rule; null where the table has no single answer
     * @param several whether more than one rule holds
     */
    public record Yardstick(DiscretionTable table, int rule, @Nullable Outcome answer, boolean several) {
        public Yardstick {
            if ((rule > 0) != (answer != null) || (several && answer != null)) {
                throw new IllegalArgumentException("rule " + rule + " of " + table.code());
            }
        }

        /** The judgement of a table as a case needs it. */
        public static Yardstick of(DiscretionTable table, Judgement judgement) {
            return switch (judgement) {
                case Judgement.Hit(var rule, var outcome) -> new Yardstick(table, rule, outcome, false);
                case Judgement.Nothing() -> new Yardstick(table, 0, null, false);
                case Judgement.Several() -> new Yardstick(table, 0, null, true);
            };
        }

        /** Code of its answer; empty where there is no single one. */
        String code() {
            return answer == null ? "" : answer.code();
        }
    }

    /** The same on another calendar. */
    public Situation on(WorkingCalendar other) {
        return new Situation(actor, posts, applicant, staffing, item, queue, kept, elsewhere, application, yardstick,
                other, now);
    }

    /** The same as if every scan lay with the case, for trying what a form has yet to bring. */
    public Situation withAnyScan() {
        return new Situation(actor, posts, applicant, staffing, item, queue, _ -> true, elsewhere, application,
                yardstick, calendar, now);
    }

    /** Materials as they come from this actor: what an applicant names without its file is announced. */
    List<MaterialReceipt> sent(List<MaterialReceipt> materials) {
        return actor instanceof Actor.Citizen
                ? materials.stream().map(MaterialReceipt::sentOnline).toList()
                : materials;
    }

    public LocalDate today() {
        return OneWindowTime.dayOf(now);
    }

    /** The person of the staff who acts; the empty string for a citizen, who passes no stage. */
    public String staff() {
        return actor instanceof Actor.Officer officer ? officer.staff() : "";
    }

    /** Whether the system acts because time has passed. */
    boolean isAutomatic() {
        return actor instanceof Actor.Automatic;
    }
}
