package org.onewindow.accounts;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.onewindow.accounts.Account.OfStaff;
import org.onewindow.accounts.AccountFact.Closed;
import org.onewindow.accounts.AccountFact.Opened;
import org.onewindow.accounts.AccountFact.PasswordChanged;
import org.onewindow.accounts.AccountFact.PasswordReset;
import org.onewindow.accounts.AccountFact.RolesChanged;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.accounts.AccountOutcome.Reason;
import org.onewindow.accounts.AccountOutcome.Refused;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/** Opens, changes and closes accounts; every change is recorded and ends what the account could do before at once. */
@Component
public class Accounts {
    private final AccountRows rows;
    private final AccountJournal journal;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Organisation organisation;
    private final Clock clock;

    Accounts(AccountRows rows, AccountJournal journal, Passwords passwords, SignIns signIns, Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.passwords = passwords;
        this.signIns = signIns;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Opens an account for a member of the staff, who must choose a password of their own at the first sign-in. */
    public AccountOutcome openStaff(Actor actor, CommandId command, String typedLogin, StaffId staff, Set<Role> roles,
            FirstPassword password) {
        var login = Login.parse(typedLogin);
        var refusal = RoleRules.refuseAdministering(actor, Optional.empty())
                .or(() -> login.isEmpty() ? Optional.of(Reason.LOGIN_FORM) : Optional.empty())
                .or(() -> refuseRoles(staff, roles))
                .or(() -> organisation.current().staff(staff).isEmpty()
                        || organisation.current().hasLeft(staff, OneWindowTime.today(clock))
                                ? Optional.of(Reason.UNKNOWN)
                                : Optional.empty());
        return refusal.isPresent()
                ? new Refused(refusal.get())
                : open(actor, command, login.orElseThrow(), staff, roles,
                        new FirstDigest(passwords.digest(password.text()), true));
    }

    /** Grants and revokes roles so that the account has exactly these. */
    public AccountOutcome setRoles(Actor actor, CommandId command, AccountId id, Set<Role> roles) {
        var account = open(id);
        var refusal = RoleRules.refuseAdministering(actor, Optional.of(id))
                .or(() -> account.isEmpty() ? Optional.of(Reason.UNKNOWN) : Optional.empty())
                .or(() -> account.get().holder() instanceof OfStaff(var staff)
                        ? refuseRoles(staff, roles)
                        : Optional.of(Reason.UNKNOWN));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var granted = difference(roles, account.get().roles());
        var revoked = difference(account.get().roles(), roles);
        return granted.isEmpty() && revoked.isEmpty()
                ? new Done(id)
                : record(actor, command, account.get(), new RolesChanged(granted, revoked),
                        AccountRows.roles(account.get(), roles));
    }

    /** Closes an account for ever; its sessions and tokens end within a second. */
    public AccountOutcome close(Actor actor, CommandId command, AccountId id) {
        var account = open(id);
        var refusal = RoleRules.refuseAdministering(actor, Optional.of(id))
                .or(() -> account.isEmpty() ? Optional.of(Reason.UNKNOWN) : Optional.empty());
        return refusal.isPresent()
                ? new Refused(refusal.get())
                : record(actor, command, account.get(), new Closed(), AccountRows.close(account.get()));
    }

    /** Gives a new first password to somebody who forgot theirs, and lifts a lock. */
    public AccountOutcome resetPassword(Actor actor, CommandId command, AccountId id, FirstPassword password) {
        var account = open(id);
        var refusal = RoleRules.refuseAdministering(actor, Optional.of(id))
                .or(() -> account.isEmpty() ? Optional.of(Reason.UNKNOWN) : Optional.empty());
        return refusal.isPresent()
                ? new Refused(refusal.get())
                : record(actor, command, account.get(), new PasswordReset(),
                        AccountRows.password(account.get(), passwords.digest(password.text()), true));
    }

    /** Lets the holder choose another password; every other session of the account ends. */
    public AccountOutcome changePassword(AccountId id, CommandId command, String present, String chosen) {
        var keyed = rows.byId(id);
        if (keyed.isEmpty() || !keyed.get().account().open()) {
            return new Refused(Reason.CLOSED);
        }
        var account = keyed.get().account();
        if (account.isLockedAt(clock.instant())) {
            return new Refused(Reason.WRONG_PASSWORD);
        }
        if (!passwords.matches(present, keyed.get().passwordDigest())) {
            rows.fail(id, clock.instant(), SignIns.MOST_FAILURES, SignIns.LOCK);
            return new Refused(Reason.WRONG_PASSWORD);
        }
        var refusal = PasswordRules.refuse(chosen, account.login())
                .or(() -> chosen.equals(present) ? Optional.of(Reason.SAME_PASSWORD) : Optional.empty());
        return refusal.isPresent()
                ? new Refused(refusal.get())
                : record(account.actor(), command, account, new PasswordChanged(),
                        AccountRows.password(account, passwords.digest(chosen), false));
    }

    /** The account with the login, open or closed. */
    public Optional<Account> byLogin(Login login) {
        return rows.byLogin(login).map(AccountRows.Keyed::account);
    }

    /** The accounts of the staff, by login; for the security administrator. */
    public PageOf<Account> staff(int page, int size) {
        return new PageOf<>(rows.staff(Math.multiplyExact(page, size), size), page, size, rows.countStaff());
    }

    /** The digest of a first password, and whether it is to be changed at the first sign-in. */
    record FirstDigest(String text, boolean mustChange) {
    }

    /** Opens an account without asking the organisation; for the loader and the first administrator. */
    AccountOutcome open(Actor actor, CommandId command, Login login, StaffId staff, Set<Role> roles,
            FirstDigest digest) {
        if (rows.byLogin(login).isPresent()) {
            return new Refused(Reason.LOGIN_TAKEN);
        }
        var holder = new OfStaff(staff);
        if (rows.isOpenFor(holder)) {
            return new Refused(Reason.HAS_AN_ACCOUNT);
        }
        var account = new Account(AccountId.next(), login, holder, roles, true, digest.mustChange(), null, 1, 1);
        return journal.append(actor, command, account.id(), 1, new Opened(null, staff, new TreeSet<>(roles)),
                AccountRows.insert(account, digest.text(), OneWindowTime.now(clock)));
    }

    private Optional<Account> open(AccountId id) {
        return rows.byId(id).map(AccountRows.Keyed::account).filter(Account::open);
    }

    private AccountOutcome record(Actor actor, CommandId command, Account account, AccountFact fact, Tail tail) {
        var outcome = journal.append(actor, command, account.id(), account.seq() + 1, fact, tail);
        signIns.forget(account.id());
        return outcome;
    }

    private Optional<Reason> refuseRoles(StaffId staff, Set<Role> roles) {
        return RoleRules.refuseTogether(roles).or(() -> roles.stream().anyMatch(Role::isAdministrator)
                && !organisation.current().postsOf(staff, OneWindowTime.today(clock)).isEmpty()
                        ? Optional.of(Reason.HOLDS_A_POST)
                        : Optional.empty());
    }

    private static SortedSet<Role> difference(Set<Role> of, Set<Role> without) {
        var left = new HashSet<>(of);
        left.removeAll(without);
        return new TreeSet<>(left);
    }
}
