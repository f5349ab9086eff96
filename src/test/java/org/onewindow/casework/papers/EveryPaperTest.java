package org.onewindow.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseStage;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Placeholder;
import org.onewindow.documents.wording.Wording;
import org.onewindow.documents.wording.WordingChanges;
import org.onewindow.documents.wording.WordingOutcome.InForce;
import org.onewindow.documents.wording.WordingOutcome.Proposed;
import org.onewindow.documents.wording.Wordings;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of paper, given by an act on a real case and read as the person who gets it would. */
class EveryPaperTest extends CaseStage {
    private static final Path KEPT = Path.of("target", "papers", "cases");
    private static final Actor SYSTEM = new Actor.Automatic("sweep");

    @Autowired
    private CasePapers papers;
    @Autowired
    private Wordings wordings;
    @Autowired
    private WordingChanges changes;

    @Test
    void everyKindIsGivenByAnActAndSaysWhatTheLawAsks() throws IOException {
        var given = new EnumMap<PaperKind, String>(PaperKind.class);
        ordinary(given);
        refusals(given);
        hearing(given);
        aftermath(given);
        others(given);

        assertThat(given.keySet()).containsExactlyInAnyOrder(PaperKind.values());
        given.forEach((kind, text) -> {
            assertThat(text).as(kind.name()).contains("演示印章", kind.seriesWord() + "字〔").doesNotContain("{")
                    .doesNotContain("null");
            var form = kind.form();
            assertThat(text.contains("六十日内") && text.contains("六个月内")).as("remedies on " + kind)
                    .isEqualTo(form.needed().contains(Placeholder.REMEDIES) || form == PaperForm.GRANT);
        });
    }

    @Test
    void aPaperKeepsTheWordingThatWasInForceWhenItWasGivenHoweverLateItIsRendered() throws IOException {
        var item = licence();
        var before = receive(item);
        done(acceptor(item), before, new Act.Accept());
        var old = wordings.current(PaperForm.ACCEPTANCE);
        var better = new Wording(old.wording().title(), old.wording().body() + "\n本机关监督电话见下。");
        var proposed = (Proposed) changes.propose(administrator("S9101", Role.SYSTEM_ADMIN), CommandId.next(),
                PaperForm.ACCEPTANCE, better, "增加监督电话");
        assertThat(changes.confirm(administrator("S9001", Role.CENTRE_MANAGER), CommandId.next(),
                proposed.proposal())).isEqualTo(new InForce(old.version() + 1));
        var after = receive(item);
        done(acceptor(item), after, new Act.Accept());

        assertThat(read(item, before, PaperKind.ACCEPTANCE)).contains("予以受理").doesNotContain("监督电话见下");
        assertThat(read(item, after, PaperKind.ACCEPTANCE)).contains("监督电话见下");
        assertThat(ref(before, PaperKind.ACCEPTANCE).templateVersion()).isEqualTo(old.version());
        assertThat(ref(after, PaperKind.ACCEPTANCE).templateVersion()).isEqualTo(old.version() + 1);
    }

    private void ordinary(Map<PaperKind, String> given) throws IOException {
        var item = licence();
        var number = receive(item);
        given.put(PaperKind.RECEIPT, read(item, number, PaperKind.RECEIPT));
        var desk = ServiceDesk.of(item, organisation.current(), OneWindowTime.today(clock));
        assertThat(given.get(PaperKind.RECEIPT)).as("as the guide says").contains(desk.phone(), desk.hours().zh());
        done(acceptor(item), number, new Act.RequestSupplement(new TreeSet<>(Set.of(
                item.materials().getFirst().code(), item.materials().get(1).code())), "复印件不清晰，请重新提交。"));
        given.put(PaperKind.SUPPLEMENT, read(item, number, PaperKind.SUPPLEMENT));
        var promised = receive(item);
        done(acceptor(item), promised, new Act.AcceptWithPromise(new TreeSet<>(Set.of(
                item.special().deferrable().getFirst())), OneWindowTime.today(clock).plusDays(10), "十日内补交"));
        assertThat(read(item, promised, PaperKind.ACCEPTANCE)).contains("书面承诺后补的材料：", "视为撤回");
        var decided = accepted(item);
        given.put(PaperKind.ACCEPTANCE, read(item, decided, PaperKind.ACCEPTANCE));
        grant(item, decided);
        given.put(PaperKind.GRANT, read(item, decided, PaperKind.GRANT));
        done(acceptor(item), decided, new Act.Deliver(Relation.REPRESENTATIVE, "李样本，法定代表人"));
        given.put(PaperKind.DELIVERY, read(item, decided, PaperKind.DELIVERY));
        done(holder(item), decided,
                new Act.CorrectClericalError(ref(decided, PaperKind.GRANT).no(), "“东路16号”应为“东路61号”。"));
        given.put(PaperKind.CORRECTION, read(item, decided, PaperKind.CORRECTION));
        var denied = accepted(item);
        untilLast(item, denied);
        done(holder(item), denied, new Act.Deny(last(item), "一、场所不符合规定。\n二、经告知未整改。"));
        given.put(PaperKind.DENIAL, read(item, denied, PaperKind.DENIAL));
        assertThat(given.get(PaperKind.DENIAL)).contains("不予行政许可决定书", "一、场所不符合规定。", "第三十八条第二款", "聊城市人民政府");
    }

