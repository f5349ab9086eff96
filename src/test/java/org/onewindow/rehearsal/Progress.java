package org.onewindow.rehearsal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** How far a long command has come: a bar drawn in place on a terminal, a line every tenth part elsewhere. */
final class Progress {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private final long startedAt = System.nanoTime();
    private int done;
    private int drawn = -1;

    Progress(PrintStream out, String what, int total) {
        this.out = out;
        this.terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        this.what = what;
        this.total = total;
    }

    /** One more is done. Safe for use by several threads. */
    synchronized void step() {
        done++;
        int part = terminal ? done * 100 / total : done * 10 / total;
        if (part != drawn) {
            drawn = part;
            draw();
        }
    }

    /** Seconds since it was made. */
    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private void draw() {
        int filled = done * WIDTH / total;
        var line = "[%s%s] %d/%d %s, %.0f/s".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), done, total,
                what, done / seconds());
        out.print(terminal
                ? "\r" + line + (done == total ? System.lineSeparator() : "")
                : line
                        + System.lineSeparator());
        out.flush();
    }
}
