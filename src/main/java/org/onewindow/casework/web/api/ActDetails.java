package org.onewindow.casework.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.deadlines.SpecialProcedure;

/**
 * What an act needs beside stage, reason and materials.
 *
 * @param until      last day for what is promised
 * @param kept       whether a commitment was kept
 * @param agency     whose matter it is instead
 * @param override   why a second notice names new defects
 * @param to         an earlier stage
 * @param staff      to whom a stage is given
 * @param on         day of a visit or a hearing
 * @param inspectors who visited
 * @param procedure  of article 45
 * @param days       of a procedure or an extension, working days
 * @param signer     of a signed sheet · {@code scan} its SM3 among the files of the case
 * @param entry      of the sheet to be confirmed
 * @param chair      of a hearing · {@code place} where it is held
 * @param speaker    whose statement was heard
 * @param ground     of a refusal, denial, termination, revocation or cancellation
 * @param paper      to be corrected
 * @param relation   of the receiver at a window; a third person when left out
 * @param letter     of a third person, SM3 of its scan among the files of the case
 * @param applied    code of the outcome that is applied instead of what the discretion table says
 * @param departure  why, which departing requires
 */
record ActDetails(@Nullable LocalDate until, @Nullable Boolean kept, @Nullable String agency,
        @Nullable String override, @Nullable String to, @Nullable String staff, @Nullable LocalDate on,
        @Nullable List<String> inspectors, @Nullable SpecialProcedure procedure, @Nullable Integer days,
        @Nullable String signer, @Nullable String scan, @Nullable Long entry, @Nullable String chair,
        @Nullable String place, Act.@Nullable Speaker speaker, @Nullable String ground, @Nullable String paper,
        DeliveryWay.@Nullable Relation relation, @Nullable String letter,
        @Nullable String applied, @Nullable String departure) {

    /** The values of a name as texts; none where it was left out. */
    List<String> values(String name) {
        return switch (name) {
            case "until" -> text(until);
            case "kept" -> text(kept);
            case "agency" -> text(agency);
            case "override" -> text(override);
            case "to" -> text(to);
            case "staff" -> text(staff);
            case "on" -> text(on);
            case "inspectors" -> inspectors == null ? List.of() : inspectors;
            case "procedure" -> text(procedure);
            case "days" -> text(days);
            case "signer" -> text(signer);
            case "scan" -> text(scan);
            case "entry" -> text(entry);
            case "chair" -> text(chair);
            case "place" -> text(place);
            case "speaker" -> text(speaker);
            case "ground" -> text(ground);
            case "paper" -> text(paper);
            case "relation" -> text(relation);
            case "letter" -> text(letter);
            case "applied" -> text(applied);
            case "departure" -> text(departure);
            default -> List.of();
        };
    }

    private static List<String> text(@Nullable Object value) {
        return value == null ? List.of() : List.of(value instanceof Enum<?> one ? one.name() : value.toString());
    }
}
