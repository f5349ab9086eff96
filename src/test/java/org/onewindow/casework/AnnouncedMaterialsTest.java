package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.counter;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.Situation.Application;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.LocalisedText;

/** What an application names online without bringing it: until it is brought or promised nothing rests on it. */
class AnnouncedMaterialsTest {
    private static final LocalDate LAST = RECEIVED.plusDays(21);
    private static final Act BRING_PLAN = bring("plan");

    @Test
    void bringingWhatWasPromisedKeepsThePromiseOnEveryDayBeforeItLapses() {
        var item = item(practices());
        var promised = promised(PureCase.announced(item), item, "plan");
        assertThat(promised.lapsesOn()).isEqualTo(LAST);
        for (var day : List.of(LAST.minusDays(1), LAST, LAST.plusDays(1))) {
            var kept = after(promised, BRING_PLAN, counter(), day, item);
            assertThat(kept.openPromise()).as(day.toString()).isEmpty();
            assertThat(kept.lapsesOn()).isNull();
            assertThat(reason(decide(kept, new Act.Lapse(), Who.SYSTEM, LAST.plusDays(1), item)))
                    .isEqualTo(Reason.NOTHING_LAPSED);
            assertThat(reason(decide(kept, new Act.SupplyPromised(List.of()), clerk(), day, item)))
                    .isEqualTo(Reason.NOTHING_PROMISED);
        }
        assertThat(reason(decide(promised, new Act.Lapse(), Who.SYSTEM, LAST, item)))
                .isEqualTo(Reason.NOTHING_LAPSED);
        assertThat(after(promised, new Act.Lapse(), Who.SYSTEM, LAST.plusDays(1), item).status())
                .isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void aPromiseOfTwoIsKeptByTheSecond() {
        var item = licence(List.of("plan", "photo"), PureCase.material("plan"), PureCase.material("photo"));
        var online = received(item, Channel.ONLINE, List.of(copy("plan").sentOnline(), copy("photo").sentOnline()));
        var promised = promised(online, item, "plan", "photo");
        var half = after(promised, BRING_PLAN, counter(), LAST, item);
        assertThat(half.promisedYet()).containsExactly("photo");
        assertThat(after(half, new Act.Lapse(), Who.SYSTEM, LAST.plusDays(1), item).status())
                .isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(after(half, bring("photo"), counter(), LAST, item).openPromise()).isEmpty();
        assertThat(after(half, new Act.SupplyPromised(List.of(copy("photo"))), counter(), LAST, item).openPromise())
                .as("what was brought is not asked for twice").isEmpty();
    }

    @Test
    void anElectronicMaterialWithoutAFileIsNotThere() {
        var none = new MaterialReceipt("plan", MaterialForm.ELECTRONIC, 1, List.of());
        var file = new MaterialReceipt("plan", MaterialForm.ELECTRONIC, 1, List.of(PureCase.SCAN));
        assertThat(none.sentOnline().missing()).isTrue();
        assertThat(file.sentOnline()).isEqualTo(file);
        var item = licence(List.of("plan"), electronic());
        var online = received(item, Channel.ONLINE, List.of(none.sentOnline()));
        assertThat(reason(decide(online, new Act.Accept(), clerk(), RECEIVED, item)))
                .isEqualTo(Reason.PAPER_OUTSTANDING);
        assertThat(decide(received(item, Channel.SYSTEM, List.of(none)), new Act.Accept(), clerk(), RECEIVED, item))
                .as("another system has it, and so has one of before").isInstanceOf(Verdict.Lawful.class);
        assertThat(wrong(decide(online, new Act.ReceiveMaterials(List.of(none)), clerk(), RECEIVED, item)))
                .containsExactly("materials casework.error.file-missing");
        assertThat(wrong(decide(online, new Act.ReceiveMaterials(List.of(new MaterialReceipt("plan",
                MaterialForm.ELECTRONIC, 1, List.of("f".repeat(64))))), clerk(), RECEIVED, item)))
                .containsExactly("materials casework.error.file-unknown");
        var there = after(online, new Act.ReceiveMaterials(List.of(file)), clerk(), RECEIVED, item);
        assertThat(decide(there, new Act.Accept(), clerk(), RECEIVED, item)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void anApplicantSuppliesNothingByNamingIt() {
        var item = licence(List.of("plan"), electronic());
        var none = List.of(new MaterialReceipt("plan", MaterialForm.ELECTRONIC, 1, List.of()));
        var asked = after(received(item, Channel.ONLINE, List.of()), PureCase.supplement("plan"), clerk(), RECEIVED,
                item);
        var named = after(asked, new Act.Supply(none, Map.of()), Who.APPLICANT, RECEIVED, item);
        assertThat(reason(decide(named, new Act.Accept(), clerk(), RECEIVED, item)))
                .isEqualTo(Reason.PAPER_OUTSTANDING);
        var sent = after(asked, new Act.Supply(List.of(new MaterialReceipt("plan", MaterialForm.ELECTRONIC, 1,
                List.of(PureCase.SCAN))), Map.of()), Who.APPLICANT, RECEIVED, item);
        assertThat(decide(sent, new Act.Accept(), clerk(), RECEIVED, item)).isInstanceOf(Verdict.Lawful.class);
        var promised = promised(received(item, Channel.ONLINE, List.of()), item, "plan");
        assertThat(wrong(decide(promised, new Act.SupplyPromised(none), Who.APPLICANT, RECEIVED, item)))
                .containsExactly("materials casework.error.still-missing");
        assertThat(after(promised, new Act.SupplyPromised(none), counter(), RECEIVED, item).openPromise())
                .as("a window has seen it").isEmpty();
    }

    @Test
    void whatTheAnswersDoNotAskForHoldsNothingUp() {
        var item = licence(List.of(), PureCase.material("plan"), neededFor("lease"));
        var online = received(item, Channel.ONLINE, List.of(
                new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of("ab")).sentOnline(),
                copy("lease").sentOnline()));
        var rented = new Application(Map.of("x", "yes"), false);
        var owned = new Application(Map.of("x", "no"), false);
        assertThat(reason(decide(online, new Act.Accept(), clerk(), RECEIVED, item, rented)))
                .isEqualTo(Reason.PAPER_OUTSTANDING);
        assertThat(decide(online, new Act.Accept(), clerk(), RECEIVED, item, owned))
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void silenceAcceptsWhatNobodySawButNothingIsGrantedOnIt() {
        var item = item();
        var deemed = after(PureCase.announced(item), new Act.Lapse(), Who.SYSTEM, RECEIVED.plusDays(10));
        var day = RECEIVED.plusDays(11);
        var last = after(after(deemed, new Act.Review("a", ""), clerk(), day), new Act.Review("b", ""), reviewer(),
                day);
        assertThat(reason(decide(last, new Act.Grant("c", ""), head(), day))).isEqualTo(Reason.PAPER_OUTSTANDING);
        assertThat(decide(last, new Act.Deny("c", "材料没有带来"), head(), day)).isInstanceOf(Verdict.Lawful.class);
        var brought = after(last, BRING_PLAN, counter(), day);
        assertThat(decide(brought, new Act.Grant("c", ""), head(), day)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void duringASupplementPaperIsTakenInThatTheNoticeDoesNotName() {
        var item = licence(List.of(), PureCase.material("plan"), PureCase.material("photo"));
        var online = received(item, Channel.ONLINE, List.of(copy("plan").sentOnline(), copy("photo").sentOnline()));
        var asked = after(online, PureCase.supplement("plan"), clerk(), RECEIVED, item);
        assertThat(wrong(decide(asked, BRING_PLAN, counter(), RECEIVED, item)))
                .containsExactly("materials casework.error.asked-by-notice");
        var brought = after(asked, bring("photo"), counter(), RECEIVED, item);
        assertThat(brought.status()).isEqualTo(CaseStatus.SUPPLEMENT_NOTICED);
        assertThat(brought.nextDueOn()).as("the ten days go on").isEqualTo(asked.nextDueOn());
        assertThat(reason(decide(brought, bring("photo"), counter(), RECEIVED, item)))
                .isEqualTo(Reason.NOTHING_ANNOUNCED);
        var supplied = after(brought, new Act.Supply(List.of(copy("plan")), Map.of()), counter(), RECEIVED, item);
        assertThat(decide(supplied, new Act.Accept(), clerk(), RECEIVED, item)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void anEntryFromBeforeFoldsToWhatItWas() {
        var before = new MaterialReceipt("plan", MaterialForm.ELECTRONIC, 1, List.of());
        var file = received(item(), Channel.ONLINE, List.of(before));
        assertThat(Objects.requireNonNull(file.received().materials().get("plan"))).isEqualTo(before);
        assertThat(file.received().outstanding()).isEmpty();
        assertThat(new String(CaseFacts.write(new CaseFact.MaterialsReceived(List.of(before), "000-C01"), null),
                StandardCharsets.UTF_8)).doesNotContain("announced");
    }

    private static CaseFile promised(CaseFile file, ServiceItem item, String... codes) {
        return after(file, new Act.AcceptWithPromise(new TreeSet<>(Set.of(codes)), LAST, "三周内带来"), clerk(), RECEIVED,
                item);
    }

    private static Act bring(String code) {
        return new Act.ReceiveMaterials(List.of(copy(code)));
    }

    private static MaterialReceipt copy(String code) {
        return new MaterialReceipt(code, MaterialForm.COPY, 1, List.of());
    }

    private static MaterialRequirement electronic() {
        var text = LocalisedText.of("plan");
        return new MaterialRequirement("plan", text, true, Set.of(MaterialForm.COPY, MaterialForm.ELECTRONIC), 1, text,
                null, false, null);
    }

    private static MaterialRequirement neededFor(String code) {
        var text = LocalisedText.of(code);
        return new MaterialRequirement(code, text, true, Set.of(MaterialForm.COPY), 1, text, null, false,
                new Condition.FieldEquals("x", "yes"));
    }

    private static ServiceItem licence(List<String> deferrable, MaterialRequirement... materials) {
        return PureCase.item(ItemKind.LICENCE, StatutoryRule.ORDINARY_20,
                new Particulars(deferrable, Set.of(), null, null), item().procedure().groups(),
                new ArrayList<>(List.of(materials)));
    }

    private static List<String> wrong(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Invalid.class);
        return ((Verdict.Invalid) verdict).errors().stream().map(AnnouncedMaterialsTest::said).toList();
    }

    private static String said(FieldError error) {
        return error.field() + " " + error.messageKey();
    }
}
