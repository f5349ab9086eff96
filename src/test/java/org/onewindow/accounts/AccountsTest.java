package org.onewindow.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.accounts.AccountOutcome.Reason;
import org.onewindow.accounts.AccountOutcome.Refused;
import org.onewindow.accounts.SignIns.SignedIn;
import org.onewindow.accounts.SignUpOutcome.Invalid;
import org.onewindow.accounts.SignUpOutcome.SignedUp;
import org.onewindow.journal.Journal;
import org.onewindow.organisation.StaffId;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails.NaturalPerson;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Role;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Every test opens accounts of its own, so that the one database is shared without harm. */
@SpringJUnitConfig(classes = AccountsTest.Modules.class, initializers = {ConfigDataApplicationContextInitializer.class,
        TestDatabase.Initializer.class})
class AccountsTest {
    private static final Actor SECURITY = new Actor.Officer(UUID.randomUUID(), "S9104", Set.of(Role.SECURITY_ADMIN));
    private static final Actor AUDITOR = new Actor.Officer(UUID.randomUUID(), "S9105", Set.of(Role.AUDIT_ADMIN));
    private static final Actor LOADER = new Actor.Automatic("test");
    private static final String PASSWORD = "mango kettle 9";

    @Configuration
    @ComponentScan(basePackages = {"org.onewindow.platform.database", "org.onewindow.journal",
            "org.onewindow.organisation", "org.onewindow.parties",
            "org.onewindow.accounts"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {
                    ".*\\.web\\..*", ".*Test.*"}))
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    private final Accounts accounts;
    private final SignIns signIns;
    private final SignUps signUps;
    private final ApiTokens tokens;
    private final Parties parties;
    private final Journal journal;
    private final MovableClock clock;
    private final String login = "u" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    AccountsTest(Accounts accounts, SignIns signIns, SignUps signUps, ApiTokens tokens, Parties parties,
            Journal journal, MovableClock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.signUps = signUps;
        this.tokens = tokens;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void whoGivesTheRightPasswordIsSignedIn() {
        var id = staff(Role.STAFF);
        assertThat(signIns.signIn(login.toUpperCase(Locale.ROOT), PASSWORD))
                .asInstanceOf(type(SignedIn.class)).satisfies(in -> assertThat(in.account().id()).isEqualTo(id));
        assertThat(signIns.signIn(login, PASSWORD + " ")).isEqualTo(new SignIns.Refused());
        assertThat(signIns.signIn("nobody-" + login, PASSWORD)).isEqualTo(new SignIns.Refused());
    }

    @Test
    void fiveFailuresLockForThirtyMinutes() {
        staff(Role.STAFF);
        fail(4);
        assertThat(signIns.signIn(login, PASSWORD)).isInstanceOf(SignedIn.class);
        fail(5);
        assertThat(signIns.signIn(login, PASSWORD)).isEqualTo(new SignIns.Refused());
        clock.advance(SignIns.LOCK.minusSeconds(5));
        assertThat(signIns.signIn(login, PASSWORD)).isEqualTo(new SignIns.Refused());
        clock.advance(Duration.ofSeconds(10));
        assertThat(signIns.signIn(login, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void failuresOfLongAgoAreForgotten() {
        staff(Role.STAFF);
        fail(4);
        clock.advance(SignIns.LOCK.plusSeconds(1));
        fail(1);
        assertThat(signIns.signIn(login, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void grantingAdministratorsRolesTogetherIsRefusedAndNothingIsRecorded() {
        var id = staff(Role.SYSTEM_ADMIN);
        assertThat(accounts.setRoles(SECURITY, CommandId.next(), id, Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)))
                .isEqualTo(new Refused(Reason.ROLES_EXCLUDE_EACH_OTHER));
        assertThat(accounts.setRoles(AUDITOR, CommandId.next(), id, Set.of(Role.STAFF)))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(accounts.openStaff(AUDITOR, CommandId.next(), login + "x", new StaffId("S0101"),
                Set.of(Role.STAFF), FirstPassword.random())).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(journal.stream("account/" + id, 1, 10)).hasSize(1);
    }

    @Test
    void grantingAndRevokingIsRecorded() {
        var id = staff(Role.STAFF);
        assertThat(accounts.setRoles(SECURITY, CommandId.next(), id, Set.of(Role.SUPERVISOR))).isEqualTo(new Done(id));
        assertThat(journal.stream("account/" + id, 2, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("staff/S9104");
            assertThat(AccountFacts.read(entry)).isEqualTo(new AccountFact.RolesChanged(
                    new TreeSet<>(Set.of(Role.SUPERVISOR)), new TreeSet<>(Set.of(Role.STAFF))));
        });
        assertThat(signIns.current(id).orElseThrow().roles()).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void whoLeavesLosesSessionAndTokensAtOnce() {
        var id = staff(Role.STAFF);
        var issued = (ApiTokens.Issued) tokens.issue(id, CommandId.next(), "test", 1);
        assertThat(tokens.bearer(issued.text())).isPresent();

        assertThat(accounts.close(SECURITY, CommandId.next(), id)).isEqualTo(new Done(id));

        assertThat(signIns.current(id)).isEmpty();
        assertThat(tokens.bearer(issued.text())).isEmpty();
        assertThat(signIns.signIn(login, PASSWORD)).isEqualTo(new SignIns.Refused());
    }

    @Test
    void aTokenLivesUntilItExpiresOrIsRevoked() {
        var id = staff(Role.STAFF);
        var first = (ApiTokens.Issued) tokens.issue(id, CommandId.next(), "first", 1);
        var second = (ApiTokens.Issued) tokens.issue(id, CommandId.next(), "second", 2);
        assertThat(tokens.bearer(first.text() + "x")).isEmpty();
        assertThat(tokens.bearer("ow_" + "A".repeat(43))).isEmpty();

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(tokens.bearer(first.text())).isEmpty();
        assertThat(tokens.bearer(second.text())).isPresent();
        assertThat(tokens.revoke(id, CommandId.next(), second.token().id())).isEqualTo(new Done(id));
        assertThat(tokens.bearer(second.text())).isEmpty();
        assertThat(tokens.of(id)).hasSize(2);
    }

    @Test
    void nobodyRevokesATokenOfSomebodyElse() {
        var id = staff(Role.STAFF);
        var issued = (ApiTokens.Issued) tokens.issue(id, CommandId.next(), "mine", 1);
        var other = open("o" + login, "T" + login.substring(1, 5).toUpperCase(Locale.ROOT), Role.STAFF);
        assertThat(tokens.revoke(other, CommandId.next(), issued.token().id())).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void elevenTokensAreOneTooMany() {
        var id = staff(Role.STAFF);
        for (int i = 0; i < ApiTokens.MOST; i++) {
            assertThat(tokens.issue(id, CommandId.next(), "t" + i, 1)).isInstanceOf(ApiTokens.Issued.class);
        }
        assertThat(tokens.issue(id, CommandId.next(), "one more", 1)).isInstanceOf(ApiTokens.NotIssued.class);
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheOldOne() {
        var id = staff(Role.STAFF);
        var before = signIns.current(id).orElseThrow().credentials();
        assertThat(accounts.changePassword(id, CommandId.next(), "wrong", "violet ladder"))
                .isEqualTo(new Refused(Reason.WRONG_PASSWORD));
        assertThat(accounts.changePassword(id, CommandId.next(), PASSWORD, "short"))
                .isEqualTo(new Refused(Reason.PASSWORD_TOO_SHORT));
        assertThat(accounts.changePassword(id, CommandId.next(), PASSWORD, PASSWORD))
                .isEqualTo(new Refused(Reason.SAME_PASSWORD));
        assertThat(accounts.changePassword(id, CommandId.next(), PASSWORD, "violet ladder")).isEqualTo(new Done(id));
        assertThat(signIns.current(id).orElseThrow().credentials()).isGreaterThan(before);
        assertThat(signIns.signIn(login, "violet ladder")).isInstanceOf(SignedIn.class);
    }

    @Test
    void aCitizenOpensAnAccountOfTheirOwn() {
        var outcome = signUps.signUp(CommandId.next(), form(login, "王小明", "371502199003070019"));
        var account = ((SignedUp) outcome).account();
        assertThat(account.actor()).isInstanceOf(Actor.Citizen.class);
        assertThat(parties.read(account.actor(), ((Account.OfParty) account.holder()).party(), "test"))
                .hasValueSatisfying(party -> assertThat(party.name()).isEqualTo("王小明"));

        assertThat(signUps.signUp(CommandId.next(), form(login + "b", "王小明", "371502199003070019")))
                .isEqualTo(new Invalid(List.of(new SignUpOutcome.FieldProblem("identityNumber",
                        "accounts.sign-up.identity-refused"))));
    }

    @Test
    void aNumberThatTheCentreKnowsUnderAnotherNameOpensNothing() {
        var known = new NaturalPerson("李代办",
                ((IdentityCheck.Valid) IdentityDocument.parse(
                        IdentityType.RESIDENT_CARD, "371502198805120028", LocalDate.of(2026, 11, 23)))
                        .document(),
                null, null);
        parties.keep(LOADER, CommandId.next(), known);
        assertThat(signUps.signUp(CommandId.next(), form(login, "冒名者", "371502198805120028")))
                .isInstanceOf(Invalid.class);
        assertThat(accounts.byLogin(new Login(login))).isEmpty();
    }

    @Test
    void aKnownPersonIsLetInOnlyWithTheTelephoneThatTheCentreKnows() {
        var identity = ((IdentityCheck.Valid) IdentityDocument.parse(IdentityType.PASSPORT, "E12345678",
                LocalDate.of(2026, 11, 23))).document();
        parties.keep(LOADER, CommandId.next(), new NaturalPerson("张三丰", identity, "13800000009", null));
        for (var phone : List.of("", "13800000008")) {
            assertThat(signUps.signUp(CommandId.next(),
                    new SignUpForm(login, PASSWORD, PASSWORD, "张三丰", IdentityType.PASSPORT,
                            "E12345678", phone)))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(
                signUps.signUp(CommandId.next(), new SignUpForm(login, PASSWORD, PASSWORD, "张三丰", IdentityType.PASSPORT,
                        "E12345678", "138 0000 0009")))
                .isInstanceOf(SignedUp.class);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var outcome = signUps.signUp(CommandId.next(),
                new SignUpForm("1", "short", "other", "", IdentityType.RESIDENT_CARD, "371502190002290019", "12"));
        assertThat(outcome).asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.problems()).extracting(SignUpOutcome.FieldProblem::field)
                        .containsExactly("name", "identityNumber", "phone", "login", "password", "passwordAgain"));
    }

    private AccountId staff(Role role) {
        return open(login, "T" + login.substring(1).toUpperCase(Locale.ROOT), role);
    }

    private AccountId open(String as, String staff, Role role) {
        var outcome = accounts.open(LOADER, CommandId.next(), new Login(as), new StaffId(staff), Set.of(role),
                new Accounts.FirstDigest(new Passwords().digest(PASSWORD), false));
        return ((Done) outcome).account();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIns.signIn(login, "wrong")).isEqualTo(new SignIns.Refused());
        }
    }

    private static SignUpForm form(String login, String name, String number) {
        return new SignUpForm(login, PASSWORD, PASSWORD, name, IdentityType.RESIDENT_CARD, number, "");
    }
}
