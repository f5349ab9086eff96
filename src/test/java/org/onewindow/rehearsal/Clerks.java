package org.onewindow.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The clerks of the demonstration centre, each doing by the façade what is theirs; a refusal is a failure. */
final class Clerks {
    private static final Pattern CODE = Pattern.compile("^code: \"(\\d+)\"$", Pattern.MULTILINE);

    private final Submissions submissions;
    private final Casework casework;
    private final Organisation organisation;
    private final List<ServiceItem> items;

    Clerks(ApplicationContext centre) {
        submissions = centre.getBean(Submissions.class);
        casework = centre.getBean(Casework.class);
        organisation = centre.getBean(Organisation.class);
        var handMade = handMade();
        items = centre.getBean(Catalogue.class).inForceToday().stream()
                .filter(item -> handMade.contains(item.code().value())).toList();
    }

    /** The codes of the items that the demonstration made by hand; its catalogue may hold more. */
    private static Set<String> handMade() {
        try {
            var codes = new HashSet<String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/demonstration/items/*.yaml")) {
                CODE.matcher(file.getContentAsString(StandardCharsets.UTF_8)).results()
                        .forEach(found -> codes.add(found.group(1)));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An invented person. */
    record Person(ApplicantEntry itself) {
        List<String> words() {
            return List.of(itself.name(), itself.number(), itself.phone(), itself.address());
        }
    }

    /** The invented person of a number from 0 to 999. */
    static Person person(int i) {
        return new Person(new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "欧阳演练" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10),
                IdentityType.RESIDENT_CARD, Enterprises.identityNumber(i), "", "139077%05d".formatted(i),
                "山东省聊城市东昌府区演练小区%d号楼".formatted(i)));
    }

    /** The items made by hand, those in force. */
    List<ServiceItem> items() {
        return items;
    }

    /** An item with one review and one approval that natural persons may apply for. */
    ServiceItem reviewed() {
        return items.stream()
                .filter(item -> item.applicants().contains(ApplicantKind.NATURAL_PERSON)
                        && item.procedure().groups().size() == 2 && item.materials().size() >= 3)
                .findFirst().orElseThrow();
    }

    /** Receives an application where it is handed in. */
    CaseNumber receive(ServiceItem item, ApplicantEntry applicant, @Nullable ApplicantEntry agent) {
        var plain = Given.application(item, applicant);
        var application = new Submission(plain.item(), applicant, agent, plain.answers(), plain.materials(),
                plain.channel(), null);
        return switch (submissions.submit(receiver(item), CommandId.next(), application)) {
            case SubmissionOutcome.Received(var number, var _, var _, var _) -> number;
            case SubmissionOutcome other -> throw new IllegalStateException(item.name().zh() + ": " + other);
        };
    }

    /** Accepts and passes every stage but the last. */
    void untilDecision(ServiceItem item, CaseNumber number) {
        act(acceptor(item), number, new Act.Accept());
        var walk = item.procedure().stagesFor(Given.answers(item));
        for (var group : walk.subList(0, walk.size() - 1)) {
            for (var stage : group.stages()) {
                if (Given.isVisit(item, stage.code())) {
                    act(holder(stage.post()), number, Given.visit(organisation, item,
                            OneWindowTime.today(Clock.systemUTC())));
                }
                act(holder(stage.post()), number, new Act.Review(stage.code(), "符合条件"));
            }
        }
    }

    void grant(ServiceItem item, CaseNumber number) {
        var stage = lastStage(item);
        act(holder(stage.post()), number, new Act.Grant(stage.code(), "同意"));
    }

    /** Denies; where a discretion table speaks of grants only, that departs from it and is justified. */
    void deny(ServiceItem item, CaseNumber number) {
        var stage = lastStage(item);
        var departure = stage.discretion() == null ? null : new Act.Departure("", "现场情况与申请不符");
        act(holder(stage.post()), number,
                new Act.Deny(stage.code(), Ground.Denial.NOT_QUALIFIED, null, "不符合法定条件", departure));
    }

    void act(Actor actor, CaseNumber number, Act act) {
        var outcome = casework.perform(actor, CommandId.next(), new Expected.Whatever(), number, act, null);
        if (!(outcome instanceof ActOutcome.Done)) {
            throw new IllegalStateException("%s, %s: %s".formatted(number, act.kind().name().toLowerCase(Locale.ROOT),
                    outcome));
        }
    }

    /** The receipt of one material as the item takes it. */
    static List<MaterialReceipt> materials(ServiceItem item, String code) {
        return Given.materials(item, Given.answers(item)).stream().filter(m -> m.code().equals(code)).toList();
    }

    Actor.Officer acceptor(ServiceItem item) {
        return holder(new PostCode(item.department().value() + "-SL"));
    }

    /** What is not handled in the hall is received by its department. */
    private Actor.Officer receiver(ServiceItem item) {
        return item.implemented().isInCentre() ? counter() : acceptor(item);
    }

    private Actor.Officer counter() {
        return holder(organisation.current().posts().stream().filter(post -> post.kind() == PostKind.COUNTER)
                .findFirst().orElseThrow().code());
    }

    private Actor.Officer holder(PostCode post) {
        var today = OneWindowTime.today(Clock.systemUTC());
        return Given.officer(organisation.current().holders(post, today).getFirst().id().value());
    }

    private static Stage lastStage(ServiceItem item) {
        return item.procedure().stagesFor(Given.answers(item)).getLast().stages().getFirst();
    }
}
