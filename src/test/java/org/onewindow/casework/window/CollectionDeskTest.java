package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.window.WindowGiven.DELIVERY;
import static org.onewindow.casework.window.WindowGiven.HYGIENE_CLERK;
import static org.onewindow.casework.window.WindowGiven.STRANGER;
import static org.onewindow.casework.window.WindowGiven.SUPERVISOR;
import static org.onewindow.casework.window.WindowGiven.WINDOW;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.window.CollectionDesk.Outcome.Collected;
import org.onewindow.casework.window.CollectionDesk.Outcome.Invalid;
import org.onewindow.casework.window.CollectionDesk.Outcome.NotAllowed;
import org.onewindow.casework.window.CollectionDesk.Outcome.Refused;
import org.onewindow.casework.window.CollectionWish.AtWindow;
import org.onewindow.casework.window.CollectionWish.ByPost;
import org.onewindow.casework.window.CollectionWish.Receipt;
import org.onewindow.casework.window.CollectionWish.Scan;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoredFile;
import org.onewindow.journal.Journal;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Results handed out, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CollectionDeskTest {
    private static final String STRANGERS_CARD = "371502199003070019";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private CollectionDesk desk;
    @Autowired
    private Journal journal;
    @Autowired
    private ApplicationContext beans;

    @Test
    void anAgentWithALetterCollectsAndTheLetterIsKept() {
        var number = WindowGiven.granted(beans);
        assertThat(desk.waiting(DELIVERY, 0, 100).items()).extracting(CollectionDesk.Collectable::caseNumber)
                .contains(number);
        assertThat(desk.handOut(DELIVERY, CommandId.next(), other(number, Receipt.SHOWN, "", Optional.empty())))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(((ActOutcome.Unlawful) refused.outcome())
                        .refusal().reason()).isEqualTo(Refusal.Reason.NO_LETTER));
        assertThat(desk.handOut(DELIVERY, CommandId.next(), other(number, Receipt.SHOWN, "", letter("x.exe", new byte[]{
                'M', 'Z', 1, 2})))).isInstanceOf(Invalid.class);
        var outcome = desk.handOut(DELIVERY, CommandId.next(),
                other(number, Receipt.SHOWN, "", letter("委托书.pdf", PDF)));
        assertThat(outcome).isInstanceOf(Collected.class);
        assertThat(((Collected) outcome).paperNo()).isNotEmpty();
        assertThat(desk.details(DELIVERY, number).orElseThrow()).satisfies(details -> {
            assertThat(details.way()).isEqualTo("OTHER");
            assertThat(details.receiver()).contains("欧阳小明");
        });
        assertThat(desk.waiting(DELIVERY, 0, 100).items()).extracting(CollectionDesk.Collectable::caseNumber)
                .doesNotContain(number);
        var facts = new String(journal.stream("collection/" + number.value(), 1, 1).getFirst().facts(),
                StandardCharsets.UTF_8);
        assertThat(facts).doesNotContain("欧阳", "3715021990");
    }

    @Test
    void aLetterStaysOnlyWhereSomethingWasHandedOutOnIt() {
        var number = WindowGiven.granted(beans);
        assertThat(desk.handOut(WINDOW, CommandId.next(), other(number, Receipt.SHOWN, "", letter("w.pdf", PDF))))
                .as("a counter hands out nothing").isInstanceOf(Refused.class);
        assertThat(files(number)).isEmpty();
        assertThat(desk.handOut(DELIVERY, CommandId.next(), other(number, Receipt.SHOWN, "", letter("w.pdf", PDF))))
                .isInstanceOf(Collected.class);
        assertThat(files(number)).containsExactly("w.pdf");
        var known = WindowGiven.granted(beans);
        assertThat(desk.handOut(DELIVERY, CommandId.next(), new AtWindow(known, IdentityType.RESIDENT_CARD,
                STRANGERS_CARD, "王测试", Receipt.SHOWN, "", letter("w.pdf", PDF)))).isInstanceOf(Collected.class);
        assertThat(files(known)).as("who needs no letter leaves none").isEmpty();
    }

    private List<String> files(CaseNumber number) {
        var stored = beans.getBean(CaseSnapshots.class).current(number).orElseThrow();
        return beans.getBean(Files.class).list(stored.folder(), Objects.requireNonNull(stored.key())).stream()
                .map(StoredFile::name).toList();
    }

    @Test
    void theLegalRepresentativeNeedsNoLetterAndASecondTryOfTheSameWishIsTheSame() {
        var number = WindowGiven.granted(beans);
        var command = CommandId.next();
        assertThat(desk.handOut(DELIVERY, command, new AtWindow(number, IdentityType.RESIDENT_CARD, STRANGERS_CARD,
                "王测试", Receipt.SHOWN, "", Optional.empty()))).isInstanceOf(Collected.class);
        assertThat(desk.details(DELIVERY, number).orElseThrow().way()).isEqualTo("REPRESENTATIVE");
        var other = WindowGiven.granted(beans);
        var again = CommandId.next();
        assertThat(desk.handOut(DELIVERY, again, other(other, Receipt.SHOWN, "", letter("委托书.pdf", PDF))))
                .isInstanceOf(Collected.class);
        assertThat(desk.handOut(DELIVERY, again, other(other, Receipt.SHOWN, "", letter("委托书.pdf", PDF))))
                .isInstanceOfSatisfying(Collected.class, collected -> assertThat(collected.repeated()).isTrue());
    }

    @Test
    void withoutAReceiptTheMeansOfIdentificationAreRecorded() {
        var number = WindowGiven.granted(beans);
        assertThat(desk.handOut(DELIVERY, CommandId.next(),
                other(number, Receipt.LOST, " ", letter("w.pdf", PDF)))).isInstanceOf(Invalid.class);
        assertThat(desk.handOut(DELIVERY, CommandId.next(),
                other(number, Receipt.LOST, "说出登记的电话", letter("w.pdf", PDF)))).isInstanceOf(Collected.class);
        assertThat(desk.details(HYGIENE_CLERK, number).orElseThrow()).satisfies(details -> {
            assertThat(details.receiptLost()).isTrue();
            assertThat(details.means()).isEqualTo("说出登记的电话");
        });
    }

    @Test
    void byPostItHasATrackingNumber() {
        var number = WindowGiven.granted(beans);
        assertThat(desk.handOut(DELIVERY, CommandId.next(), new ByPost(number, "邮政", "12345", "测试公司")))
                .isInstanceOf(Invalid.class);
        var command = CommandId.next();
        var wish = new ByPost(number, "邮政", "123456", "测试公司");
        assertThat(desk.handOut(DELIVERY, command, wish)).isInstanceOf(Collected.class);
        assertThat(desk.handOut(DELIVERY, command, wish)).satisfies(
                again -> assertThat(((Collected) again).repeated()).isTrue());
        assertThat(desk.details(DELIVERY, number).orElseThrow().trackingNo()).isEqualTo("123456");
    }

    @Test
    void beforeTheDecisionTheLawStandsAgainstItAndTheWrongPersonHandsOutNothing() {
        var undecided = WindowGiven.received(beans);
        assertThat(desk.handOut(DELIVERY, CommandId.next(), new ByPost(undecided, "邮政", "1234567", "测试公司")))
                .isInstanceOf(Refused.class);
        assertThat(desk.details(DELIVERY, undecided)).isEmpty();
        var number = WindowGiven.granted(beans);
        var wish = new ByPost(number, "邮政", "1234567", "测试公司");
        assertThat(desk.handOut(STRANGER, CommandId.next(), wish)).isInstanceOf(NotAllowed.class);
        assertThat(desk.handOut(SUPERVISOR, CommandId.next(), wish)).isInstanceOf(NotAllowed.class);
        assertThat(desk.waiting(STRANGER, 0, 100).items()).extracting(CollectionDesk.Collectable::caseNumber)
                .doesNotContain(number);
    }

    private static AtWindow other(CaseNumber number, Receipt receipt, String means, Optional<Scan> letter) {
        return new AtWindow(number, IdentityType.RESIDENT_CARD, STRANGERS_CARD, "欧阳小明", receipt, means, letter);
    }

    private static Optional<Scan> letter(String name, byte[] bytes) {
        return Optional.of(new Scan(name, new ByteArrayInputStream(bytes)));
    }
}
