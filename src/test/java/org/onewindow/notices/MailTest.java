package org.onewindow.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.keeping.Erasures;
import org.onewindow.journal.JournalReaders;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an act to a mail in a real mailbox. Every test has an address of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(Post.class)
class MailTest {
    private static final Path KEPT = Path.of("target", "mails");

    @Autowired
    private Post post;
    @Autowired
    private Postman postman;
    @Autowired
    private Parcels parcels;
    @Autowired
    private MailCarrier mail;
    @Autowired
    private DeliveryRows deliveries;
    @Autowired
    private NoticeChannels channels;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Erasures erasures;
    @Autowired
    private JournalReaders readers;
    @Autowired
    private JournalVerifier verifier;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Post.settings(registry);
    }

    @Test
    void aDecisionIsToldByMail() throws Exception {
        var address = address();
        var person = post.personWithMail(address);
        var number = post.apply(person);
        post.grant(number);
        post.read();
        post.roundsUntilQuiet();

        var mails = Post.mailsTo(address);
        var decision = mails.stream().filter(one -> Post.text(one).contains("准予")).toList();
        assertThat(decision).hasSize(1);
        assertThat(decision.getFirst().getSubject()).isEqualTo("已准予，请领取：" + post.item().name().zh());
        var head = Post.header(decision.getFirst(), "Subject", "Message-ID", "Auto-Submitted", "From", "Cc", "Bcc");
        assertThat(head.get("Subject")).as("as it went over the wire").startsWith("=?UTF-8?");
        assertThat(head.get("Message-ID")).matches("<[0-9a-f-]{36}@centre\\.example>");
        assertThat(head).containsEntry("Auto-Submitted", "auto-generated").containsEntry("Cc", "")
                .containsEntry("Bcc", "").containsEntry("From", "yichuang@centre.example");
        assertThat(Post.text(decision.getFirst())).contains(number.grouped()).contains("许字〔").contains("电话")
                .contains("/my/cases/" + number.value()).doesNotContain(person.entry().number())
                .doesNotContain(person.entry().name());
        assertThat(Post.html(decision.getFirst())).contains(number.grouped()).doesNotContain("<script")
                .doesNotContain(person.entry().number());
        assertThat(mails).as("code, receipt, acceptance, visit on site, decision").hasSize(5);
    }

    @Test
    void aMailLiesInTheMailboxAsAMailProgramFetchesIt() throws Exception {
        var address = address();
        var person = post.personWithMail(address);
        var number = post.apply(person);
        post.ask(number);
        post.read();
        post.roundsUntilQuiet();

        for (var protocol : List.of("imap", "pop3")) {
            var fetched = Post.fetched(protocol, address);
            assertThat(fetched).as(protocol + ": code, receipt, supplement notice").hasSize(3);
            var title = "请补正材料：" + post.item().name().zh();
            var bytes = fetched.stream().filter(one -> title.equals(subject(one))).findFirst().orElseThrow();
            var supplement = parsed(bytes);
            assertThat(Post.recipients(supplement)).isEqualTo(address);
            assertThat(Post.text(supplement)).contains(number.grouped(), "补字〔", "当天补正", "视为撤回", "下一步：", "电话",
                    "请不要回复").doesNotContain(person.entry().name());
            assertThat(Post.html(supplement)).contains("/my/cases/" + number.value());
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve("supplement-" + protocol + ".eml"), bytes);
            Files.writeString(KEPT.resolve("supplement-" + protocol + ".txt"), Post.text(supplement));
        }
    }

    @Test
    void whatIsToldStandsInTheInboxOfTheAccountThatFiled() {
        var person = post.person();
        var number = post.apply(person);
        post.ask(number);
        post.read();
        var list = inbox.list(person.actor(), InboxFilter.all(), Locale.SIMPLIFIED_CHINESE, 0, 20);
        assertThat(list.items()).extracting(message -> message.letter().title()).containsExactly(
                "请补正材料：" + post.item().name().zh(), "已收到您的申请：" + post.item().name().zh());
        assertThat(inbox.unread(person.actor())).isEqualTo(2);
        assertThat(inbox.open(person.actor(), list.items().getFirst().id(), Locale.ENGLISH)).get()
                .satisfies(message -> assertThat(message.letter().title()).startsWith("Please supply"));
        assertThat(inbox.unread(person.actor())).isEqualTo(1);
        assertThat(inbox.open(post.person().actor(), list.items().getLast().id(), Locale.ENGLISH)).isEmpty();
        assertThat(inbox.unread(person.actor())).as("a stranger reads nothing for me").isEqualTo(1);
        assertThat(inbox.readAll(person.actor())).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesBetweenSendingAndNotingSendsAgainUnderTheSameId() {
        var address = address();
        var person = post.personWithMail(address);
        post.apply(person);
        post.read();
        var lost = deliveries.take(new DeliveryRows.Wanted(postman.open(), Set.of(), Postman.LEASE, 6_000, 100),
                clock.instant());
        lost.forEach(taken -> {
            if (parcels.pack(taken) instanceof Parcels.Packed.Ready(var parcel)) {
                assertThat(mail.send(parcel)).isInstanceOf(Posting.Sent.class);
            }
        });
        post.roundsUntilQuiet();
        assertThat(receipts(address)).as("while the lease lasts nobody else sends").hasSize(1);

        clock.advance(Postman.LEASE.plusSeconds(1));
        post.roundsUntilQuiet();
        assertThat(receipts(address)).hasSize(2);
        assertThat(receipts(address).map(one -> Post.header(one, "Message-ID")).distinct()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        post.roundsUntilQuiet();
        assertThat(receipts(address)).as("noted at last").hasSize(2);
    }

    @Test
    void twoNodesThatGoRoundAtOnceSendEachMessageOnce() throws Exception {
        var address = address();
        var person = post.personWithMail(address);
        for (int i = 0; i < 25; i++) {
            post.apply(person);
        }
        post.read();
        Callable<Integer> node = () -> {
            var sent = 0;
            for (var took = postman.round(); took > 0; took = postman.round()) {
                sent += took;
            }
            return sent;
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : nodes.invokeAll(List.of(node, node))) {
                assertThat(sent.get()).isNotNegative();
            }
        }
        assertThat(receipts(address)).hasSize(25);
        assertThat(receipts(address).map(one -> Post.header(one, "Message-ID")).distinct()).hasSize(25);
    }

    @Test
    void aChannelThatWasSwitchedOffIsNotUsedEvenForWhatWaitsAlready() {
        var address = address();
        var person = post.personWithMail(address);
        var number = post.apply(person);
        post.read();
        assertThat(channels.choose(person.actor(), Set.of(), Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(ChannelOutcome.Done.class);
        post.roundsUntilQuiet();
        post.withdraw(number);
        post.read();
        post.roundsUntilQuiet();
        assertThat(receipts(address)).isEmpty();
        assertThat(Post.mailsTo(address)).as("the code").hasSize(1);
        assertThat(inbox.unread(person.actor())).as("the inbox is always on").isEqualTo(2);
    }

    @Test
    void anErasedCaseTakesItsMessagesWithIt() {
        var person = post.personWithMail(address());
        var number = post.apply(person);
        post.withdraw(number);
        post.read();
        assertThat(kept(number.value())).isEqualTo(2);
        assertThat(erasures.erase(new Actor.Automatic("retention"), CommandId.next(), number, "retention-test"))
                .isEqualTo(Erasures.ErasureOutcome.ERASED);
        post.read();
        assertThat(kept(number.value())).isZero();
        assertThat(inbox.list(person.actor(), InboxFilter.all(), Locale.ENGLISH, 0, 20).items()).isEmpty();
        assertThat(jdbc.sql("select count(*) from notices.delivery d where not exists "
                + "(select from notices.message m where m.message_id = d.message_id)").query(Long.class).single())
                .isZero();
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void readingTheJournalAgainTellsNobodyAnything() {
        var address = address();
        var person = post.personWithMail(address);
        post.apply(person);
        post.read();
        post.roundsUntilQuiet();
        var before = Post.mailsTo(address).size();
        var rows = jdbc.sql("select count(*) from notices.message").query(Long.class).single();
        readers.rebuild(NoticeReader.NAME);
        post.roundsUntilQuiet();
        assertThat(Post.mailsTo(address)).hasSize(before);
        assertThat(jdbc.sql("select count(*) from notices.message").query(Long.class).single()).isEqualTo(rows);
    }

    @Test
    void noAddressLiesReadableInTheDatabase() {
        var address = address();
        post.personWithMail(address);
        var hits = jdbc.sql("""
                select count(*) from notices.subscriber s
                where s::text like :address or encode(s.sealed, 'escape') like :address""")
                .param("address", "%" + address.substring(0, address.indexOf('@')) + "%").query(Long.class).single();
        assertThat(hits).isZero();
    }

    private static MimeMessage parsed(byte[] mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(byte[] mail) {
        try {
            return parsed(mail).getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<MimeMessage> receipts(String address) {
        return Post.mailsTo(address).stream().filter(one -> Post.text(one).contains("收件回执"));
    }

    private long kept(String caseNo) {
        return jdbc.sql("select count(*) from notices.message where case_no = :no").param("no", caseNo)
                .query(Long.class).single();
    }

    private static String address() {
        return "u" + UUID.randomUUID().toString().substring(0, 12) + "@mail.example";
    }
}
