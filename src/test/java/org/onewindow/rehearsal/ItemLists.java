package org.onewindow.rehearsal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onewindow.casework.Act;
import org.onewindow.casework.Given;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.editing.DraftPublishing;
import org.onewindow.catalogue.exchange.ImportOrder;
import org.onewindow.catalogue.exchange.ImportOrder.Mode;
import org.onewindow.catalogue.exchange.ImportOutcome;
import org.onewindow.catalogue.exchange.ImportReport;
import org.onewindow.catalogue.exchange.ItemImports;
import org.onewindow.catalogue.exchange.KindDialect;
import org.onewindow.catalogue.exchange.ListFormat;
import org.onewindow.organisation.Appointment;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationPlan;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.context.ApplicationContext;

/**
 * A real list of items goes the whole way: read as drafts, published where nothing is missing, one case filed for each
 * and taken to its decision.
 */
final class ItemLists {
    private static final Actor SYSTEM = new Actor.Automatic("list");
    private static final int AT_ONCE = 4;

    private final ApplicationContext centre;
    private final PrintStream out;

    ItemLists(ApplicationContext centre, PrintStream out) {
        this.centre = centre;
        this.out = out;
    }

    /** What was done with the list. */
    record Result(ImportReport first, ImportReport again, DraftPublishing.Report published, Map<String, Long> reasons,
            int cases) {
        List<String> lines() {
            return List.of(
                    "%d lines: %d taken (%d incomplete, %d mended), %d refused, %d units that were not known".formatted(
                            first.lines(), first.taken(), first.incomplete(), first.mended(), first.refused(),
                            first.units()),
                    "the same list again changes %d drafts".formatted(again.changed()),
                    "%d published, %d refused by the rules %s".formatted(published.published(), published.refused(),
                            reasons),
                    "%d cases filed and decided".formatted(cases));
        }
    }

    Result run(Path list) throws IOException, InterruptedException, ExecutionException {
        var first = read(list);
        var again = read(list);
        var publishing = centre.getBean(DraftPublishing.class);
        var publish = new Progress(out, "drafts asked", (int) (first.taken() - first.incomplete()));
        var published = publishing.publishReady(SYSTEM, Integer.MAX_VALUE, _ -> publish.step());
        fillPosts();
        var items = centre.getBean(Catalogue.class).inForceToday().stream()
                .filter(item -> item.implemented().place() == Implementation.Place.ELSEWHERE)
                .filter(item -> item.code().value().length() > 30).toList();
        decide(items);
        return new Result(first, again, published, reasons(published), items.size());
    }

    private ImportReport read(Path list) throws IOException {
        try (var source = new BufferedInputStream(Files.newInputStream(list))) {
            var order = new ImportOrder(list.getFileName().toString(), ListFormat.CSV, KindDialect.PROVINCIAL,
                    Mode.REAL);
            return switch (centre.getBean(ItemImports.class).run(SYSTEM, order, source,
                    lines -> out.println(lines + " lines read"))) {
                case ImportOutcome.Done(var report) -> report;
                case ImportOutcome.NotYours() -> throw new IllegalStateException("the system may import");
            };
        }
    }

    /** Invented people for the units that came with the list: one accepts and handles, one reviews, one approves. */
    private void fillPosts() {
        var organisation = centre.getBean(Organisation.class);
        var view = organisation.current();
        var staff = new ArrayList<Staff>();
        var appointments = new ArrayList<Appointment>();
        for (var unit : view.departments()) {
            if (view.holders(new PostCode(unit.code() + "-CB"), LocalDate.of(2026, 11, 1)).isEmpty()) {
                staffed(unit, staff, appointments);
            }
        }
        organisation.install(SYSTEM, CommandId.next(),
                new OrganisationPlan(view.centre(), view.departments(), List.of(),
                        view.posts(), staff, appointments));
    }

    private static void staffed(Department unit, List<Staff> staff, List<Appointment> appointments) {
        Map.of("1", List.of("SL", "CB"), "2", List.of("SH"), "3", List.of("PZ")).forEach((number, posts) -> {
            var id = new StaffId("L" + unit.code() + number);
            staff.add(new Staff(id, "演练" + number, unit.code()));
            posts.forEach(post -> appointments.add(new Appointment(new PostCode(unit.code() + "-" + post), id,
                    LocalDate.of(2002, 1, 1), null)));
        });
    }

    private void decide(List<ServiceItem> items) throws InterruptedException, ExecutionException {
        var clerks = new Clerks(centre);
        var progress = new Progress(out, "cases", Math.max(1, items.size()));
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            for (var item : items) {
                work.add(pool.submit(() -> {
                    decide(clerks, item);
                    progress.step();
                }));
            }
            for (var one : work) {
                one.get();
            }
        }
    }

    private static void decide(Clerks clerks, ServiceItem item) {
        var number = clerks.receive(item, Given.applicantOf(item), null);
        if (item.isPublicService()) {
            clerks.act(clerks.acceptor(item), number, new Act.Finish("已办理"));
            return;
        }
        clerks.untilDecision(item, number);
        clerks.grant(item, number);
    }

    private static Map<String, Long> reasons(DraftPublishing.Report report) {
        var reasons = new TreeMap<String, Long>();
        report.told().forEach(one -> one.failures().stream().map(failure -> failure.rule()).distinct()
                .forEach(rule -> reasons.merge(rule, 1L, Long::sum)));
        return reasons;
    }
}
