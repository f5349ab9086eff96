package org.onewindow.catalogue.guiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.guiding.Effect.Kind;
import org.onewindow.deadlines.WorkingDays;

class GuidedChoiceTest {
    private static final int ITEMS = 2_000;

    @Test
    void theWayThroughTheQuestionsEndsWhereTheWholeFormEnds() {
        var random = new SplittableRandom(42);
        var asked = 0;
        for (int i = 0; i < ITEMS; i++) {
            var item = GuidedItems.next(random);
            var complete = GuidedItems.complete(random, item);
            var given = new LinkedHashMap<String, String>();
            var choice = GuidedChoice.of(item, given);
            for (var next = choice.next(); next.isPresent(); next = choice.next()) {
                var question = next.get();
                var play = "item " + i + " asks " + question.field().code() + " after " + given;
                assertThat(given).as(play).doesNotContainKey(question.field().code());
                assertThat(matters(item, question.field(), given)).as("it still matters: " + play).isTrue();
                assertThat(question.effects()).as("it is told why: " + play).isNotEmpty();
                assertThat(choice.atMostLeft()).as(play).isPositive();
                assertThat(choice.outcome()).as(play).isEmpty();
                given.put(question.field().code(), answer(question, complete));
                asked++;
                choice = GuidedChoice.of(item, given);
            }
            assertThat(choice.errors()).isEmpty();
            assertThat(given.size()).isLessThanOrEqualTo(item.fields().size());
            assertThat(choice.outcome()).as("item " + i + " with " + complete)
                    .contains(Outcome.of(item, Forms.tidy(item.fields(), complete)));
        }
        assertThat(asked).as("enough was asked for the rest to mean something").isGreaterThan(ITEMS);
    }

    @Test
    void whatIsDecidedAlreadyIsNotAsked() {
        var item = GuidedItems.item(List.of(GuidedItems.field("kind", FieldType.CHOICE, true, null),
                GuidedItems.field("area", FieldType.NUMBER, true, new FieldEquals("kind", "two")),
                GuidedItems.field("note", FieldType.TEXT, true, null)),
                List.of(GuidedItems.material("plan", new FieldAtLeast("area", BigDecimal.valueOf(50)))), List.of(),
                List.of(), null);
        var first = GuidedChoice.of(item, Map.of());
        assertThat(first.atMostLeft()).isEqualTo(2);
        assertThat(first.next().orElseThrow().field().code()).isEqualTo("kind");
        assertThat(first.next().orElseThrow().effects()).containsExactly(
                new Effect(Kind.MATERIAL, item.materials().getFirst().name()));
        assertThat(GuidedChoice.of(item, Map.of("kind", "one")).outcome().orElseThrow().materials()).isEmpty();
        assertThat(GuidedChoice.of(item, Map.of("kind", "two")).next().orElseThrow().field().code()).isEqualTo("area");
        assertThat(GuidedChoice.of(item, Map.of("kind", "two", "area", "49.9")).outcome().orElseThrow().materials())
                .isEmpty();
        assertThat(GuidedChoice.of(item, Map.of("kind", "two", "area", "50")).outcome().orElseThrow().materials())
                .hasSize(1);
    }

    @Test
    void aSituationBringsItsOwnPromise() {
        var item = GuidedItems.item(List.of(GuidedItems.field("renewal", FieldType.YES_NO, true, null)), List.of(),
                List.of(GuidedItems.situation("again", List.of(new FieldEquals("renewal", "yes")), 3)), List.of(),
                null);
        assertThat(GuidedChoice.of(item, Map.of("renewal", "yes")).outcome().orElseThrow().promised())
                .isEqualTo(new WorkingDays(3));
        assertThat(GuidedChoice.of(item, Map.of("renewal", "no")).outcome().orElseThrow().promised())
                .isEqualTo(item.limits().promised());
    }

