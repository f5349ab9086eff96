package org.onewindow.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.onewindow.accounts.SignUpForm;
import org.onewindow.accounts.SignUpOutcome.SignedUp;
import org.onewindow.accounts.SignUps;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome.Done;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.JournalReaders;
import org.onewindow.organisation.Organisation;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What tests of notices start from: a mail server and a gateway that really listen, citizens, and their cases. */
@TestConfiguration
class Post {
    static final String SECRET = "a secret of sixteen characters or more";
    static final GreenMail MAIL = new GreenMail(new ServerSetup[]{
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_POP3)});
    static final LocalGateway GATEWAY = new LocalGateway();
    private static final int MAIL_PORT;

    static {
        MAIL.start();
        MAIL_PORT = MAIL.getSmtp().getPort();
    }

    @Autowired
    private SignUps signUps;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Casework casework;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Organisation organisation;
    @Autowired
    private JournalReaders readers;
    @Autowired
    private NoticeChannels channels;
    @Autowired
    private Postman postman;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;

    @Bean
    @Primary
    static MovableClock movableClock() {
        return new MovableClock();
    }

    /** Points the application at the servers; the test itself lets the post go round. */
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> MAIL_PORT);
        registry.add("onewindow.notices.delivers", () -> "false");
        registry.add("onewindow.notices.rate-per-minute", () -> "6000");
        registry.add("onewindow.notices.mail.from", () -> "yichuang@centre.example");
        registry.add("onewindow.notices.allowed-hosts", () -> "localhost");
        registry.add("onewindow.notices.sms.url", () -> GATEWAY.url("/sms"));
        registry.add("onewindow.notices.sms.secret", () -> SECRET);
        registry.add("onewindow.notices.sms.quiet-from", () -> "00:00");
        registry.add("onewindow.notices.sms.quiet-until", () -> "00:00");
        registry.add("onewindow.notices.webhook.url", () -> GATEWAY.url("/hook"));
        registry.add("onewindow.notices.webhook.secret", () -> SECRET);
    }

    /** A person with an account, and the number of their passport. */
    record Person(Actor.Citizen actor, ApplicantEntry entry) {
    }

    Person person() {
        var passport = "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
        var form = new SignUpForm("n" + UUID.randomUUID().toString().substring(0, 8), "芦苇丛中-一只-白鹭-2026",
                "芦苇丛中-一只-白鹭-2026", "白小鹭",
                IdentityType.PASSPORT, passport, "");
        var account = ((SignedUp) signUps.signUp(CommandId.next(), form)).account();
        return new Person((Actor.Citizen) account.actor(), new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "白小鹭",
                IdentityType.PASSPORT, passport, "", "", ""));
    }

    /** A person whose mail address is confirmed by the code that came by mail. */
    Person personWithMail(String address) {
        var person = person();
        assertThat(channels.askCode(person.actor(), NoticeChannel.MAIL, address, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(ChannelOutcome.CodeSent.class);
        roundsUntilQuiet();
        var code = text(mailsTo(address).getLast()).replaceAll("(?s).*验证码：([0-9]{6}).*", "$1");
        assertThat(channels.confirm(person.actor(), NoticeChannel.MAIL, code))
                .isInstanceOf(ChannelOutcome.Done.class);
        return person;
    }

    /** An item with a decision that persons may ask for. */
    ServiceItem item() {
        return catalogue.inForceToday().stream()
                .filter(item -> item.handling() == HandlingType.COMMITTED && !item.isPublicService()
                        && item.applicants().contains(ApplicantKind.NATURAL_PERSON))
                .findFirst().orElseThrow();
    }

    CaseNumber apply(Person person) {
        var item = item();
        var answers = Given.answers(item);
        return ((Received) submissions.submit(person.actor(), CommandId.next(), new Submission(item.code(),
                person.entry(), null, answers, Given.uploaded(item, answers), Channel.ONLINE, null))).number();
    }

    /** A case received at a window from somebody without an account. */
    CaseNumber receive(String phone) {
        var item = item();
        var entry = new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "白大鹭", IdentityType.PASSPORT,
                "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999)), "", phone, "");
        return ((Received) submissions.submit(Given.officer("S9001"), CommandId.next(),
                Given.application(item, entry))).number();
    }

    void accept(CaseNumber number) {
        act(number, new Act.Accept());
    }

    /** Accepts the case and grants it through all its stages. */
    void grant(CaseNumber number) {
        accept(number);
        var stages = item().procedure().stages().toList();
        for (var stage : stages.subList(0, stages.size() - 1)) {
            if (Given.isVisit(item(), stage.code())) {
                actAt(stage.post().value(), number, Given.visit(organisation, item(), OneWindowTime.today(clock)));
            }
            actAt(stage.post().value(), number, new Act.Review(stage.code(), "符合条件"));
        }
        actAt(stages.getLast().post().value(), number, new Act.Grant(stages.getLast().code(), "同意"));
    }

    void ask(CaseNumber number) {
        act(number, new Act.RequestSupplement(new TreeSet<>(Set.of(item().materials().getFirst().code())), "缺少签字"));
    }

    void withdraw(CaseNumber number) {
        act(number, new Act.Withdraw("不办了"));
    }

    /** Lets the readers apply everything; an entry shows only when every transaction begun before it has ended. */
    void read() {
        for (int i = 0; i < 1_000 && unread() > 0; i++) {
            readers.catchUp();
        }
        assertThat(unread()).isZero();
    }

    private long unread() {
        return jdbc.sql("""
                select count(*) from journal.entry e left join journal.reader r on r.name = :name
                where r.name is null or (e.era, e.xact, e.position) > (r.era, r.xact, r.position)""")
                .param("name", NoticeReader.NAME).query(Long.class).single();
    }

    /** Lets the post go round until nothing is due. */
    void roundsUntilQuiet() {
        for (int i = 0; i < 200 && postman.round() > 0; i++) {
            assertThat(i).isLessThan(199);
        }
    }

    /** What lies in a mailbox, as its owner's mail program fetches it. */
    static List<byte[]> fetched(String protocol, String address) throws MessagingException, java.io.IOException {
        int port = "imap".equals(protocol) ? MAIL.getImap().getPort() : MAIL.getPop3().getPort();
        try (var store = Session.getInstance(new Properties()).getStore(protocol)) {
            store.connect("localhost", port, address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var mails = new ArrayList<byte[]>();
            for (var mail : inbox.getMessages()) {
                var bytes = new ByteArrayOutputStream();
                mail.writeTo(bytes);
                mails.add(bytes.toByteArray());
            }
            inbox.close(false);
            return mails;
        }
    }

    static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> recipients(mail).equals(address)).toList();
    }

    static String recipients(MimeMessage mail) {
        try {
            return String.join(",", Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int part) {
        try {
            return (String) ((jakarta.mail.Multipart) mail.getContent()).getBodyPart(part).getContent();
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void act(CaseNumber number, Act act) {
        var department = item().department();
        var post = organisation.current().posts().stream()
                .filter(one -> one.department().equals(department)
                        && one.kind() == org.onewindow.organisation.PostKind.ACCEPTANCE)
                .findFirst().orElseThrow();
        actAt(post.code().value(), number, act);
    }

    private void actAt(String post, CaseNumber number, Act act) {
        var staff = organisation.current()
                .holders(new org.onewindow.organisation.PostCode(post), OneWindowTime.today(clock)).getFirst();
        assertThat(casework.perform(Given.officer(staff.id().value()), CommandId.next(), new Expected.Whatever(),
                number, act, null)).isInstanceOf(Done.class);
    }

    static Map<String, String> header(MimeMessage mail, String... names) {
        var found = new java.util.HashMap<String, String>();
        for (var name : names) {
            try {
                var values = mail.getHeader(name);
                found.put(name, values == null ? "" : String.join("|", values));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }
}
