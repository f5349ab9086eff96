package org.onewindow.catalogue.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Fee;
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
    private static final LocalisedText ONLINE = new LocalisedText("国务院关于在线政务服务的若干规定",
            "State Council Provisions on Online Government Services");
    private static final LocalisedText BUSINESS = new LocalisedText("优化营商环境条例",
            "Regulations on Optimising the Business Environment");

    /** Words with which a list of materials is left open: "other materials", "and so on", "deemed necessary". */
    private static final Pattern CATCH_ALL = Pattern.compile(
            "(其他|其它|相关|有关|等)(的)?(证明)?(材料|资料|文件|证件)$|认为(有)?必要|认为(需要|应当)|要求(提供|提交)的其[他它]"
                    + "|规定的其[他它]|\\bother (documents|materials|papers)\\b|\\bas required\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words in place of the document that sets a fee: "none", "by regulation", "to be settled". */
    private static final Pattern NO_BASIS = Pattern.compile(
            "(无|没有|待定|暂无|[-—/]+|(按|按照|依据|根据)?(国家|省|市|有关|相关)*(规定|标准|文件)(收费|收取|执行)?)。?");

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
            new PublishingRule("maker-is-not-approver", article(BUSINESS, 35, null), PublishingRules::sameHands),
            new PublishingRule("situations-fit-promise", article(BUSINESS, 36, 2), PublishingRules::tooLongSituations),
            new PublishingRule("waived-is-not-required", article(ONLINE, 7, null), PublishingRules::requiredYetWaived),
            new PublishingRule("fees-have-a-basis", article(LICENSING, 59, null), PublishingRules::feesWithoutBasis),
            new PublishingRule(TableFaults.RULE, article(BUSINESS, 60, null), (item, _) -> TableFaults.of(item)));

    private static final PublishingRule STARTS_LATER = new PublishingRule("starts-after-publishing",
            article(LICENSING, 5, 2), (_, _) -> Stream.empty());

    private PublishingRules() {
    }

    /** Everything that keeps the item from being published, if its posts need only exist; empty if nothing does. */
    public static List<PublishingFailure> check(ServiceItem item, Predicate<PostCode> postExists) {
        return failures(item, post -> postExists.test(post) ? PostStanding.HELD : PostStanding.UNKNOWN);
    }

    /** Everything that keeps the item from being published; empty if nothing does. */
    public static List<PublishingFailure> failures(ServiceItem item, Function<PostCode, PostStanding> posts) {
        return ALL.stream().flatMap(rule -> rule.failures(item, posts).stream()).toList();
    }

    /** Nobody is bound by a version before it was published: whether it begins before the day. */
    public static List<PublishingFailure> startsTooEarly(ServiceItem item, LocalDate day) {
        return item.validFrom().isBefore(day)
                ? List.of(STARTS_LATER.failure(Fault.of("", item.validFrom(), day)))
                : List.of();
    }

    private static Stream<Fault> incomplete(ServiceItem item, Function<PostCode, PostStanding> posts) {
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

    private static Stream<Fault> catchAll(ServiceItem item, Function<PostCode, PostStanding> posts) {
        return item.materials().stream().map(MaterialRequirement::name)
                .filter(name -> CATCH_ALL.matcher(name.zh()).find() || CATCH_ALL.matcher(name.en()).find())
                .map(name -> Fault.of("", name.zh()));
    }

    private static Stream<Fault> withoutForm(ServiceItem item, Function<PostCode, PostStanding> posts) {
        if (item.fields().isEmpty()) {
            return Stream.of(Fault.of("fields"));
        }
        return item.materials().stream().anyMatch(MaterialRequirement::blankForm)
                ? Stream.empty()
                : Stream.of(Fault.of("blank"));
    }

    private static Stream<Fault> unknownFields(ServiceItem item, Function<PostCode, PostStanding> posts) {
        var known = item.fields().stream().map(FieldDefinition::code).collect(Collectors.toSet());
        return Stream
                .of(item.fields().stream().map(FieldDefinition::shownWhen),
                        item.materials().stream().map(MaterialRequirement::neededWhen),
                        item.procedure().stages().map(Stage::condition), item.fees().stream().map(Fee::when),
                        item.requirements().situations().stream().flatMap(situation -> situation.when().stream()))
                .flatMap(conditions -> conditions).flatMap(PublishingRules::present).map(Condition::field)
                .filter(field -> !known.contains(field)).distinct().map(field -> Fault.of("", field));
    }

    private static Stream<Condition> present(@Nullable Condition condition) {
        return Stream.ofNullable(condition);
    }

    private static Stream<Fault> wrongStatute(ServiceItem item, Function<PostCode, PostStanding> posts) {
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

    private static Stream<Fault> tooLongAPromise(ServiceItem item, Function<PostCode, PostStanding> posts) {
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

    private static Stream<Fault> notSameDay(ServiceItem item, Function<PostCode, PostStanding> posts) {
        var isImmediate = item.handling() == HandlingType.IMMEDIATE;
        return isImmediate == (item.limits().promised().days() == 0)
                ? Stream.empty()
                : Stream.of(Fault.of(isImmediate ? "immediate" : "committed"));
    }

    private static Stream<Fault> tooLongStages(ServiceItem item, Function<PostCode, PostStanding> posts) {
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

    private static Stream<Fault> unknownPosts(ServiceItem item, Function<PostCode, PostStanding> posts) {
        return item.procedure().stages().flatMap(stage -> switch (posts.apply(stage.post())) {
            case UNKNOWN -> Stream.of(Fault.of("", stage.name().zh(), stage.post().value()));
            case VACANT -> Stream.of(Fault.of("vacant", stage.name().zh(), stage.post().value()));
            case HELD -> Stream.empty();
        });
    }

    private static Stream<Fault> tooLongSituations(ServiceItem item, Function<PostCode, PostStanding> posts) {
        var promised = item.limits().promised();
        return item.requirements().situations().stream().flatMap(situation -> {
            var own = situation.promised();
            if (own == null || own.days() == 0) {
                return Stream.empty();
            }
            if (!isSameUnit(own, promised)) {
                return Stream.of(Fault.of("unit", situation.name().zh()));
            }
            return own.days() > promised.days()
                    ? Stream.of(Fault.of("", situation.name().zh(), own.days(), promised.days()))
                    : Stream.empty();
        });
    }

    /** What nobody hands in cannot be demanded. */
    private static Stream<Fault> requiredYetWaived(ServiceItem item, Function<PostCode, PostStanding> posts) {
        return item.materials().stream().filter(material -> material.required() && material.isWaived())
                .map(material -> Fault.of("", material.name().zh()));
    }

    private static Stream<Fault> feesWithoutBasis(ServiceItem item, Function<PostCode, PostStanding> posts) {
        return item.fees().stream().filter(fee -> NO_BASIS.matcher(fee.basis().zh().strip()).matches())
                .map(fee -> Fault.of("", fee.name().zh()));
    }

    private static Stream<Fault> tooFewStages(ServiceItem item, Function<PostCode, PostStanding> posts) {
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

    private static Stream<Fault> sameHands(ServiceItem item, Function<PostCode, PostStanding> posts) {
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
