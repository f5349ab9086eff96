package org.onewindow.catalogue.publishing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.publishing.PublishingRule.Fault;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/** The rules under which an item is published, each resting on an article. All are asked, none stops another. */
public final class PublishingRules {
    private static final LocalisedText LICENSING = new LocalisedText("行政许可法", "Administrative Licensing Law");
    private static final LocalisedText BUSINESS = new LocalisedText("优化营商环境条例",
            "Regulations on Optimising the Business Environment");

    /** Words with which a list of materials is left open: "other materials", "and so on", "deemed necessary". */
    private static final Pattern CATCH_ALL = Pattern.compile(
            "(其他|其它|相关|有关|等)(的)?(证明)?(材料|资料|文件|证件)$|认为(有)?必要|认为(需要|应当)|要求(提供|提交)的其[他它]"
                    + "|规定的其[他它]|\\bother (documents|materials|papers)\\b|\\bas required\\b",
            Pattern.CASE_INSENSITIVE);

    /** The rules, in the order in which an editor reads what they find. */
    public static final List<PublishingRule> ALL = List.of(
            new PublishingRule("guide-is-complete", article(LICENSING, 30, 1), PublishingRules::incomplete),
            new PublishingRule("materials-are-listed-in-full", article(LICENSING, 31, 1), PublishingRules::catchAll),
            new PublishingRule("forms-are-attached", article(LICENSING, 29, 1), PublishingRules::withoutForm),
            new PublishingRule("conditions-name-fields", article(LICENSING, 30, 1), PublishingRules::unknownFields),
            new PublishingRule("statute-is-cited", article(LICENSING, 42, null), PublishingRules::wrongStatute),
            new PublishingRule("promise-fits-statute", article(BUSINESS, 36, 2), PublishingRules::tooLongAPromise),
            new PublishingRule("same-day-is-zero-days", article(LICENSING, 34, 2), PublishingRules::notSameDay),
            new PublishingRule("stages-fit-promise", article(BUSINESS, 36, 2), PublishingRules::tooLongStages),
            new PublishingRule("posts-exist", article(LICENSING, 22, null), PublishingRules::unknownPosts),
            new PublishingRule("one-stage-only-on-the-spot", article(LICENSING, 34, 2), PublishingRules::tooFewStages),
            new PublishingRule("maker-is-not-approver", article(BUSINESS, 35, null), PublishingRules::sameHands));

    private PublishingRules() {
    }

    /** Everything that keeps the item from being published; empty if nothing does. */
    public static List<PublishingFailure> check(ServiceItem item, Predicate<PostCode> postExists) {
        return ALL.stream().flatMap(rule -> rule.failures(item, postExists).stream()).toList();
    }

    private static Stream<Fault> incomplete(ServiceItem item, Predicate<PostCode> posts) {
        var guidance = item.guidance();
        var missing = Stream.<String>builder();
        addIf(missing, item.conditions().isEmpty(), "conditions");
        addIf(missing, item.materials().isEmpty(), "materials");
        addIf(missing, item.results().isEmpty(), "results");
        addIf(missing, item.basis().isEmpty(), "basis");
        addIf(missing, guidance.phone().isBlank(), "phone");
        addIf(missing, guidance.questions().isEmpty(), "questions");
        var faults = missing.build().map(part -> Fault.of(part));
        var standards = item.materials().stream().filter(material -> material.standard() == null)
                .map(material -> Fault.of("standard", material.name().zh()));
        return Stream.concat(faults, standards);
    }

    private static void addIf(Stream.Builder<String> parts, boolean isMissing, String part) {
        if (isMissing) {
            parts.add(part);
        }
    }

    private static Stream<Fault> catchAll(ServiceItem item, Predicate<PostCode> posts) {
        return item.materials().stream().map(MaterialRequirement::name)
                .filter(name -> CATCH_ALL.matcher(name.zh()).find() || CATCH_ALL.matcher(name.en()).find())
                .map(name -> Fault.of("", name.zh()));
    }

    private static Stream<Fault> withoutForm(ServiceItem item, Predicate<PostCode> posts) {
        if (item.fields().isEmpty()) {
            return Stream.of(Fault.of("fields"));
        }
        return item.materials().stream().anyMatch(MaterialRequirement::blankForm)
                ? Stream.empty()
                : Stream.of(Fault.of("blank"));
    }