    private void refusals(Map<PaperKind, String> given) throws IOException {
        var item = licence();
        var notNeeded = receive(item);
        done(acceptor(item), notNeeded, new Act.NotNeeded("仅销售预包装食品的不需要取得许可。"));
        given.put(PaperKind.NOT_NEEDED, read(item, notNeeded, PaperKind.NOT_NEEDED));
        var notOurs = receive(item);
        done(acceptor(item), notOurs, new Act.NotOurs("茌平区市场监督管理局", "经营场所位于茌平区。"));
        given.put(PaperKind.REFUSAL, read(item, notOurs, PaperKind.REFUSAL));
        assertThat(given.get(PaperKind.REFUSAL)).contains("可以向茌平区市场监督管理局提出申请", "经营场所位于茌平区。");
        var late = receive(item);
        done(acceptor(item), late, new Act.RequestSupplement(new TreeSet<>(Set.of(
                item.materials().getFirst().code())), "缺少签字"));
        clock.advance(Duration.ofDays(60));
        done(SYSTEM, late, new Act.Lapse());
        given.put(PaperKind.LAPSE, read(item, late, PaperKind.LAPSE));
        clock.reset();
        var ended = receive(item);
        done(holder(item), ended, new Act.Terminate(Ground.Termination.APPLICANT_DISSOLVED, "申请人已办理注销登记。"));
        given.put(PaperKind.TERMINATION, read(item, ended, PaperKind.TERMINATION));
    }

    private void hearing(Map<PaperKind, String> given) throws IOException {
        var item = licence();
        var number = accepted(item);
        var clerk = officer(item.procedure().stages().toList().getFirst().post().value());
        done(clerk, number, new Act.TellThirdParties("同楼住户三户，通风、噪声。"));
        given.put(PaperKind.THIRD_PARTY, read(item, number, PaperKind.THIRD_PARTY));
        done(clerk, number, new Act.OfferHearing("与相邻住宅共用通风井。"));
        given.put(PaperKind.HEARING_RIGHT, read(item, number, PaperKind.HEARING_RIGHT));
        done(acceptor(item), number, new Act.RequestHearing("申请人要求听证"));
        var day = OneWindowTime.today(clock).plusDays(11);
        var chair = officer(item.department().value() + "-FZ").staff();
        done(clerk, number, new Act.ConveneHearing(day, chair, "上午9时，大厅三楼听证室"));
        given.put(PaperKind.HEARING, read(item, number, PaperKind.HEARING));
        clock.advance(Duration.ofDays(11));
        done(clerk, number, new Act.RecordHearing("主持人：开始听证。\n申请人：已设置隔断。"));
        given.put(PaperKind.MINUTES, read(item, number, PaperKind.MINUTES));
        clock.reset();
    }

    private void aftermath(Map<PaperKind, String> given) throws IOException {
        var item = licence();
        var revoked = granted(item);
        done(holder(item), revoked, new Act.Revoke(Ground.Revocation.FRAUD, "租赁合同系伪造。"));
        given.put(PaperKind.REVOCATION, read(item, revoked, PaperKind.REVOCATION));
        var withdrawn = granted(item);
        done(holder(item), withdrawn, new Act.WithdrawLicence("地块划入水源保护区。"));
        given.put(PaperKind.WITHDRAWAL, read(item, withdrawn, PaperKind.WITHDRAWAL));
        var cancelled = granted(item);
        done(holder(item), cancelled, new Act.CancelLicence(Ground.Cancellation.EXPIRED, "届满未延续。"));
        given.put(PaperKind.CANCELLATION, read(item, cancelled, PaperKind.CANCELLATION));
    }

