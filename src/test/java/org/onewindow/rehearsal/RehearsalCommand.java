package org.onewindow.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.OneWindowApplication;
import org.onewindow.casework.keeping.CaseVerifier;
import org.onewindow.journal.JournalReaders;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.publication.RegisterCheck;
import org.onewindow.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * The rehearsal as a command:
 *
 * <pre>
 * ./mvnw -q spring-boot:test-run -Prehearsal
 * </pre>
 *
 * <p>It reads {@code codes/real_enterprise_usci.csv} in the folder named by {@code ONEWINDOW_CHECK_DATA}, or the file
 * given as {@code -Dspring-boot.run.arguments=<file>}. The cases are filed in a database of its own that is gone
 * afterwards; where {@code ONEWINDOW_HOME} or {@code ONEWINDOW_DB_URL} is set, in that one, so that they can be looked
 * at in the browser.
 */
public final class RehearsalCommand {
    private RehearsalCommand() {
    }

    /** How much was recorded; of the cases, how many the register shows and how many it counts. */
    record Count(int cases, long entries, long streams, long listed, long counted) {
    }

    /** What was done and found. */
    record Result(Count count, double seconds, double verifySeconds, List<String> faults) {
        List<String> lines() {
            var lines = new ArrayList<>(List.of(
                    "%d cases, %d entries in %d streams, %.1f s (%.0f cases/s)".formatted(count.cases(),
                            count.entries(), count.streams(), seconds, count.cases() / seconds),
                    "the register shows %d of them and counts %d".formatted(count.listed(), count.counted()),
                    "verified in %.1f s: every hash chain, every snapshot and the whole register against the journal"
                            .formatted(verifySeconds)));
            faults.forEach(fault -> lines.add("FAULT " + fault));
            return lines;
        }
    }

    public static void main(String[] args) throws Exception {
        var csv = args.length > 0 ? Path.of(args[0]) : csv(System.getenv("ONEWINDOW_CHECK_DATA"));
        var application = new SpringApplicationBuilder(OneWindowApplication.class).profiles("demonstration");
        if (System.getenv("ONEWINDOW_HOME") == null && System.getenv("ONEWINDOW_DB_URL") == null) {
            application.initializers(new TestDatabase.Initializer());
        }
        boolean holds;
        try (var centre = application.run("--server.port=0")) {
            var result = run(centre, csv);
            result.lines().forEach(System.out::println);
            holds = result.faults().isEmpty();
        }
        System.exit(holds ? 0 : 1);
    }

    /** The file in the folder of shared data. */
    static Path csv(String folder) {
        if (folder == null) {
            throw new IllegalArgumentException("name the file as an argument, or its folder in ONEWINDOW_CHECK_DATA");
        }
        return Path.of(folder, "codes", "real_enterprise_usci.csv");
    }

    /** Rehearses, lets the readers catch up, and proves what was recorded. */
    static Result run(ApplicationContext centre, Path csv) throws Exception {
        var enterprises = Enterprises.read(csv);
        var rehearsal = new Rehearsal(centre);
        int cases = enterprises.size() * rehearsal.items().size();
        var progress = new Progress(System.out, "cases", cases);
        rehearsal.run(enterprises, progress);
        var seconds = progress.seconds();
        var verifying = new Progress(System.out, "proofs", 4);
        centre.getBean(JournalReaders.class).catchUp();
        verifying.step();
        var chains = centre.getBean(JournalVerifier.class).verify();
        verifying.step();
        var snapshots = centre.getBean(CaseVerifier.class).verify();
        verifying.step();
        var register = centre.getBean(RegisterCheck.class).recount();
        verifying.step();
        var faults = new ArrayList<String>();
        chains.faults().forEach(fault -> faults.add(fault.toString()));
        snapshots.faults().forEach(fault -> faults.add(fault.toString()));
        faults.addAll(register.differences());
        return new Result(new Count(cases, chains.entries(), chains.streams(), register.listed(), register.counted()),
                seconds, verifying.seconds(), faults);
    }
}
