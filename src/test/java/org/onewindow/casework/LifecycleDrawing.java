package org.onewindow.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseTransitions.Transition;
import org.onewindow.casework.terms.CaseStatus;
import org.springframework.context.MessageSource;

/** Draws the transition table: the lifecycle of a case as a picture, and every row of the table as a document. */
final class LifecycleDrawing {
    private static final int WIDTH = 1610;
    private static final int HEIGHT = 840;
    private static final int HEAD = 30;
    private static final int LINE = 19;
    private static final int ENDS_AT = 720;
    private static final List<CaseStatus> ORDER = List.of(CaseStatus.values());

    private final MessageSource words;

    LifecycleDrawing(MessageSource words) {
        this.words = words;
    }

    /** Where a status stands in the picture. */
    private record Box(int x, int y, int width, int height) {
        int middle() {
            return x + width / 2;
        }

        int bottom() {
            return y + height;
        }
    }

    /** The whole table, row by row. */
    String document() {
        var out = new StringBuilder(
                """
                        # Acts

                        Drawn from `CaseTransitions` by `LifecycleDrawingTest`, which fails when this file is stale; `-Ddocs.write=true`
                        writes it anew. Articles without a law are of the Administrative Licensing Law (行政许可法). Any act is refused
                        besides when the data of the case were destroyed, and a public service knows only the acts of its own course.

                        """);
        var kinds = CaseTransitions.ALL.stream().map(Transition::act).distinct().count();
        var guards = CaseTransitions.ALL.stream().mapToInt(row -> row.guards().size()).sum();
        out.append(String.format(Locale.ROOT,
                "%d acts in %d rows, %d guards on rows out of %d reasons for refusal. ![The lifecycle](case-lifecycle.svg)%n",
                kinds, CaseTransitions.ALL.size(), guards, Refusal.Reason.values().length));
        out.append("\n| act | 中文 | status → then | whose | fact | article | paper | refused because |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        CaseTransitions.ALL.forEach(row -> out.append(line(row)));
        out.append("\n## Why an act without a row is refused\n\n| status | reasons |\n|---|---|\n");
        for (var status : CaseStatus.values()) {
            out.append("| ").append(name(status)).append(" | ").append(whyNot(status)).append(" |\n");
        }
        out.append("\n## The reasons\n\n| reason | article | what is said |\n|---|---|---|\n");
        for (var reason : Refusal.Reason.values()) {
            out.append("| `").append(reason).append("` | ").append(Refusal.of(reason).basis().zh()).append(" | ")
                    .append(say(reason.messageKey())).append(" |\n");
        }
        out.append("\n## What the applicant is shown\n\n| status | shown as |\n|---|---|\n");
        for (var status : CaseStatus.values()) {
            out.append("| ").append(name(status)).append(" | ").append(say(status.shownAs())).append(" |\n");
        }
        return out.toString();
    }

    private String line(Transition row) {
        var from = row.from().stream().sorted().map(CaseStatus::name).collect(Collectors.joining(", "));
        return "| `" + row.act().apiName() + "` | " + act(row) + " | " + from
                + (row.to() == null ? "" : " → **" + row.to() + "**") + " | "
                + row.who().name().toLowerCase(Locale.ROOT) + " | `" + row.fact().getSimpleName() + "` | "
                + row.article() + " | " + (row.paper() == null ? "" : say("casework.office.paper." + row.paper()))
                + " | " + row.guards().stream().map(reason -> "`" + reason + "`").collect(Collectors.joining(" "))
                + " |\n";
    }

    private static String whyNot(CaseStatus status) {
        var by = new LinkedHashMap<Refusal.Reason, List<String>>();
        for (var kind : ActKind.values()) {
            if (CaseTransitions.of(status, kind).isEmpty()) {
                by.computeIfAbsent(CaseTransitions.whyNot(status, kind), _ -> new ArrayList<>()).add(kind.apiName());
            }
        }
        return by.entrySet().stream().map(one -> "`" + one.getKey() + "`: "
                + (by.size() == 1 ? "everything else" : String.join(", ", one.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** The picture. */
    String picture() {
        var out = new StringBuilder(String.format(Locale.ROOT,
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="PingFang SC, Microsoft YaHei, \
                        Noto Sans SC, WenQuanYi Micro Hei, sans-serif" font-size="13">
                        <title>The lifecycle of a case, drawn from CaseTransitions</title>
                        <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
                        <path d="M0 0 8 4 0 8z" fill="#0b4ea2"/></marker></defs>
                        <rect width="%d" height="%d" fill="#ffffff"/>
                        """,
                WIDTH, HEIGHT, WIDTH, HEIGHT));
        var boxes = boxes();
        edges().forEach((edge, acts) -> out.append(arrow(edge, acts, boxes)));
        boxes.forEach((status, box) -> out.append(box(status, box)));
        return out.append("</svg>\n").toString();
    }

    private record Edge(CaseStatus from, CaseStatus to) {
    }

    /** The arrows and the acts that make them. */
    private Map<Edge, List<String>> edges() {
        var edges = new LinkedHashMap<Edge, List<String>>();
        for (var row : CaseTransitions.ALL) {
            var to = row.to();
            if (to != null) {
                row.from().stream().sorted().forEach(from -> edges.computeIfAbsent(new Edge(from, to),
                        _ -> new ArrayList<>()).add(act(row)));
            }
        }
        return edges;
    }

    private Map<CaseStatus, Box> boxes() {
        var boxes = new EnumMap<CaseStatus, Box>(CaseStatus.class);
        boxes.put(CaseStatus.SUBMITTED, new Box(20, 20, 210, height(CaseStatus.SUBMITTED)));
        boxes.put(CaseStatus.SUPPLEMENT_NOTICED, new Box(20, 330, 210, height(CaseStatus.SUPPLEMENT_NOTICED)));
        boxes.put(CaseStatus.IN_PROCESS, new Box(580, 20, 190, height(CaseStatus.IN_PROCESS)));
        boxes.put(CaseStatus.DECIDED, new Box(900, 20, 190, height(CaseStatus.DECIDED)));
        boxes.put(CaseStatus.DELIVERED, new Box(1170, 20, 190, height(CaseStatus.DELIVERED)));
        boxes.put(CaseStatus.ARCHIVED, new Box(1410, 20, 180, height(CaseStatus.ARCHIVED)));
        var x = 20;
        for (var end : ends()) {
            boxes.put(end, new Box(x, ENDS_AT, 240, height(end)));
            x += 265;
        }
        return boxes;
    }

    private static List<CaseStatus> ends() {
        return List.of(CaseStatus.NOT_NEEDED, CaseStatus.NOT_ACCEPTED, CaseStatus.WITHDRAWN, CaseStatus.VOID,
                CaseStatus.TERMINATED, CaseStatus.FORWARDED);
    }

    private int height(CaseStatus status) {
        return HEAD + 14 + LINE * inside(status).size();
    }

    /** The acts that leave a case where it is; of an end, what led there. */
    private List<String> inside(CaseStatus status) {
        if (ends().contains(status)) {
            return edges().entrySet().stream().filter(edge -> edge.getKey().to() == status)
                    .sorted(Comparator.comparing(edge -> edge.getKey().from()))
                    .map(edge -> name(edge.getKey().from()) + "：" + String.join("、", edge.getValue())).toList();
        }
        return CaseTransitions.of(status).stream().filter(row -> row.to() == null).map(this::act).distinct().toList();
    }

    private String box(CaseStatus status, Box box) {
        var end = ends().contains(status);
        var out = new StringBuilder(String.format(Locale.ROOT, """
                <rect x="%d" y="%d" width="%d" height="%d" rx="4" fill="%s" stroke="%s"/>
                <text x="%d" y="%d" font-weight="bold" fill="#1f2933">%s</text>
                """, box.x(), box.y(), box.width(), box.height(), end ? "#f4f6f8" : "#eef4fb",
                end ? "#6e7781" : "#0b4ea2", box.x() + 10, box.y() + 21, name(status) + "  " + status.name()));
        var y = box.y() + HEAD + 13;
        for (var act : inside(status)) {
            out.append(text(box.x() + 10, y, end ? act : "· " + act, "start"));
            y += LINE;
        }
        return out.toString();
    }

    private String arrow(Edge edge, List<String> acts, Map<CaseStatus, Box> boxes) {
        var from = Objects.requireNonNull(boxes.get(edge.from()));
        var to = Objects.requireNonNull(boxes.get(edge.to()));
        if (ends().contains(edge.to())) {
            return toEnd(edge.from(), from, to, ends().indexOf(edge.to()));
        }
        if (edge.from() == CaseStatus.SUBMITTED && edge.to() == CaseStatus.SUPPLEMENT_NOTICED) {
            return path("M130 " + from.bottom() + " V" + to.y()) + labels(136, from.bottom() + 34, acts, "start");
        }
        if (edge.from() == CaseStatus.SUPPLEMENT_NOTICED) {
            return path("M40 " + from.y() + " V" + to.bottom()) + labels(46, from.y() - 60, acts, "start");
        }
        if (edge.from() == CaseStatus.SUBMITTED && edge.to() == CaseStatus.DELIVERED) {
            return path("M120 20 V8 H" + to.middle() + " V20")
                    + text(250, 22, String.join("、", acts) + "（公共服务）", "start");
        }
        var y = from.y() + 60;
        return path("M" + (from.x() + from.width()) + " " + y + " H" + to.x())
                + labels((Math.max(from.x() + from.width(), to.x() - 200) + to.x()) / 2, y + LINE, acts,
                        "middle");
    }

    /** Into a lane of its own below, so that no arrow crosses a box. */
    private String toEnd(CaseStatus status, Box from, Box to, int end) {
        var lane = 520 + 26 * end + 8 * ORDER.indexOf(status);
        var out = from.x() + 30 + 24 * end;
        var in = to.middle() - 30 + 30 * ORDER.indexOf(status);
        return switch (status) {
            case SUPPLEMENT_NOTICED, IN_PROCESS -> path("M" + out + " " + from.bottom() + " V" + lane + " H" + in
                    + " V" + to.y());
            default -> path("M" + (from.x() + from.width()) + " " + (from.bottom() - 8 - 11 * end) + " H"
                    + (256 + 20 * end) + " V" + lane + " H" + in + " V" + to.y());
        };
    }

    private static String path(String line) {
        return "<path d=\"" + line
                + "\" fill=\"none\" stroke=\"#0b4ea2\" stroke-width=\"1.3\" marker-end=\"url(#tip)\"/>\n";
    }

    private String labels(int x, int y, List<String> acts, String anchor) {
        var out = new StringBuilder();
        for (int i = 0; i < acts.size(); i++) {
            out.append(text(x, y + i * LINE, acts.get(i), anchor));
        }
        return out.toString();
    }

    private static String text(int x, int y, String words, String anchor) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#1f2933\">%s</text>%n", x,
                y,
                anchor, words);
    }

    private String act(Transition row) {
        return say("casework.act." + row.act().apiName());
    }

    private String name(CaseStatus status) {
        return say("casework.status." + status);
    }

    private String say(String key) {
        return Objects.requireNonNull(words.getMessage(key, new @Nullable Object[0], Locale.SIMPLIFIED_CHINESE));
    }
}
