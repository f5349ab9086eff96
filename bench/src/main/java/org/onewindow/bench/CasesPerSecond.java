package org.onewindow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.onewindow.OneWindowApplication;
import org.onewindow.journal.JournalReaders;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Whole cases a second by the façade beside the {@linkplain BareLimit bare limit}, in turn within one run on the
 * embedded PostgreSQL with the product's settings; readers are off. The ratio is taken pair by pair, so that what else
 * the machine does falls on both.
 */
public final class CasesPerSecond {
    private static final int CLIENTS = Integer.getInteger("bench.clients", 16);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final int COUNTED_CASES = 200;

    /** The façade is a thousand methods to compile and the bare limit a dozen: short warming would flatter the latter. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 60);

    private final JdbcClient superuser;
    private final DataSource pool;
    private final Facade facade;
    private final BareLimit bare;
    private final ProcessHandle postmaster;

    private CasesPerSecond(ConfigurableApplicationContext centre, Path home) throws IOException {
        centre.getBean(JournalReaders.class).stop();
        pool = centre.getBean(DataSource.class);
        superuser = JdbcClient.create(superuser(home));
        facade = new Facade(centre);
        bare = new BareLimit(superuser, facade);
        postmaster = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst().strip())).orElseThrow();
    }

    /** What one window of time gave. */
    private record Window(double casesPerSecond, double walPerCase, double bytesPerCase, double jvmMillis,
            double serverMillis) {
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "bench-");
        try (var centre = new SpringApplicationBuilder(OneWindowApplication.class, Counting.class)
                .profiles("demonstration").run("--server.port=0", "--onewindow.home=" + home)) {
            new CasesPerSecond(centre, home).measure();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        System.out.printf("%s; %d clients, %d pairs of %d s; item %s%n", machine(), CLIENTS, PAIRS, SECONDS,
                facade.item().name().en());
        window(false, WARM_UP_SECONDS);
        window(true, SECONDS);
        count();
        var ratios = new ArrayList<Double>();
        var facades = new ArrayList<Window>();
        var bares = new ArrayList<Window>();
        for (int pair = 0; pair < PAIRS; pair++) {
            // The order changes from pair to pair, so that neither always follows the other.
            var first = window(pair % 2 == 0, SECONDS);
            var second = window(pair % 2 != 0, SECONDS);
            var ofFacade = pair % 2 == 0 ? second : first;
            var ofBare = pair % 2 == 0 ? first : second;
            facades.add(ofFacade);
            bares.add(ofBare);
            ratios.add(ofFacade.casesPerSecond() / ofBare.casesPerSecond());
            System.out.printf("pair %d: facade %.0f cases/s, bare limit %.0f cases/s, ratio %.2f, load %.1f%n",
                    pair + 1, ofFacade.casesPerSecond(), ofBare.casesPerSecond(), ratios.getLast(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        print("facade", facades);
        print("bare limit", bares);
        System.out.printf("median ratio %.2f (%.2f to %.2f)%n", median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(), ratios.stream().max(Double::compare).orElseThrow());
    }

    private Window window(boolean ofBare, int seconds) throws Exception {
        superuser.sql("checkpoint").update();
        var wal = wal();
        var size = size(ofBare);
        var jvm = jvmNanos();
        var server = serverMillis();
        var startedAt = System.nanoTime();
        var deadline = startedAt + seconds * 1_000_000_000L;
        var clients = new ArrayList<Callable<Long>>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(ofBare ? () -> bareClient(deadline) : () -> facadeClient(deadline));
        }
        long cases = 0;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client : threads.invokeAll(clients)) {
                cases += client.get();
            }
        }
        var elapsed = (System.nanoTime() - startedAt) / 1e9;
        return new Window(cases / elapsed, (wal() - wal) / (double) cases, (size(ofBare) - size) / (double) cases,
                (jvmNanos() - jvm) / 1e6 / cases, (serverMillis() - server) / (double) cases);
    }

    private long facadeClient(long deadline) {
        long cases = 0;
        while (System.nanoTime() < deadline) {
            facade.handle();
            cases++;
        }
        return cases;
    }

    private long bareClient(long deadline) throws Exception {
        long cases = 0;
        try (Connection connection = pool.getConnection()) {
            while (System.nanoTime() < deadline) {
                bare.handle(connection);
                cases++;
            }
        }
        return cases;
    }

    /** Statements and transactions a case, counted with one client. */
    private void count() {
        Counting.on = true;
        for (int i = 0; i < COUNTED_CASES; i++) {
            facade.handle();
        }
        Counting.on = false;
        System.out.printf("facade: %.2f statements a case (%.2f an act), %.2f transactions a case%n",
                Counting.total() / (double) COUNTED_CASES, Counting.total() / 5.0 / COUNTED_CASES,
                Counting.TRANSACTIONS.sum() / (double) COUNTED_CASES);
        Counting.STATEMENTS.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue().sum(), a.getValue().sum()))
                .forEach(entry -> System.out.printf("  %5.2f a case: %s%n",
                        entry.getValue().sum() / (double) COUNTED_CASES,
                        entry.getKey().replaceAll("\\s+", " ").substring(0,
                                Math.min(110, entry.getKey().replaceAll("\\s+", " ").length()))));
    }

    private static void print(String what, List<Window> windows) {
        System.out.printf("%-10s median %.0f cases/s; %.2f ms CPU a case in the JVM, %.2f in PostgreSQL; "
                + "%.0f bytes stored, %.0f bytes of WAL a case%n", what,
                median(windows.stream().map(Window::casesPerSecond).toList()),
                median(windows.stream().map(Window::jvmMillis).toList()),
                median(windows.stream().map(Window::serverMillis).toList()),
                median(windows.stream().map(Window::bytesPerCase).toList()),
                median(windows.stream().map(Window::walPerCase).toList()));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private long wal() {
        return superuser.sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint").query(Long.class).single();
    }

    private long size(boolean ofBare) {
        return superuser.sql("""
                select sum(pg_total_relation_size(c.oid))::bigint
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = any (:schemas)""")
                .param("schemas", ofBare
                        ? new String[]{"bare"}
                        : new String[]{"journal", "casework", "parties", "documents"})
                .query(Long.class).single();
    }

    private static long jvmNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private long serverMillis() {
        return postmaster.descendants().mapToLong(p -> p.info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L))
                .sum();
    }

    private static DataSource superuser(Path home) throws IOException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("database.properties"))) {
            passwords.load(in);
        }
        var port = Files.readString(home.resolve("database.port")).strip();
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/onewindow", "postgres",
                passwords.getProperty("postgres"));
    }

    private static String machine() throws IOException {
        var model = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2)).findFirst().orElse("?")
                : System.getProperty("os.arch");
        return "%s, %d cores, Java %s".formatted(model, Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
    }
}
