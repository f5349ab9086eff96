package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Implementation.Convenience;
import org.onewindow.catalogue.Implementation.Way;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.guiding.GuidedChoice;
import org.onewindow.platform.LocalisedText;

/** The whole catalogue of the demonstration centre has the figures that are told of the real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationCountsTest {
    private static final Predicate<ServiceItem> LICENCE = item -> item.kind() == ItemKind.LICENCE;
    private static final Predicate<ServiceItem> HERE = item -> item.implemented().isInCentre();

    private final List<ServiceItem> items = new ArrayList<>(DemonstrationItems.read());

    DemonstrationCountsTest() throws IOException {
        items.addAll(FamilyCatalogue.read(FamilyCatalogueTest::department));
    }

    @Test
    void ofFiveHundredAndTwentySevenItemsFourHundredAndTwentySixAreHandledHere() {
        assertThat(items).hasSize(527);
        assertThat(items).filteredOn(HERE).hasSize(426);
    }

    @Test
    void ofTheRetainedLicencesTwoHundredAndEightyAreHandledHereAndTheRestElsewhere() {
        assertThat(items).filteredOn(LICENCE).hasSize(381);
        assertThat(items).filteredOn(LICENCE.and(HERE)).hasSize(280);
        assertThat(items).filteredOn(LICENCE.and(HERE.negate())).hasSize(101);
        assertThat(items).filteredOn(LICENCE.negate().and(HERE)).hasSize(146);
        assertThat(items).filteredOn(LICENCE.negate().and(HERE.negate())).isEmpty();
    }

    /** A fee item is one distinct fee of one department, however many items charge it. */
    @Test
    void eightyFeeItemsAreCharged() {
        var fees = items.stream().flatMap(item -> item.fees().stream().map(fee -> item.department() + fee.name().zh()))
                .distinct();
        assertThat(fees).hasSize(80);
    }

    @Test
    void theItemsHandledHereHaveTwoPointOneStagesOnAverage() {
        var average = items.stream().filter(HERE).mapToLong(item -> item.procedure().stages().count()).average();
        assertThat(average.orElseThrow()).isCloseTo(2.1, within(0.05));
    }

    @Test
    void thePromiseIsOnAverageAtMostHalfOfTheStatute() {
        var average = items.stream().map(ServiceItem::limits)
                .filter(limits -> limits.isStatutory() && limits.statutory().days() > 0)
                .mapToDouble(limits -> (double) limits.promised().days() / limits.statutory().days()).average();
        assertThat(average.orElseThrow()).isLessThanOrEqualTo(0.5);
    }

    /** The guided choice leads somewhere in several departments: to other papers, another promise, another fee. */
    @Test
    void itemsOfSeveralDepartmentsHaveSituationsThatChangeWhatIsAsked() {
        var guided = items.stream().filter(item -> item.requirements().situations().size() > 1).toList();
        assertThat(guided.stream().map(ServiceItem::department).distinct()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(guided).allSatisfy(item -> {
            var first = GuidedChoice.of(item, Map.of());
            assertThat(first.next()).as(item.name().zh()).isPresent();
            assertThat(item.requirements().situations()).as(item.name().zh()).allSatisfy(situation -> {
                var answers = new HashMap<String, String>();
                situation.when().forEach(one -> answers.put(one.field(), ((FieldEquals) one).value()));
                assertThat(item.requirements().situations().stream().filter(one -> one.isOf(answers)).findFirst())
                        .contains(situation);
            });
            assertThat(item.requirements().situations().stream().map(situation -> said(item, situation)).distinct())
                    .as(item.name().zh()).hasSizeGreaterThan(1);
        });
    }

    private static List<Object> said(ServiceItem item, Situation situation) {
        var answers = new HashMap<String, String>();
        situation.when().forEach(one -> answers.put(one.field(), ((FieldEquals) one).value()));
        return List.of(item.materialsFor(answers), String.valueOf(situation.promised()),
                item.fees().stream().filter(fee -> fee.when() == null || fee.when().holds(answers)).toList());
    }

    @Test
    void everyItemMayBePublished() {
        assertThat(items).allSatisfy(
                item -> assertThat(PublishingRules.check(item, post -> true)).as(item.name().zh()).isEmpty());
    }

    @Test
    void everyCodeAndEveryNameOfADepartmentIsThereOnce() {
        assertThat(items).extracting(ServiceItem::code).doesNotHaveDuplicates();
        assertThat(items).extracting(item -> item.department() + item.name().zh()).doesNotHaveDuplicates();
    }

    @Test
    void everyItemHasABlankFormAndCanBeAppliedForAndReviewedOnline() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.materials()).as(item.name().zh()).anyMatch(MaterialRequirement::blankForm);
            assertThat(item.implemented().offering().ways()).as(item.name().zh()).contains(Way.ONLINE);
            assertThat(item.implemented().offering().conveniences()).as(item.name().zh())
                    .contains(Convenience.PRE_REVIEW);
        });
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(items).allSatisfy(item -> assertThat(texts(item)).as(item.name().zh())
                .allSatisfy(text -> assertThat(text.en()).as(text.zh()).isNotBlank()));
    }

    @Test
    void anItemIsTheSameAfterStorage() {
        var documents = new ItemDocuments();
        assertThat(items).allSatisfy(item -> assertThat(documents.read(documents.write(item))).isEqualTo(item));
    }

    private static Stream<LocalisedText> texts(ServiceItem item) {
        var guidance = item.guidance();
        var heads = Stream.of(item.name(), guidance.summary(), guidance.where(), item.results().getFirst());
        var asked = Stream.concat(item.materials().stream().map(MaterialRequirement::name),
                item.fields().stream().map(field -> field.label()));
        var questions = guidance.questions().stream().flatMap(one -> Stream.of(one.question(), one.answer()));
        return Stream.of(heads, item.conditions().stream(), asked, questions,
                item.fees().stream().flatMap(fee -> Stream.of(fee.name(), fee.standard(), fee.basis())))
                .flatMap(texts -> texts);
    }
}
