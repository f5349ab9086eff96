package org.onewindow.catalogue.web.editing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDraft.Part;
import org.onewindow.catalogue.publishing.PublishingFailure;

/** How far each section of a draft is. */
final class Progress {
    private static final String RULES = "catalogue.publishing.";
    private static final Set<Section> MAY_BE_EMPTY = Set.of(Section.SITUATIONS, Section.DISCRETION, Section.FEES,
            Section.IMPLEMENTATION);

    private Progress() {
    }

    /** How far a section is. */
    enum State {
        /** Nothing is missing or wrong. */
        DONE,
        /** Something is missing. */
        OPEN,
        /** A rule of publishing is not met. */
        FAULTY,
        /** Nothing is written, and nothing need be. */
        OPTIONAL
    }

    /**
     * A section in the list beside the form.
     *
     * @param faults how many rules of publishing it does not meet
     */
    record Step(Section section, State state, int faults, List<Part> missing) {
    }

    static List<Step> of(ItemDraft draft, List<PublishingFailure> failures) {
        var missing = new EnumMap<Section, List<Part>>(Section.class);
        draft.missing().forEach(part -> missing.merge(placeOf(part), List.of(part), Progress::joined));
        var faults = new EnumMap<Section, Integer>(Section.class);
        failures.forEach(failure -> faults.merge(placeOf(failure), 1, Integer::sum));
        return Arrays.stream(Section.values()).map(section -> step(section, draft, missing, faults)).toList();
    }

    /** Whether anything is still missing. */
    static boolean isComplete(List<Step> steps) {
        return steps.stream().noneMatch(step -> step.state() == State.OPEN || step.state() == State.FAULTY);
    }

    private static Step step(Section section, ItemDraft draft, Map<Section, List<Part>> missing,
            Map<Section, Integer> faults) {
        var parts = missing.getOrDefault(section, List.of());
        var wrong = faults.getOrDefault(section, 0);
        if (!parts.isEmpty()) {
            return new Step(section, State.OPEN, wrong, parts);
        }
        if (wrong > 0) {
            return new Step(section, State.FAULTY, wrong, parts);
        }
        var empty = MAY_BE_EMPTY.contains(section) ? State.OPTIONAL : State.OPEN;
        return new Step(section, isWritten(section, draft) ? State.DONE : empty, 0, parts);
    }

    private static boolean isWritten(Section section, ItemDraft draft) {
        return switch (section) {
            case BASIS -> !draft.basis().isEmpty();
            case CONDITIONS -> !draft.requirements().conditions().isEmpty();
            case FIELDS -> !draft.requirements().fields().isEmpty();
            case SITUATIONS -> !draft.requirements().situations().isEmpty();
            case DISCRETION -> !draft.requirements().tables().isEmpty();
            case FEES -> !draft.fees().isEmpty();
            case RESULTS -> !draft.results().isEmpty();
            case IMPLEMENTATION -> draft.implementation() != null;
            case HEAD, LIMITS, MATERIALS, PROCEDURE, GUIDE, PUBLICATION -> true;
        };
    }

    private static List<Part> joined(List<Part> some, List<Part> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static Section placeOf(Part part) {
        return switch (part) {
            case NAME, KIND, HANDLING, DEPARTMENT, APPLICANTS -> Section.HEAD;
            case LIMITS -> Section.LIMITS;
            case MATERIALS -> Section.MATERIALS;
            case PROCEDURE -> Section.PROCEDURE;
            case GUIDANCE -> Section.GUIDE;
            case VALIDITY -> Section.PUBLICATION;
        };
    }

    /** The section in which what a rule finds is mended. */
    static Section placeOf(PublishingFailure failure) {
        return switch (failure.messageKey().substring(RULES.length())) {
            case "guide-is-complete.conditions" -> Section.CONDITIONS;
            case "guide-is-complete.results" -> Section.RESULTS;
            case "guide-is-complete.basis" -> Section.BASIS;
            case "guide-is-complete.phone", "guide-is-complete.questions" -> Section.GUIDE;
            case "forms-are-attached.fields" -> Section.FIELDS;
            case "tables-decide-every-case.no-table" -> Section.PROCEDURE;
            default -> switch (failure.rule()) {
                case "conditions-name-fields" -> Section.FIELDS;
                case "statute-is-cited", "promise-fits-statute", "same-day-is-zero-days" -> Section.LIMITS;
                case "stages-fit-promise", "posts-exist", "one-stage-only-on-the-spot", "maker-is-not-approver" ->
                    Section.PROCEDURE;
                case "situations-fit-promise" -> Section.SITUATIONS;
                case "tables-decide-every-case" -> Section.DISCRETION;
                case "fees-have-a-basis" -> Section.FEES;
                case "starts-after-publishing" -> Section.PUBLICATION;
                default -> Section.MATERIALS;
            };
        };
    }
}