    @Test
    void anItemWithoutConditionsShowsEverythingAtOnce() {
        var choice = GuidedChoice.of(SampleItem.lawful(), Map.of());
        assertThat(choice.hasQuestions()).isFalse();
        assertThat(choice.next()).isEmpty();
        assertThat(choice.outcome().orElseThrow().materials()).isEqualTo(SampleItem.lawful().materials());
    }

    @Test
    void anUnknownQuestionAndAnUnlawfulAnswerAreToldAndLeftOut() {
        var item = GuidedItems.item(List.of(GuidedItems.field("kind", FieldType.CHOICE, true, null)),
                List.of(GuidedItems.material("plan", new FieldEquals("kind", "two"))), List.of(), List.of(), null);
        var choice = GuidedChoice.of(item, Map.of("kind", "<script>", "other", "1"));
        assertThat(choice.errors()).extracting("messageKey").containsExactlyInAnyOrder("catalogue.field.choice",
                "catalogue.field.unknown");
        assertThat(choice.next().orElseThrow().field().code()).isEqualTo("kind");
        assertThat(choice.prefill()).isEmpty();
        assertThat(GuidedChoice.of(item, Map.of("kind", "")).errors()).extracting("messageKey")
                .containsExactly("catalogue.field.required-choice");
    }

    @Test
    void noTextStandsInTheAddress() {
        var item = GuidedItems.item(List.of(GuidedItems.field("place", FieldType.TEXT, true, null)),
                List.of(GuidedItems.material("plan", new FieldEquals("place", "x"))), List.of(), List.of(), null);
        assertThat(GuidedChoice.of(item, Map.of()).next().orElseThrow().choices()).containsExactly("x", "");
        assertThat(GuidedChoice.of(item, Map.of("place", "张三家")).answered().values()).containsExactly("");
        assertThat(GuidedChoice.of(item, Map.of("place", "张三家")).prefill()).isEmpty();
    }

    @Test
    void manyQuestionsAreAskedOneByOneAndStillEndRight() {
        var fields = new ArrayList<FieldDefinition>();
        var materials = new ArrayList<org.onewindow.catalogue.MaterialRequirement>();
        for (int i = 0; i < 14; i++) {
            fields.add(GuidedItems.field("f" + i, FieldType.YES_NO, true, null));
            materials.add(GuidedItems.material("m" + i, new FieldEquals("f" + i, "yes")));
        }
        var item = GuidedItems.item(fields, materials, List.of(), List.of(), null);
        var given = new HashMap<String, String>();
        for (int i = 0; i < 14; i++) {
            var next = GuidedChoice.of(item, given).next().orElseThrow();
            assertThat(next.field().code()).isEqualTo("f" + i);
            given.put("f" + i, i % 2 == 0 ? "yes" : "no");
        }
        assertThat(GuidedChoice.of(item, given).outcome().orElseThrow().materials()).hasSize(7);
    }

    private static String answer(GuidedChoice.Question question, Map<String, String> complete) {
        var answer = complete.getOrDefault(question.field().code(), "");
        return question.choices().isEmpty() || question.choices().contains(answer) ? answer : "";
    }

    /** The naive second form: tries every answer to everything. */
    private static boolean matters(ServiceItem item, FieldDefinition field, Map<String, String> given) {
        List<Map<String, String>> all = List.of(given);
        for (var one : item.fields()) {
            if (!given.containsKey(one.code()) && !one.equals(field)) {
                all = all.stream().flatMap(answers -> GuidedItems.answers(one).stream()
                        .map(answer -> with(answers, one.code(), answer))).toList();
            }
        }
        var choices = GuidedItems.answers(field);
        return all.stream().anyMatch(others -> choices.stream()
                .map(answer -> Outcome.of(item, Forms.tidy(item.fields(), with(others, field.code(), answer))))
                .distinct().count() > 1);
    }

    private static Map<String, String> with(Map<String, String> answers, String code, String value) {
        var more = new HashMap<>(answers);
        more.put(code, value);
        return more;
    }
}
