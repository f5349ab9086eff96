package org.onewindow.catalogue.guiding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.guiding.Effect.Kind;
import org.onewindow.platform.LocalisedText;

/**
 * The guided choice (智能引导) of an item at one set of answers: what was answered, what is asked next and why, and, once
 * no answer can change it any more, the outcome. A question is asked only while two answers to it lead to different
 * outcomes, whatever the others turn out to be; that is found by trying them all, which are few.
 */
public final class GuidedChoice {
    /** Whole sets of answers that are tried; an item with more asks every question that decides something. */
    private static final int MAX_TRIED = 4_096;

    private final ServiceItem item;
    private final Answers possible;
    private final List<FieldDefinition> deciding;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldDefinition> open = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** The place in {@link #outcomes} of every whole set of answers; the answers to the last open field change fastest. */
    private final int[] ends;
    private final Optional<Question> next;

    private GuidedChoice(ServiceItem item, Map<String, String> typed) {
        this.item = item;
        this.possible = new Answers(item);
        this.deciding = possible.deciding();
        take(typed);
        this.ends = ends(wholeAnswers());
        this.next = deciding.stream().filter(field -> !given.containsKey(field.code()) && !isHidden(field))
                .filter(this::matters).findFirst().map(field -> new Question(field, choices(field), !field.required(),
                        effects(field)));
    }

    /** The choice with the answers as they were typed, by field; the empty text says that there is none to give. */
    public static GuidedChoice of(ServiceItem item, Map<String, String> typed) {
        return new GuidedChoice(item, typed);
    }

    /**
     * What is asked next.
     *
     * @param choices  answers to choose among, the empty text for any other; empty where a number is typed
     * @param optional whether it may be left open
     * @param effects  what depends on it
     */
    public record Question(FieldDefinition field, List<String> choices, boolean optional, List<Effect> effects) {
        public Question {
            choices = List.copyOf(choices);
            effects = List.copyOf(effects);
        }
    }

    /** What is wrong with the answers: unknown questions, and answers that a question does not take. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Whether the item asks anything at all. */
    public boolean hasQuestions() {
        return deciding.stream().anyMatch(field -> possible.kinds(field).size() > 1);
    }

    /** The answers given so far to questions that were asked, in the order of the form. */
    public Map<FieldDefinition, String> answered() {
        var shown = new LinkedHashMap<FieldDefinition, String>();
        for (var field : deciding) {
            var answer = given.get(field.code());
            if (answer != null && !isHidden(field)) {
                shown.put(field, answer);
            }
        }
        return shown;
    }

    /** The question that is asked next; empty once nothing that could be asked changes the outcome. */
    public Optional<Question> next() {
        return next;
    }

    /** How many questions are left at most. */
    public int atMostLeft() {
        return (int) deciding.stream().filter(field -> !given.containsKey(field.code())).filter(this::matters).count();
    }

    /** The outcome; empty while a question is open. */
    public Optional<Outcome> outcome() {
        return next.isPresent() ? Optional.empty() : Optional.of(outcomes.getFirst());
    }

    private void take(Map<String, String> typed) {
        typed.forEach((code, value) -> {
            var field = item.fields().stream().filter(one -> one.code().equals(code)).findFirst();
            if (field.isEmpty()) {
                errors.addAll(Forms.check(List.of(), Map.of(code, value)));
            } else if (deciding.contains(field.get())) {
                take(field.get(), value);
            }
        });
    }

    private void take(FieldDefinition field, String value) {
        if (value.isBlank() && possible.kinds(field).contains(Answers.NONE)) {
            given.put(field.code(), Answers.NONE);
            return;
        }
        var asked = new FieldDefinition(field.code(), field.label(), field.hint(), field.type(), true,
                field.maxLength(), field.choices(), null);
        var tidied = Forms.tidy(List.of(asked), Map.of(field.code(), value));
        var wrong = Forms.check(List.of(asked), tidied);
        if (wrong.isEmpty()) {
            var answer = Objects.requireNonNull(tidied.get(field.code()));
            given.put(field.code(),
                    possible.isMeasured(field) || choices(field).contains(answer) ? answer : Answers.NONE);
        } else {
            errors.addAll(wrong);
        }
    }

    /** A text is never typed here, since it could be personal and the answers stand in the address. */
    private List<String> choices(FieldDefinition field) {
        return possible.isMeasured(field) ? List.of() : possible.kinds(field);
    }

    private List<Map<String, String>> wholeAnswers() {
        List<Map<String, String>> all = List.of(given);
        for (var field : deciding) {
            if (!given.containsKey(field.code()) && !isHidden(field)) {
                var kinds = possible.kinds(field);
                if ((long) all.size() * kinds.size() > MAX_TRIED) {
                    return List.of();
                }
                open.add(field);
                all = all.stream().flatMap(answers -> kinds.stream().map(kind -> with(answers, field.code(), kind)))
                        .toList();
            }
        }
        return all;
    }

    /** Whether the answers given leave no way in which the field could be asked. */
    private boolean isHidden(FieldDefinition field) {
        var shown = field.shownWhen();
        if (shown == null) {
            return false;
        }
        var before = item.fields().stream().filter(one -> one.code().equals(shown.field())).findFirst();
        return before.isEmpty() || isHidden(before.get())
                || (given.containsKey(shown.field()) && !shown.holds(given));
    }

    private static Map<String, String> with(Map<String, String> answers, String code, String value) {
        var more = new HashMap<>(answers);
        more.put(code, value);
        return more;
    }

    /** Where each whole set of answers ends; equal outcomes are kept once. */
    private int[] ends(List<Map<String, String>> whole) {
        var known = new HashMap<Outcome, Integer>();
        return whole.stream().mapToInt(answers -> known.computeIfAbsent(
                Outcome.of(item, Forms.tidy(item.fields(), answers)), outcome -> {
                    outcomes.add(outcome);
                    return outcomes.size() - 1;
                })).toArray();
    }

    private boolean matters(FieldDefinition field) {
        return ends.length == 0 || !alike(field).isEmpty();
    }

    /** The different ends of sets of answers that agree in everything but the field, where there are several. */
    private Set<BitSet> alike(FieldDefinition field) {
        var different = new LinkedHashSet<BitSet>();
        var at = open.indexOf(field);
        if (at < 0 || ends.length == 0) {
            return different;
        }
        var step = open.subList(at + 1, open.size()).stream().mapToInt(one -> possible.kinds(one).size())
                .reduce(1, Math::multiplyExact);
        var kinds = possible.kinds(field).size();
        for (int from = 0; from < ends.length; from++) {
            if (from / step % kinds == 0) {
                var same = new BitSet();
                for (int kind = 0; kind < kinds; kind++) {
                    same.set(ends[from + kind * step]);
                }
                if (same.cardinality() > 1) {
                    different.add(same);
                }
            }
        }
        return different;
    }

    private List<Effect> effects(FieldDefinition field) {
        var effects = new LinkedHashSet<Effect>();
        alike(field).forEach(same -> {
            var each = same.stream().mapToObj(end -> parts(outcomes.get(end))).toList();
            var all = each.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
            all.stream().filter(part -> !each.stream().allMatch(parts -> parts.contains(part))).forEach(effects::add);
        });
        return effects.stream().sorted(Comparator.comparing(Effect::kind)).toList();
    }

    private static Set<Effect> parts(Outcome outcome) {
        var parts = new LinkedHashSet<Effect>();
        outcome.situation().ifPresent(one -> parts.add(new Effect(Kind.SITUATION, one.name())));
        outcome.materials().forEach(one -> parts.add(new Effect(Kind.MATERIAL, one.name())));
        outcome.stages().forEach(group -> group.stages()
                .forEach(one -> parts.add(new Effect(Kind.STAGE, one.name()))));
        outcome.fees().forEach(one -> parts.add(new Effect(Kind.FEE, one.name())));
        return parts;
    }

    /** The answers with which the application form is filled in beforehand: what was chosen, and no text. */
    public Map<String, String> prefill() {
        return answered().entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue, (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** The name of a deciding field, for messages about its answer; null for an unknown one. */
    public @Nullable LocalisedText label(String code) {
        return deciding.stream().filter(field -> field.code().equals(code)).map(FieldDefinition::label).findFirst()
                .orElse(null);
    }
}
