package org.onewindow.accounts;

import java.util.Set;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.accounts.AccountOutcome.Refused;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the first account of an installation, that of a security administrator, from two variables of the environment
 * that whoever installs the platform chooses. There is no default: without them nobody can sign in. The password must
 * be changed at the first sign-in, because it stood in the environment.
 */
@Component
@Profile("!demonstration")
@Order(DemonstrationAccounts.ORDER)
final class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final StaffId STAFF = new StaffId("FIRST");

    private final AccountRows rows;
    private final Accounts accounts;
    private final Passwords passwords;
    private final String login;
    private final String password;

    FirstAdministrator(AccountRows rows, Accounts accounts, Passwords passwords,
            @Value("${ONEWINDOW_ADMIN_LOGIN:}") String login, @Value("${ONEWINDOW_ADMIN_PASSWORD:}") String password) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.login = login;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rows.countStaff() > 0) {
            return;
        }
        var first = Login.parse(login);
        if (first.isEmpty() || password.isEmpty()) {
            LOG.warn("There is no account of the staff yet: nobody can sign in to the office. Start once with "
                    + "ONEWINDOW_ADMIN_LOGIN (3 to 32 small letters and digits) and ONEWINDOW_ADMIN_PASSWORD set: the "
                    + "first security administrator is opened with them and must change the password.");
            return;
        }
        var weakness = PasswordRules.refuse(password, first.get());
        if (weakness.isPresent()) {
            LOG.error("The first security administrator is not opened: ONEWINDOW_ADMIN_PASSWORD is refused as {}. "
                    + "Choose at least 10 characters that are not easily guessed.", weakness.get());
            return;
        }
        var outcome = accounts.open(new Actor.Automatic("first-start"), CommandId.next(), first.get(), STAFF,
                Set.of(Role.SECURITY_ADMIN), new Accounts.FirstDigest(passwords.digest(password), true));
        switch (outcome) {
            case Done _ -> LOG.info("The first security administrator {} is open; sign in at /sign-in and choose "
                    + "another password.", first.get());
            case Refused(var reason) -> LOG.error("The first security administrator is not opened: {}", reason);
        }
    }
}