    private void others(Map<PaperKind, String> given) throws IOException {
        var item = licence();
        var number = accepted(item);
        var clerk = officer(item.procedure().stages().toList().getFirst().post().value());
        done(clerk, number, new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, 15, "排水送检。"));
        given.put(PaperKind.SUSPENSION, read(item, number, PaperKind.SUSPENSION));
        assertThat(given.get(PaperKind.SUSPENSION)).contains("15个工作日", "第四十五条");
        var longer = accepted(item);
        done(officer(item.department().value() + "-FZ"), longer, new Act.Extend(10, null, "消防设施正在改造。"));
        given.put(PaperKind.EXTENSION, read(item, longer, PaperKind.EXTENSION));
        var service = catalogue.inForceToday().stream().filter(ServiceItem::isPublicService).findFirst().orElseThrow();
        var done = receive(service);
        done(acceptor(service), done, new Act.Finish("查询结果共3页，已当场交付。"));
        given.put(PaperKind.COMPLETION, read(service, done, PaperKind.COMPLETION));
        var upward = upward();
        var sent = accepted(upward);
        untilLast(upward, sent);
        done(holder(upward), sent, new Act.Forward("拟同意。"));
        given.put(PaperKind.FORWARDING, read(upward, sent, PaperKind.FORWARDING));
        assertThat(given.get(PaperKind.FORWARDING)).contains("山东省市场监督管理局：", "报送你机关", "抄送：申请人");
    }

    private ServiceItem licence() {
        return catalogue.inForceToday().stream()
                .filter(item -> !item.isPublicService() && !item.special().deferrable().isEmpty()
                        && item.procedure().groups().size() >= 2)
                .findFirst().orElseThrow();
    }

    /** An item on which the provincial authority decides. */
    private ServiceItem upward() {
        var particulars = new Particulars(List.of(), Set.of(), null,
                new LocalisedText("山东省市场监督管理局", "the provincial authority"));
        return published(new ItemCode("000131009777"), licence(), particulars, OneWindowTime.today(clock));
    }

    private CaseNumber accepted(ServiceItem item) {
        var number = receive(item);
        done(acceptor(item), number, new Act.Accept());
        return number;
    }

    private CaseNumber granted(ServiceItem item) {
        var number = accepted(item);
        grant(item, number);
        return number;
    }

    private void grant(ServiceItem item, CaseNumber number) {
        untilLast(item, number);
        done(holder(item), number, new Act.Grant(last(item), "同意"));
    }

    private void untilLast(ServiceItem item, CaseNumber number) {
        var stages = item.procedure().stages().toList();
        for (var stage : stages.subList(0, stages.size() - 1)) {
            done(officer(stage.post().value()), number, new Act.Review(stage.code(), "符合条件"));
        }
    }

    private static String last(ServiceItem item) {
        return item.procedure().stages().toList().getLast().code();
    }

    private Actor.Officer holder(ServiceItem item) {
        return officer(item.procedure().stages().toList().getLast().post().value());
    }

    private static Actor.Officer administrator(String staff, Role role) {
        return new Actor.Officer(new java.util.UUID(9, staff.hashCode()), staff, Set.of(role));
    }

    private PaperRef ref(CaseNumber number, PaperKind kind) {
        @Nullable
        PaperRef found = null;
        for (var fact : facts(number)) {
            if (fact instanceof CaseFact.Papered papered && papered.paper().kind() == kind) {
                found = papered.paper();
            }
        }
        return java.util.Objects.requireNonNull(found, kind.name());
    }

    /** Renders the paper, keeps it to be looked at, and answers its text without breaks of lines. */
    private String read(ServiceItem item, CaseNumber number, PaperKind kind) throws IOException {
        var pdf = papers.paper(acceptor(item), number, ref(number, kind).no()).orElseThrow().pdf();
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(kind.form().code() + ".pdf"), pdf);
        try (var document = PDDocument.load(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\R", "");
            assertThat(text).contains(number.value(), ref(number, kind).no(), item.name().zh());
            return text;
        }
    }
}
