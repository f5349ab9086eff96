package org.onewindow.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.notices.NoticeFact.DiscardGround;
import org.onewindow.notices.NoticesSettings.Mail;
import org.onewindow.notices.NoticesSettings.Sms;
import org.onewindow.notices.NoticesSettings.Webhook;
import org.onewindow.notices.Outbox.DeadLetter;
import org.onewindow.notices.Outbox.Filter;
import org.onewindow.parties.PersonalDataScanner;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Short messages, webhook, failures, dead letters: against servers that really answer, or really do not. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(Post.class)
class GatewayTest {
    private static final Actor ADMINISTRATOR = new Actor.Officer(UUID.randomUUID(), "S9103", Set.of(Role.SYSTEM_ADMIN));
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0101", Set.of(Role.STAFF));
    private static final String HOSTILE = "食品\r\nBcc: thief@evil.example\r\n\r\n<script>alert(1)</script>\"},{\"phone\":\"110\"&x=1";

    @Autowired
    private Post post;
    @Autowired
    private DeliveryRows deliveries;
    @Autowired
    private Parcels parcels;
    @Autowired
    private List<Carrier> carriers;
    @Autowired
    private MailPages pages;
    @Autowired
    private NoticeChannels channels;
    @Autowired
    private NoticesSettings settings;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Journal journal;
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

    /** What other tests left waiting leaves first. */
    @BeforeEach
    void empty() {
        Post.GATEWAY.answers(200);
        post.read();
        post.roundsUntilQuiet();
    }

    @Test
    void whoCameToAWindowIsToldByShortMessage() {
        var phone = phone();
        var number = post.receive(phone);
        post.accept(number);
        post.read();
        post.roundsUntilQuiet();
        var sent = smsTo(phone);
        assertThat(sent).hasSize(2);
        assertThat(sent).allSatisfy(request -> {
            assertThat(request.contentType()).startsWith("application/json");
            assertThat(request.signature()).isEqualTo(
                    "sha256=" + Gateway.signature(Post.SECRET, request.timestamp() + "." + request.body()));
            assertThat(request.body()).contains(request.id()).doesNotContain("白大鹭");
        });
        assertThat(sent).as("messages of one moment leave in any order")
                .anySatisfy(request -> assertThat(request.body()).contains("已收到您的申请"))
                .anySatisfy(request -> assertThat(request.body()).contains("已受理"));
        assertThat(post.receive("06358123456")).isNotNull();
        post.read();
        post.roundsUntilQuiet();
        assertThat(Post.GATEWAY.of("/sms")).noneMatch(one -> one.body().contains("06358123456"));
    }

