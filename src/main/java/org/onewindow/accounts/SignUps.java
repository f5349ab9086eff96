package org.onewindow.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.Account.OfParty;
import org.onewindow.accounts.AccountFact.Opened;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.accounts.AccountOutcome.Refused;
import org.onewindow.accounts.SignUpOutcome.FieldProblem;
import org.onewindow.accounts.SignUpOutcome.Invalid;
import org.onewindow.accounts.SignUpOutcome.SignedUp;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.NameCheck;
import org.onewindow.parties.Names;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.parties.PartyDetails.NaturalPerson;
import org.onewindow.parties.PartyId;
import org.onewindow.parties.PhoneCheck;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Lets citizens open accounts themselves. Nobody has seen their document, so a number that the centre knows already
 * opens an account only under the same name and only once; who is refused is sent to a window, and is not told whether
 * it was the name or the account.
 */
@Component
public class SignUps {
    private static final Actor SIGN_UP = new Actor.Automatic("sign-up");

    private final AccountRows rows;
    private final AccountJournal journal;
    private final Passwords passwords;
    private final Parties parties;
    private final Clock clock;

    SignUps(AccountRows rows, AccountJournal journal, Passwords passwords, Parties parties, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.passwords = passwords;
        this.parties = parties;
        this.clock = clock;
    }

    /** Opens an account for the person who typed the form. */
    public SignUpOutcome signUp(CommandId command, SignUpForm form) {
        var problems = new ArrayList<FieldProblem>();
        var person = person(form, problems);
        var login = login(form, problems);
        password(form, login, problems);
        if (login == null || person == null || !problems.isEmpty()) {
            return new Invalid(problems);
        }
        if (isRefused(person)) {
            return invalid("identityNumber", "accounts.sign-up.identity-refused");
        }
        var party = parties.keep(SIGN_UP, command, person);
        return open(command, login, passwords.digest(form.password()), party);
    }

    /** Opens the account of a party that is known to be right; also for the loader of the demonstration. */
    SignUpOutcome open(CommandId command, Login login, String passwordDigest, PartyId party) {
        parties.hold(party);
        var account = new Account(AccountId.next(), login, new OfParty(party), Set.of(), true, false, null, 1, 1);
        var fact = new Opened(party.value(), null, new TreeSet<>());
        return switch (journal.append(account.actor(), command, account.id(), 1, fact,
                AccountRows.insert(account, passwordDigest, OneWindowTime.now(clock)))) {
            case Done _ -> new SignedUp(account);
            case Refused _ -> rows.byLogin(login).isPresent()
                    ? invalid("login", "accounts.sign-up.login-taken")
                    : invalid("identityNumber", "accounts.sign-up.identity-refused");
        };
    }

    private @Nullable Login login(SignUpForm form, List<FieldProblem> problems) {
        var login = Login.parse(form.login());
        if (login.isEmpty()) {
            problems.add(new FieldProblem("login", "accounts.sign-up.login-form"));
            return null;
        }
        if (rows.byLogin(login.get()).isPresent()) {
            problems.add(new FieldProblem("login", "accounts.sign-up.login-taken"));
        }
        return login.get();
    }

    private static void password(SignUpForm form, @Nullable Login login, List<FieldProblem> problems) {
        PasswordRules.refuse(form.password(), login)
                .ifPresent(reason -> problems.add(new FieldProblem("password", reason.messageKey())));
        if (!form.password().equals(form.passwordAgain())) {
            problems.add(new FieldProblem("passwordAgain", "accounts.sign-up.passwords-differ"));
        }
    }

    private @Nullable NaturalPerson person(SignUpForm form, List<FieldProblem> problems) {
        Optional<String> name = switch (Names.person(form.name())) {
            case NameCheck.Valid(var clean) -> Optional.of(clean);
            case NameCheck.Invalid(var key) -> refused(problems, "name", key);
        };
        Optional<IdentityDocument> identity = switch (IdentityDocument.parse(form.identityType(),
                form.identityNumber(), OneWindowTime.today(clock))) {
            case IdentityCheck.Valid(var document) -> Optional.of(document);
            case IdentityCheck.Invalid(var key) -> refused(problems, "identityNumber", key);
        };
        Optional<String> phone = form.phone().isBlank() ? Optional.empty() : switch (PhoneCheck.parse(form.phone())) {
            case PhoneCheck.Valid(var clean) -> Optional.of(clean);
            case PhoneCheck.Invalid(var key) -> refused(problems, "phone", key);
        };
        return name.isEmpty() || identity.isEmpty()
                ? null
                : new NaturalPerson(name.get(), identity.get(), phone.orElse(null), null);
    }

    /**
     * Name and number are printed on every copy of an identity card. Who is known already, and so may have cases, is
     * let in online only with the telephone that the centre knows as well; without one a window notes it first.
     */
    private boolean isRefused(NaturalPerson person) {
        var known = parties.find(person.identity());
        return known.isPresent() && (rows.isOpenFor(new OfParty(known.get()))
                || parties.read(SIGN_UP, known.get(), "sign-up").filter(party -> isSame(party, person)).isEmpty());
    }

    private static boolean isSame(PartyDetails known, NaturalPerson person) {
        return known.name().equals(person.name()) && known.phone() != null && known.phone().equals(person.phone());
    }

    private static <T> Optional<T> refused(List<FieldProblem> problems, String field, String messageKey) {
        problems.add(new FieldProblem(field, messageKey));
        return Optional.empty();
    }

    private static Invalid invalid(String field, String messageKey) {
        return new Invalid(List.of(new FieldProblem(field, messageKey)));
    }
}
