package org.onewindow.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.accounts.AccountOutcome.Refused;
import org.onewindow.organisation.Appointment;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens an account for one holder of each post of the demonstration centre and for two invented citizens, in the
 * demonstration profile only, and prints them at start. They share one password that anybody can read here, so a platform with this
 * profile must never hold a real case.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationAccounts.ORDER)
final class DemonstrationAccounts implements ApplicationRunner {
    /** After the organisation's loader. */
    static final int ORDER = 200;

    /** The password of every demonstration account. */
    static final String PASSWORD = "yichuang-demo-2026";

    /** Units whose accounts are printed one by one; a reader tries those first. */
    private static final int PRINTED = 12;

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationAccounts.class);
    private static final Actor LOADER = new Actor.Automatic("demonstration");

    private final Accounts accounts;
    private final DemonstrationCitizens citizens;
    private final Passwords passwords;
    private final Organisation organisation;
    private final Environment environment;
    private final Clock clock;

    DemonstrationAccounts(Accounts accounts, DemonstrationCitizens citizens, Passwords passwords,
            Organisation organisation, Environment environment, Clock clock) {
        this.accounts = accounts;
        this.citizens = citizens;
        this.passwords = passwords;
        this.organisation = organisation;
        this.environment = environment;
        this.clock = clock;
    }

    /** An account to be, and what to print about it. */
    private record Line(Login login, Staff staff, Set<Role> roles) {
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var lines = lines(organisation.current());
        if (lines.stream().anyMatch(line -> accounts.byLogin(line.login()).isEmpty())) {
            var digest = passwords.digest(PASSWORD);
            lines.forEach(line -> open(line, digest));
            citizens.open(digest);
        }
        print(lines);
    }

    private void open(Line line, String digest) {
        if (accounts.byLogin(line.login()).isPresent()) {
            return;
        }
        var outcome = accounts.open(LOADER, CommandId.next(), line.login(), line.staff().id(), line.roles(),
                new Accounts.FirstDigest(digest, false));
        switch (outcome) {
            case Done _ -> LOG.debug("Demonstration account {}", line.login());
            case Refused(var reason) -> LOG.warn("Demonstration account {} not opened: {}", line.login(), reason);
        }
    }

    private List<Line> lines(OrganisationView view) {
        var lines = new ArrayList<Line>();
        var logins = new HashSet<Login>();
        for (var person : view.staff()) {
            view.appointments(person.id()).stream()
                    .filter(appointment -> appointment.holdsOn(OneWindowTime.today(clock))).map(Appointment::post)
                    .sorted().flatMap(code -> view.post(code).stream())
                    .filter(post -> post.kind() != PostKind.ACCEPTANCE).findFirst()
                    .map(post -> login(post.code().value(), post.kind())).filter(logins::add)
                    .ifPresent(login -> lines.add(new Line(login, person, Set.of(Role.STAFF))));
        }
        administrator(view, lines, "supervisor", "S9101", Role.SUPERVISOR);
        administrator(view, lines, "manager", "S9102", Role.CENTRE_MANAGER);
        administrator(view, lines, "sysadmin", "S9103", Role.SYSTEM_ADMIN);
        administrator(view, lines, "secadmin", "S9104", Role.SECURITY_ADMIN);
        administrator(view, lines, "auditor", "S9105", Role.AUDIT_ADMIN);
        return lines;
    }

    private static void administrator(OrganisationView view, List<Line> lines, String login, String staff, Role role) {
        view.staff(new StaffId(staff))
                .ifPresent(person -> lines.add(new Line(new Login(login), person, Set.of(role))));
    }

    private static Login login(String post, PostKind kind) {
        var parts = post.toLowerCase(Locale.ROOT).split("-", 2);
        return new Login(switch (kind) {
            case COUNTER -> "window" + parts[1].replaceFirst("^c0*", "");
            case DELIVERY -> "delivery";
            case ACCEPTANCE, HANDLING -> parts[0] + "-clerk";
            case REVIEW -> parts[0] + "-reviewer";
            case APPROVAL -> parts[0] + "-head";
            case AGENCY_HEAD -> parts[0] + "-director";
            case GOVERNMENT_HEAD -> "mayor";
        });
    }

    private void print(List<Line> lines) {
        var view = organisation.current();
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var text = new StringBuilder("\n\n  OneWindow 一窗  http://localhost:").append(port)
                .append("\n\n  Demonstration accounts; the password of each is ").append(PASSWORD).append("\n\n");
        citizens.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        for (var line : lines) {
            if (line.staff().department().equals(DepartmentCode.CENTRE)) {
                text.append("    %-14s %s  %s%n".formatted(line.login(), line.staff().id(), line.staff().name()));
            }
        }
        view.departments().stream().limit(PRINTED).forEach(department -> text.append("    ")
                .append(department.name().zh()).append("  ")
                .append(lines.stream().filter(line -> line.staff().department().equals(department.code()))
                        .map(line -> line.login() + " " + line.staff().name()).collect(Collectors.joining(", ")))
                .append('\n'));
        text.append("    … and the other %d units likewise: code-clerk, code-reviewer, code-head, code-director; "
                .formatted(
                        Math.max(0, view.departments().size() - PRINTED)))
                .append("the codes stand at /office/organisation\n");
        LOG.info("{}", text);
    }
}