    @Test
    void shortMessagesWaitForTheMorningAndCodesDoNot() {
        clock.advance(Duration.between(clock.instant(), tomorrowAt(22)));
        var quiet = with(quiet(LocalTime.of(21, 0), LocalTime.of(8, 0)), 6_000, 8);
        var phone = phone();
        post.receive(phone);
        post.read();
        rounds(quiet);
        assertThat(smsTo(phone)).isEmpty();
        var person = post.person();
        var own = phone();
        assertThat(channels.askCode(person.actor(), NoticeChannel.SMS, own, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(ChannelOutcome.CodeSent.class);
        rounds(quiet);
        assertThat(smsTo(own)).as("somebody waits for it").hasSize(1);
        clock.advance(Duration.ofHours(10).plusMinutes(1));
        rounds(quiet);
        assertThat(smsTo(phone)).hasSize(1);
    }

    @Test
    void theCityIsHandedSignedJson() {
        var person = post.person();
        assertThat(channels.choose(person.actor(), Set.of(NoticeChannel.WEBHOOK), Locale.ENGLISH))
                .isInstanceOf(ChannelOutcome.Done.class);
        var number = post.apply(person);
        post.read();
        post.roundsUntilQuiet();
        var request = hooks(number.value()).getFirst();
        var body = JsonMapper.builder().build().readTree(request.body());
        assertThat(body.get("kind").asString()).isEqualTo("RECEIVED");
        assertThat(body.get("title").asString()).startsWith("We received");
        assertThat(body.get("account").asString()).isEqualTo(person.actor().account().toString());
        assertThat(request.signature())
                .isEqualTo("sha256=" + Gateway.signature(Post.SECRET, request.timestamp() + "." + request.body()));
        assertThat(PersonalDataScanner.isClean(request.body())).isTrue();
    }

    @Test
    void noRedirectIsFollowedAndNoForeignHostSpokenTo() {
        var person = webhookPerson();
        Post.GATEWAY.answers(302);
        post.apply(person);
        post.read();
        post.roundsUntilQuiet();
        assertThat(Post.GATEWAY.of("/elsewhere")).isEmpty();
        assertThat(AllowedHosts.refuse(java.net.URI.create("https://10.0.0.1/x"), List.of("sms.example"))).isNotNull();
        assertThat(AllowedHosts.refuse(java.net.URI.create("http://sms.example/x"), List.of("sms.example")))
                .isNotNull();
        assertThat(AllowedHosts.refuse(java.net.URI.create("https://sms.example@evil.example/"),
                List.of("sms.example"))).isNotNull();
        assertThat(AllowedHosts.refuse(java.net.URI.create("https://SMS.example:8443/x"),
                List.of("sms.example:8443"))).isNull();
        assertThatThrownBy(() -> with(new Sms("https://evil.example/", "application/json", "{text}", Post.SECRET,
                LocalTime.MIN, LocalTime.MIN), 60, 8)).hasMessageContaining("allowed-hosts");
    }

    @Test
    void aServerThatIsDownIsTriedLessAndLessOftenAndThenGivenUp() throws Exception {
        var address = "u" + UUID.randomUUID().toString().substring(0, 12) + "@mail.example";
        var person = post.personWithMail(address);
        var number = post.apply(person);
        post.read();
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var port = server.getSmtp().getPort();
        server.stop();
        var down = node(mailAt(port), settings);
        var waits = new ArrayList<Duration>();
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(down.round()).as("attempt " + attempt).isEqualTo(1);
            var next = next(number.value());
            if (next != null) {
                waits.add(Duration.between(clock.instant(), next));
                clock.advance(waits.getLast().minusSeconds(20));
                assertThat(down.round()).as("not before its time").isZero();
                clock.advance(Duration.ofSeconds(21));
            }
        }
        assertThat(waits).hasSize(7).isSorted();
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(73));
        assertThat(waits.getLast()).isBetween(Duration.ofHours(5), Duration.ofHours(8));
        var letter = outbox.search(ADMINISTRATOR, new Filter(null, null, number.value()), 0, 10).items();
        assertThat(letter).singleElement().satisfies(dead -> {
            assertThat(dead.reason()).isEqualTo(Posting.Reason.UNREACHABLE);
            assertThat(dead.attempts()).isEqualTo(8);
        });
        sendAgainAndDiscard(address, letter.getFirst());
    }

