package org.onewindow.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.PageOf;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds items by everyday words. Chinese has no blanks between words, so a query is compared by pairs of characters; a
 * list of synonyms leads from what people say to what the law says.
 */
@Component
final class ItemSearch {
    private static final int CODE = 200;
    private static final int NAME = 60;
    private static final int KEYWORD = 50;
    private static final int PART_OF_KEYWORD = 25;
    private static final int DEPARTMENT = 20;
    private static final int SUMMARY = 10;

    private final Organisation organisation;
    private final List<Set<String>> synonyms;

    ItemSearch(Organisation organisation) {
        this.organisation = organisation;
        this.synonyms = synonyms();
    }

    PageOf<ServiceItem> page(List<ServiceItem> items, ItemQuery query) {
        var hits = new ArrayList<Hit>();
        for (var item : items) {
            var score = passes(item, query) ? score(item, fold(query.text())) : 0;
            if (score > 0) {
                hits.add(new Hit(item, score));
            }
        }
        hits.sort(order(query));
        var from = Math.min((long) query.page() * query.size(), hits.size());
        var to = Math.min(from + query.size(), hits.size());
        var page = hits.subList((int) from, (int) to).stream().map(Hit::item).toList();
        return new PageOf<>(page, query.page(), query.size(), hits.size());
    }

    private record Hit(ServiceItem item, int score) {
    }

    private static boolean passes(ServiceItem item, ItemQuery query) {
        return (query.department() == null || item.department().equals(query.department()))
                && (query.applicant() == null || item.applicants().contains(query.applicant()))
                && (query.kind() == null || item.kind() == query.kind())
                && (query.handling() == null || item.handling() == query.handling());
    }

    /** How well the item answers the words; more than 0 if it does at all, and always without words. */
    private int score(ServiceItem item, String words) {
        if (words.isEmpty()) {
            return 1;
        }
        if (words.equals(fold(item.code().value()))) {
            return CODE;
        }
        var best = 0;
        for (var wording : wordings(words)) {
            var weight = wording.equals(words) ? 2 : 1;
            best = Math.max(best, weight * scoreOf(item, wording));
        }
        return best;
    }

    private int scoreOf(ServiceItem item, String words) {
        var name = fold(item.name().zh() + ' ' + item.name().en());
        var summary = fold(item.guidance().summary().zh() + ' ' + item.guidance().summary().en());
        var score = match(name, words, NAME) + match(department(item.department()), words, DEPARTMENT)
                + match(summary, words, SUMMARY);
        for (var keyword : item.guidance().keywords()) {
            var folded = fold(keyword);
            if (folded.equals(words)) {
                score += KEYWORD;
            } else if (folded.contains(words) || words.contains(folded)) {
                score += PART_OF_KEYWORD;
            }
        }
        return score;
    }

    /** All of the weight if the text holds the words as they stand, a part if it holds most of their parts. */
    private static int match(String text, String words, int weight) {
        if (text.contains(words)) {
            return weight;
        }
        var parts = parts(words);
        var found = parts.stream().filter(text::contains).count();
        return parts.size() > 1 && found * 2 > parts.size() ? (int) (weight * found / (2L * parts.size())) : 0;
    }

    /** Words where there are blanks, pairs of neighbouring characters in Chinese. */
    private static List<String> parts(String words) {
        var parts = new ArrayList<String>();
        for (var word : words.split(" ", -1)) {
            if (isLatin(word)) {
                parts.add(word);
            } else {
                for (int i = 0; i + 1 < word.length(); i++) {
                    parts.add(word.substring(i, i + 2));
                }
            }
        }
        parts.removeIf(String::isBlank);
        return parts;
    }

    private Set<String> wordings(String words) {
        var wordings = new LinkedHashSet<String>();
        wordings.add(words);
        for (var group : synonyms) {
            if (group.stream().anyMatch(words::contains)) {
                wordings.addAll(group);
            }
        }
        return wordings;
    }

    private Comparator<Hit> order(ItemQuery query) {
        var byName = Comparator.comparing((Hit hit) -> hit.item().name().zh(), Collator.getInstance(Locale.CHINA))
                .thenComparing(hit -> hit.item().code());
        var byDepartment = Comparator.comparingInt((Hit hit) -> position(hit.item().department()));
        return switch (query.sort()) {
            case RELEVANCE -> Comparator.comparingInt(Hit::score).reversed().thenComparing(byDepartment)
                    .thenComparing(byName);
            case NAME -> byName;
            case DEPARTMENT -> byDepartment.thenComparing(byName);
            case PROMISE -> Comparator.comparingInt((Hit hit) -> hit.item().limits().promised().days())
                    .thenComparing(byName);
        };
    }

    private int position(DepartmentCode code) {
        var departments = organisation.current().departments();
        for (int i = 0; i < departments.size(); i++) {
            if (departments.get(i).code().equals(code)) {
                return i;
            }
        }
        return departments.size();
    }

    private String department(DepartmentCode code) {
        return organisation.current().department(code)
                .map(department -> fold(department.name().zh() + ' ' + department.name().en())).orElse("");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean isLatin(String word) {
        return word.codePoints().allMatch(point -> point < 0x2E80);
    }

    /** One group a line, the wordings separated by commas. */
    private static List<Set<String>> synonyms() {
        try (var file = new ClassPathResource("catalogue/synonyms.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Set.of(line.split("\\s*,\\s*", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
