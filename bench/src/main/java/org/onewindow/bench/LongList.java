package org.onewindow.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onewindow.OneWindowApplication;
import org.onewindow.catalogue.exchange.ImportOrder;
import org.onewindow.catalogue.exchange.ImportOrder.Mode;
import org.onewindow.catalogue.exchange.ImportOutcome;
import org.onewindow.catalogue.exchange.ImportReport;
import org.onewindow.catalogue.exchange.ItemImports;
import org.onewindow.catalogue.exchange.KindDialect;
import org.onewindow.catalogue.exchange.ListFormat;
import org.onewindow.platform.Actor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * A list of many items read as drafts, in each format, then the same list again: lines a second and the most memory that
 * the lists of the heap held after a collection. Memory must not grow with the list.
 */
public final class LongList {
    private static final int LINES = Integer.getInteger("bench.lines", 100_000);
    private static final Actor SYSTEM = new Actor.Automatic("bench");

    private LongList() {
    }

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "list-");
        try (var centre = new SpringApplicationBuilder(OneWindowApplication.class).profiles("demonstration")
                .run("--onewindow.home=" + home, "--server.port=0")) {
            var imports = centre.getBean(ItemImports.class);
            for (int lines : new int[]{LINES / 10, LINES}) {
                measure(imports, home, lines, Mode.DRY_RUN);
                measure(imports, home, lines, Mode.REAL);
                measure(imports, home, lines, Mode.REAL);
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(0);
    }

    private static void measure(ItemImports imports, Path home, int lines, Mode mode) throws IOException {
        var list = list(home, lines);
        System.gc();
        oldGeneration().resetPeakUsage();
        var from = System.nanoTime();
        ImportReport report;
        try (var source = new BufferedInputStream(Files.newInputStream(list))) {
            var order = new ImportOrder("list.jsonl", ListFormat.JSON_LINES, KindDialect.NATIONAL, mode);
            report = ((ImportOutcome.Done) imports.run(SYSTEM, order, source, _ -> {
            })).report();
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf("%7d lines %s: %.1f s, %.0f lines/s, %d drafts changed, old generation at most %d MiB, file %d MiB%n",
                report.lines(), mode, seconds, report.lines() / seconds, report.changed(),
                oldGeneration().getPeakUsage().getUsed() >> 20, Files.size(list) >> 20);
    }

    private static Path list(Path home, int lines) throws IOException {
        var path = home.resolve("list-" + lines + ".jsonl");
        if (Files.exists(path)) {
            return path;
        }
        try (var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                out.write("""
                        {"task_code":"SD%09d","task_name":"第%d号经营许可","task_type":"01","dept_name":"测试单位%d",\
                        "server_type":"企业法人|自然人","anticipate_day":"20","anticipate_type":"工作日","promise_day":"9",\
                        "promise_type":"工作日","material_name":"申请书|平面图|身份证明","link_way":"0635-0000000",\
                        "transact_addr":"一楼综合窗口","supervise_way":"12345"}
                        """.formatted(i, i, i % 200));
            }
        }
        return path;
    }

    private static MemoryPoolMXBean oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(Old|Tenured).*"))
                .findFirst().orElseThrow();
    }
}