    private void sendAgainAndDiscard(String address, DeadLetter letter) {
        assertThat(outbox.retry(CLERK, CommandId.next(), letter.id())).isInstanceOf(OutboxOutcome.NotYours.class);
        assertThat(outbox.search(CLERK, new Filter(null, null, null), 0, 10).items()).isEmpty();
        assertThat(outbox.retry(ADMINISTRATOR, CommandId.next(), letter.id())).isInstanceOf(OutboxOutcome.Done.class);
        assertThat(outbox.retry(ADMINISTRATOR, CommandId.next(), letter.id())).isInstanceOf(OutboxOutcome.Gone.class);
        post.roundsUntilQuiet();
        var mail = Post.mailsTo(address).getLast();
        assertThat(Post.header(mail, "Message-ID").get("Message-ID")).contains(letter.id().toString());
        assertThat(journal.stream(NoticeFacts.stream(letter.id()), 1, 10)).extracting(NoticeFacts::read)
                .containsExactly(new NoticeFact.Retried(NoticeChannel.MAIL, "UNREACHABLE", 8));
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void whatAGatewayRefusesForGoodIsADeadLetterAtOnceAndMayBeLaidAside() {
        var person = webhookPerson();
        Post.GATEWAY.answers(404);
        var number = post.apply(person);
        post.read();
        post.roundsUntilQuiet();
        var filter = new Filter(NoticeChannel.WEBHOOK, Posting.Reason.REFUSED, number.value());
        var letter = outbox.search(ADMINISTRATOR, filter, 0, 10).items().getFirst();
        assertThat(letter.code()).isEqualTo(404);
        assertThat(outbox.counts(ADMINISTRATOR)).filteredOn(count -> count.channel() == NoticeChannel.WEBHOOK)
                .allMatch(count -> count.on() && count.dead() > 0);
        var command = CommandId.next();
        assertThat(outbox.discard(ADMINISTRATOR, command, letter.id(), DiscardGround.TOLD_OTHERWISE))
                .isInstanceOf(OutboxOutcome.Done.class);
        assertThat(outbox.search(ADMINISTRATOR, filter, 0, 10).items()).isEmpty();
        assertThat(journal.stream(NoticeFacts.stream(letter.id()), 1, 10)).singleElement()
                .satisfies(entry -> assertThat(NoticeFacts.read(entry)).isEqualTo(
                        new NoticeFact.Discarded(NoticeChannel.WEBHOOK, "REFUSED", DiscardGround.TOLD_OTHERWISE)));
    }

    @Test
    void manyDeadLettersGoOutAgainByOneClick() {
        var person = webhookPerson();
        Post.GATEWAY.answers(400);
        for (int i = 0; i < 3; i++) {
            post.apply(person);
        }
        post.read();
        post.roundsUntilQuiet();
        Post.GATEWAY.answers(200);
        assertThat(outbox.retryAll(ADMINISTRATOR, new Filter(NoticeChannel.WEBHOOK, null, null)))
                .isInstanceOfSatisfying(OutboxOutcome.Done.class, done -> assertThat(done.count())
                        .isGreaterThanOrEqualTo(3));
        post.roundsUntilQuiet();
        assertThat(outbox.search(ADMINISTRATOR, new Filter(NoticeChannel.WEBHOOK, null, null), 0, 10).total())
                .isZero();
    }

    @Test
    void allNodesTogetherKeepTheRate() {
        clock.advance(Duration.ofMinutes(2));
        var person = webhookPerson();
        for (int i = 0; i < 9; i++) {
            post.apply(person);
        }
        post.read();
        clock.advance(Duration.ofMinutes(2));
        var slow = with(settings.sms(), 4, 8);
        var one = node(carriers, slow);
        var other = node(carriers, slow);
        assertThat(one.round() + other.round() + one.round()).isEqualTo(4);
        clock.advance(Duration.ofSeconds(61));
        assertThat(other.round() + one.round()).isEqualTo(4);
        post.roundsUntilQuiet();
    }

    @Test
    void hostileTextStaysText() throws Exception {
        var letter = new Letter(HOSTILE.replaceAll("\\p{Cntrl}+", " "), List.of(HOSTILE), HOSTILE, HOSTILE, null);
        var address = "u" + UUID.randomUUID().toString().substring(0, 12) + "@mail.example";
        var parcel = new Parcel(UUID.randomUUID(), address, letter, Locale.SIMPLIFIED_CHINESE, clock.instant(), null);
        assertThat(carrier(NoticeChannel.MAIL).send(parcel)).isInstanceOf(Posting.Sent.class);
        var mail = Post.mailsTo(address).getFirst();
        assertThat(Post.header(mail, "Bcc").get("Bcc")).isEmpty();
        assertThat(mail.getSubject()).doesNotContain("\n");
        assertThat(Post.html(mail)).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(Post.MAIL.getReceivedMessages()).noneMatch(one -> Post.recipients(one).contains("thief"));
        var phone = phone();
        assertThat(carrier(NoticeChannel.SMS).send(new Parcel(UUID.randomUUID(), phone, letter,
                Locale.SIMPLIFIED_CHINESE, clock.instant(), null))).isInstanceOf(Posting.Sent.class);
        var body = JsonMapper.builder().build().readTree(smsTo(phone).getFirst().body());
        assertThat(body.get("phone").asString()).as("no text breaks out of its place").isEqualTo(phone);
        assertThat(body.size()).isEqualTo(3);
    }

    @Test
    void onlyAddressesAreAddressesAndCodesAreNotGuessed() {
        var person = post.person();
        for (var typed : List.of("", "a@b", "a b@c.example", "a@c.example\r\nBcc: x@y.example", "a@-c.example",
                "<a@c.example>", "a@c.example,b@c.example", "x".repeat(65) + "@c.example")) {
            assertThat(channels.askCode(person.actor(), NoticeChannel.MAIL, typed, Locale.ENGLISH)).as(typed)
                    .isEqualTo(new ChannelOutcome.Refused(ChannelOutcome.Reason.MAIL_FORM));
        }
        assertThat(channels.askCode(person.actor(), NoticeChannel.MAIL, "guess@mail.example", Locale.ENGLISH))
                .isInstanceOf(ChannelOutcome.CodeSent.class);
        assertThat(channels.askCode(person.actor(), NoticeChannel.MAIL, "guess@mail.example", Locale.ENGLISH))
                .isEqualTo(new ChannelOutcome.Refused(ChannelOutcome.Reason.TOO_SOON));
        for (int i = 0; i < NoticeChannels.MOST_WRONG; i++) {
            assertThat(channels.confirm(person.actor(), NoticeChannel.MAIL, "not it"))
                    .isEqualTo(new ChannelOutcome.Refused(ChannelOutcome.Reason.CODE_WRONG));
        }
        assertThat(channels.confirm(person.actor(), NoticeChannel.MAIL, "not it"))
                .isEqualTo(new ChannelOutcome.Refused(ChannelOutcome.Reason.CODE_USED_UP));
        assertThat(channels.choose(person.actor(), Set.of(NoticeChannel.MAIL), Locale.ENGLISH))
                .isEqualTo(new ChannelOutcome.Refused(ChannelOutcome.Reason.NOT_CONFIRMED));
    }

    private Post.Person webhookPerson() {
        var person = post.person();
        assertThat(channels.choose(person.actor(), Set.of(NoticeChannel.WEBHOOK), Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(ChannelOutcome.Done.class);
        return person;
    }

    private Carrier carrier(NoticeChannel channel) {
        return carriers.stream().filter(one -> one.channel() == channel).findFirst().orElseThrow();
    }

    private List<Carrier> mailAt(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return List.of(new MailCarrier(new ObjectProvider<JavaMailSenderImpl>() {
            @Override
            public JavaMailSenderImpl getObject() {
                return sender;
            }
        }, pages, settings, clock));
    }

    private Postman node(List<Carrier> with, NoticesSettings given) {
        return new Postman(deliveries, parcels, with, given, clock);
    }

    private NoticesSettings with(Sms sms, int rate, int most) {
        return new NoticesSettings(true, rate, most, 60, 5, 15, List.of("localhost"), new Mail("a@centre.example"),
                sms, new Webhook("", ""));
    }

    private Sms quiet(LocalTime from, LocalTime until) {
        return new Sms(settings.sms().url(), settings.sms().contentType(), settings.sms().body(), Post.SECRET, from,
                until);
    }

    private void rounds(NoticesSettings given) {
        var node = node(carriers, given);
        for (int i = 0; i < 100 && node.round() > 0; i++) {
            assertThat(i).isLessThan(99);
        }
    }

    private @Nullable Instant next(String caseNo) {
        return jdbc.sql("""
                select d.next_at from notices.delivery d join notices.message m on m.message_id = d.message_id
                where m.case_no = :no and d.state = 'WAITING'""").param("no", caseNo)
                .query(java.time.OffsetDateTime.class).optional().map(java.time.OffsetDateTime::toInstant).orElse(null);
    }

    private Instant tomorrowAt(int hour) {
        return ZonedDateTime.ofInstant(clock.instant(), OneWindowTime.ZONE).toLocalDate().plusDays(1).atTime(hour, 0)
                .atZone(OneWindowTime.ZONE).toInstant();
    }

    private static List<LocalGateway.Request> smsTo(String phone) {
        return Post.GATEWAY.of("/sms").stream().filter(one -> one.body().contains(phone)).toList();
    }

    private static List<LocalGateway.Request> hooks(String caseNo) {
        return Post.GATEWAY.of("/hook").stream().filter(one -> one.body().contains(caseNo)).toList();
    }

    private static String phone() {
        return "139" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
    }
}
