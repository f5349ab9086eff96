package org.onewindow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.atomic.AtomicInteger;
import org.onewindow.OneWindowApplication;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.publishing.PublishOutcome;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Searches a second by the façade, of which every other is a suggestion for half a question: first the top rate, with a
 * client for each core that asks again as soon as it is answered; then how long an answer takes when questions come at
 * half that rate whether or not the last is answered (a wait counts from when the question was due). On the catalogue
 * of the demonstration, and on the names of a list of real items where {@code bench.items} names one.
 */
public final class Searches {
    private static final int CLIENTS = Integer.getInteger("bench.clients", Runtime.getRuntime().availableProcessors());
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 30);
    /** Threads of the server that may answer at the same time. */
    private static final int THREADS = 32;

    private final Catalogue catalogue;
    private final List<String> questions = new ArrayList<>();

    private Searches(Catalogue catalogue, Path questionFile) throws IOException {
        this.catalogue = catalogue;
        for (var line : Files.readAllLines(questionFile)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                questions.add(line.split("=>", -1)[0].strip());
            }
        }
        var names = new ArrayList<>(catalogue.inForceToday().stream().map(item -> item.name().zh()).toList());
        Collections.shuffle(names, new Random(3));
        names.stream().limit(200).forEach(questions::add);
        Collections.shuffle(questions, new Random(5));
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "bench-");
        try (var centre = new SpringApplicationBuilder(OneWindowApplication.class).profiles("demonstration")
                .run("--server.port=0", "--onewindow.home=" + home)) {
            var catalogue = centre.getBean(Catalogue.class);
            publish(centre.getBean(Publishing.class), catalogue.inForceToday());
            var questionFile = Path.of(System.getProperty("bench.questions",
                    "../src/test/resources/search/questions.txt"));
            new Searches(catalogue, questionFile).measure();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(0);
    }

    /** The items of the list, each like one of the demonstration but for code, name and what it is about. */
    private static void publish(Publishing publishing, List<ServiceItem> like) throws IOException {
        var file = System.getProperty("bench.items");
        if (file == null) {
            return;
        }
        int number = 0;
        for (var line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream().skip(1).toList()) {
            var columns = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var model = like.get(number % like.size());
            var code = new ItemCode("BENCH-%06d".formatted(number++));
            var outcome = publishing.publish(new Actor.Automatic("bench"), CommandId.next(),
                    named(model, code, columns[2], columns[14]));
            if (!(outcome instanceof PublishOutcome.Published)) {
                throw new IllegalStateException(columns[2] + ": " + outcome);
            }
        }
    }

    private static ServiceItem named(ServiceItem model, ItemCode code, String name, String about) {
        var guide = model.guidance();
        var summary = LocalisedText.of(about.isBlank() ? name : about.substring(0, Math.min(200, about.length())));
        return new ServiceItem(code, 1, LocalisedText.of(name), model.kind(), model.handling(), model.department(),
                model.applicants(), model.limits(), model.basis(), model.requirements(), model.procedure(),
                model.fees(), model.results(),
                new Guidance(summary, List.of(), guide.where(), guide.hours(), guide.phone(), guide.complaints(),
                        guide.visits(), guide.collection(), guide.questions()),
                model.publication(), model.prerequisites(), model.particulars(), model.implementation(),
                model.validity());
    }

    private void measure() throws Exception {
        System.out.printf("%d items, %d questions, %d clients, %d rounds of %d s%n", catalogue.inForceToday().size(),
                questions.size(), CLIENTS, ROUNDS, SECONDS);
        var startedAt = System.nanoTime();
        search(0);
        System.out.printf("first search, with the making of the index: %.0f ms%n",
                (System.nanoTime() - startedAt) / 1e6);
        topRate(WARM_UP_SECONDS);
        for (int round = 1; round <= ROUNDS; round++) {
            var cpu = cpuNanos();
            var top = topRate(SECONDS);
            var millis = (cpuNanos() - cpu) / 1e6 / (top * SECONDS);
            var waits = waits(top / 2);
            System.out.printf("round %d: top rate %.0f searches/s, %.2f ms CPU each; at half of it p50 %.2f ms, "
                    + "p99 %.2f ms, longest %.1f ms of %d; load %.1f%n", round, top, millis, at(waits, 0.5), at(waits, 0.99),
                    at(waits, 1), waits.length,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private double topRate(int seconds) throws Exception {
        var startedAt = System.nanoTime();
        var deadline = startedAt + seconds * 1_000_000_000L;
        var next = new AtomicInteger();
        var clients = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> {
                int searches = 0;
                for (; System.nanoTime() < deadline; searches++) {
                    search(next.getAndIncrement());
                }
                return searches;
            });
        }
        int searches = 0;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client : threads.invokeAll(clients)) {
                searches += client.get();
            }
        }
        return searches / ((System.nanoTime() - startedAt) / 1e9);
    }

    /** Questions at random distances, as people ask them, at a mean rate. */
    private double[] waits(double rate) throws Exception {
        int count = (int) (rate * SECONDS);
        var waits = new double[count];
        var random = new Random(9);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var due = System.nanoTime();
            for (int i = 0; i < count; i++) {
                due += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int question = i;
                long dueAt = due;
                threads.submit(() -> {
                    search(question);
                    waits[question] = (System.nanoTime() - dueAt) / 1e6;
                });
            }
        }
        Arrays.sort(waits);
        return waits;
    }

    /** In turn a whole question for the list, and the first part of one for the suggestions. */
    private void search(int number) {
        var question = questions.get(Math.floorMod(number / 2 * 7, questions.size()));
        if (number % 2 == 0) {
            catalogue.search(query(question, 20));
        } else {
            catalogue.suggestions(query(question.substring(0, 1 + number / 2 % question.length()), 8), Locale.CHINA);
        }
    }

    private static ItemQuery query(String words, int size) {
        return new ItemQuery(words, null, null, null, null, Sort.RELEVANCE, 0, size);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
