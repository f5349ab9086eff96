package org.onewindow.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Questions as people ask them, each with the item that they are led to, on the whole catalogue of the demonstration, 527
 * items. Of all of them at least nine in ten must have it among the first three. The questions stand in {@code search/questions.txt}.
 */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = EverydayQuestionsTest.Whole.class)
@DirtiesContext
@Tag("slow")
class EverydayQuestionsTest {
    private static final int FIRST_FEW = 3;
    private static final int LEAST = 40;

    private final Catalogue catalogue;

    EverydayQuestionsTest(@Autowired Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Question(String words, String name) {
    }

    @Test
    void nineInTenFindTheirItemAmongTheFirstThree() throws IOException {
        var questions = questions();
        var missed = new ArrayList<String>();
        for (var question : questions) {
            var found = names(question.words());
            if (found.stream().noneMatch(name -> name.startsWith(question.name()))) {
                missed.add(question.words() + " => " + question.name() + ", but found " + found);
            }
        }
        assertThat(questions).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(missed).as("%d of %d questions miss their item", missed.size(), questions.size())
                .hasSizeLessThanOrEqualTo(questions.size() / 10);
    }

    @Test
    void everyExpectedItemIsInForce() throws IOException {
        var names = catalogue.inForceToday().stream().map(item -> item.name().zh()).toList();
        for (var question : questions()) {
            assertThat(names).as(question.words()).anyMatch(name -> name.startsWith(question.name()));
        }
    }

    /** A database of its own, and every item in it. */
    static final class Whole implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new TestDatabase.Initializer().initialize(context);
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                    "onewindow.demonstration.catalogue=WHOLE");
        }
    }

    private List<String> names(String words) {
        var query = new ItemQuery(words, null, null, null, null, Sort.RELEVANCE, 0, FIRST_FEW);
        return catalogue.search(query).items().stream().map(item -> item.name().zh()).toList();
    }

    private static List<Question> questions() throws IOException {
        try (var file = Objects.requireNonNull(EverydayQuestionsTest.class.getResourceAsStream(
                "/search/questions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s*=>\\s*", -1))
                    .map(sides -> new Question(sides[0].strip(), sides[1].strip())).toList();
        }
    }
}