    private static Stream<Fault> unknownFields(ServiceItem item, Predicate<PostCode> posts) {
        var known = item.fields().stream().map(FieldDefinition::code).collect(Collectors.toSet());
        return Stream
                .of(item.fields().stream().map(FieldDefinition::shownWhen),
                        item.materials().stream().map(MaterialRequirement::neededWhen),
                        item.procedure().stages().map(Stage::condition))
                .flatMap(conditions -> conditions).flatMap(PublishingRules::present).map(Condition::field)
                .filter(field -> !known.contains(field)).distinct().map(field -> Fault.of("", field));
    }

    private static Stream<Condition> present(@Nullable Condition condition) {
        return Stream.ofNullable(condition);
    }

    private static Stream<Fault> wrongStatute(ServiceItem item, Predicate<PostCode> posts) {
        var limits = item.limits();
        return switch (limits.rule()) {
            case ORDINARY_20 -> general(limits, 20);
            case JOINT_45 -> general(limits, 45);
            case SPECIAL_LAW -> limits.specialBasis() == null ? Stream.of(Fault.of("special")) : Stream.empty();
            case NONE -> item.kind() == ItemKind.LICENCE ? Stream.of(Fault.of("none")) : Stream.empty();
        };
    }

    private static Stream<Fault> general(Limits limits, int days) {
        if (limits.specialBasis() != null) {
            return Stream.of(Fault.of("both", days));
        }
        return limits.statutory().equals(new WorkingDays(days)) ? Stream.empty() : Stream.of(Fault.of("days", days));
    }

    private static Stream<Fault> tooLongAPromise(ServiceItem item, Predicate<PostCode> posts) {
        var limits = item.limits();
        if (!limits.isStatutory() || limits.promised().days() == 0) {
            return Stream.empty();
        }
        if (!isSameUnit(limits.promised(), limits.statutory())) {
            return Stream.of(Fault.of("unit"));
        }
        return limits.promised().days() > limits.statutory().days()
                ? Stream.of(Fault.of("", limits.promised().days(), limits.statutory().days()))
                : Stream.empty();
    }

    private static Stream<Fault> notSameDay(ServiceItem item, Predicate<PostCode> posts) {
        var isImmediate = item.handling() == HandlingType.IMMEDIATE;
        return isImmediate == (item.limits().promised().days() == 0)
                ? Stream.empty()
                : Stream.of(Fault.of(isImmediate ? "immediate" : "committed"));
    }

    private static Stream<Fault> tooLongStages(ServiceItem item, Predicate<PostCode> posts) {
        var promised = item.limits().promised();
        if (item.procedure().stages()
                .anyMatch(stage -> stage.limit().days() > 0 && !isSameUnit(stage.limit(), promised))) {
            return Stream.of(Fault.of("unit"));
        }
        var longest = item.procedure().groups().stream()
                .mapToInt(group -> group.stages().stream().mapToInt(stage -> stage.limit().days()).max().orElse(0))
                .sum();
        return longest > promised.days() ? Stream.of(Fault.of("", longest, promised.days())) : Stream.empty();
    }

    private static Stream<Fault> unknownPosts(ServiceItem item, Predicate<PostCode> posts) {
        return item.procedure().stages().filter(stage -> !posts.test(stage.post()))
                .map(stage -> Fault.of("", stage.name().zh(), stage.post().value()));
    }

    private static Stream<Fault> tooFewStages(ServiceItem item, Predicate<PostCode> posts) {
        if (item.handling() == HandlingType.IMMEDIATE || item.isPublicService()) {
            return Stream.empty();
        }
        var always = item.procedure().stagesFor(Map.of());
        if (always.stream().mapToInt(group -> group.stages().size()).sum() < 2) {
            return Stream.of(Fault.of(""));
        }
        var last = always.getLast().stages();
        return last.size() == 1 && last.getFirst().kind() == StageKind.APPROVAL
                && item.procedure().groups().getLast().stages().equals(last)
                        ? Stream.empty()
                        : Stream.of(Fault.of("approval"));
    }

    private static Stream<Fault> sameHands(ServiceItem item, Predicate<PostCode> posts) {
        var makers = postsOf(item, StageKind.HANDLING);
        return postsOf(item, StageKind.APPROVAL).stream().filter(makers::contains)
                .map(post -> Fault.of("", post.value()));
    }

    private static Set<PostCode> postsOf(ServiceItem item, StageKind kind) {
        return item.procedure().stages().filter(stage -> stage.kind() == kind).map(Stage::post)
                .collect(Collectors.toSet());
    }

    private static boolean isSameUnit(TimeLimit one, TimeLimit other) {
        return one.getClass() == other.getClass();
    }

    private static LegalBasis article(LocalisedText law, int article, @Nullable Integer paragraph) {
        return new LegalBasis(law, article, paragraph);
    }
}
