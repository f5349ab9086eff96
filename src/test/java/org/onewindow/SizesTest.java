package org.onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is seen at a glance: the sizes of CONTRIBUTING, held for the product, its tests and its bench. */
class SizesTest {
    private static final int METHOD_LINES = 40;
    private static final int FILE_LINES = 400;
    private static final int PACKAGE_FILES = 40;
    private static final List<Path> ROOTS = List.of(Path.of("src/main/java"), Path.of("src/test/java"),
            Path.of("bench/src"));

    @Test
    void noMethodIsLongerThanASheet() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources()));
            var tooLong = new ArrayList<String>();
            var methods = new Methods(Trees.instance(task).getSourcePositions(), tooLong);
            task.parse().forEach(unit -> methods.scan(unit, unit));
            assertThat(methods.seen).as("methods that were measured").isGreaterThan(5_000);
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void noFileIsLongerThanTenSheets() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            var lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noPackageHoldsMoreThanFortyFiles() throws IOException {
        assertThat(sources().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .isNotEmpty().allSatisfy(
                        (folder, files) -> assertThat(files).as(folder + ": a capability wants to leave, ADR 13")
                                .isLessThanOrEqualTo(PACKAGE_FILES));
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** Measures from the line of the type that a method gives to the brace that closes it. */
    private static final class Methods extends TreeScanner<Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<String> tooLong;
        private int seen;

        Methods(SourcePositions positions, List<String> tooLong) {
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            if (method.getBody() != null) {
                seen++;
                var lines = unit.getLineMap();
                var first = method.getReturnType() == null ? method.getBody() : method.getReturnType();
                var length = lines.getLineNumber(positions.getEndPosition(unit, method)) - lines.getLineNumber(
                        positions.getStartPosition(unit, first)) + 1;
                if (length > METHOD_LINES) {
                    tooLong.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + length);
                }
            }
            return super.visitMethod(method, unit);
        }
    }
}
