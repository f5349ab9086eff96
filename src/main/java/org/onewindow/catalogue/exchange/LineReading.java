package org.onewindow.catalogue.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;

/**
 * Understands one line of a list: mends what can be mended, says what is missing, and makes a draft of it. Pure; knows no
 * table and no clock.
 */
final class LineReading {
    /** Names of real items reach about a hundred characters. */
    private static final int MAX_NAME = 200;

    /** More materials than any real item; a longer list is not one. */
    private static final int MAX_MATERIALS = 60;

    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,39}");
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,4})(?:[(（]?(个?工作日|日|天|自然日|日历日)[)）]?)?");
    private static final Pattern BARS = Pattern.compile("[|｜;；]");
    private static final Set<String> NOTHING = Set.of("", "无", "null", "/", "-", "—");

    private final KindDialect dialect;
    private final Units units;
    private final LocalDate today;

    LineReading(KindDialect dialect, Units units, LocalDate today) {
        this.dialect = dialect;
        this.units = units;
        this.today = today;
    }

    /** What became of a line. */
    sealed interface Reading {
        /** A draft, with what was mended or is missing. */
        record Taken(ItemDraft draft, List<Remark> remarks) implements Reading {
        }

        /** Nothing, with the reasons. */
        record Refused(String code, List<Remark> remarks) implements Reading {
        }
    }

    /** The code of a department by the name and the code under which a list knows it. */
    @FunctionalInterface
    interface Units {
        DepartmentCode unit(String name, String foreignCode);
    }

    Reading read(ListLine.Fields line) {
        return new Line(line).read();
    }

    private final class Line {
        private final Mending mending = new Mending();
        private final Map<ExchangeField, String> raw = new EnumMap<>(ExchangeField.class);

        Line(ListLine.Fields line) {
            line.values().forEach((name, value) -> ExchangeField.named(name)
                    .ifPresent(field -> raw.merge(field, value, (first, second) -> first.isBlank() ? second : first)));
        }

        Reading read() {
            var code = mending.code(ExchangeField.TASK_CODE, value(ExchangeField.TASK_CODE)).toUpperCase(Locale.ROOT);
            var name = text(ExchangeField.TASK_NAME);
            var department = text(ExchangeField.DEPT_NAME);
            refuseIf(code.isEmpty(), Remark.Kind.NO_CODE, ExchangeField.TASK_CODE, "");
            refuseIf(!code.isEmpty() && !CODE.matcher(code).matches(), Remark.Kind.WRONG_CODE,
                    ExchangeField.TASK_CODE, code);
            refuseIf(name.isEmpty(), Remark.Kind.NO_NAME, ExchangeField.TASK_NAME, "");
            refuseIf(name.length() > MAX_NAME, Remark.Kind.TOO_LONG, ExchangeField.TASK_NAME, name);
            refuseIf(department.isEmpty(), Remark.Kind.NO_DEPARTMENT, ExchangeField.DEPT_NAME, "");
            if (mending.remarks().stream().anyMatch(remark -> remark.kind().effect() == Remark.Effect.REFUSED)) {
                return new Reading.Refused(code, mending.remarks());
            }
            var draft = draft(new ItemCode(code), name, department);
            return new Reading.Taken(draft, mending.remarks());
        }

        private ItemDraft draft(ItemCode code, String name, String department) {
            var kind = kind();
            var unit = units.unit(department,
                    mending.code(ExchangeField.DEPT_CODE, value(ExchangeField.DEPT_CODE)));
            var materials = materials();
            var statutory = limit(ExchangeField.ANTICIPATE_DAY, ExchangeField.ANTICIPATE_TYPE,
                    Remark.Kind.NO_STATUTORY_LIMIT);
            var promised = limit(ExchangeField.PROMISE_DAY, ExchangeField.PROMISE_TYPE,
                    Remark.Kind.NO_PROMISED_LIMIT);
            return new StandardItem(unit, today).draft(code, name, kind, applicants(), statutory, promised, materials,
                    guide(department), implementation(code, kind));
        }

        private @Nullable ItemKind kind() {
            var written = mending.code(ExchangeField.TASK_TYPE, value(ExchangeField.TASK_TYPE));
            var kind = dialect.kind(written);
            if (kind.isEmpty()) {
                mending.note(Remark.of(Remark.Kind.UNKNOWN_KIND, ExchangeField.TASK_TYPE, written));
            } else if (KindDialect.isCode(written) && dialect != KindDialect.NATIONAL) {
                mending.note(Remark.of(Remark.Kind.KIND_OF_OTHER_SET, ExchangeField.TASK_TYPE,
                        dialect.codeSet() + " " + written));
            }
            return kind.orElse(null);
        }

        private @Nullable TimeLimit limit(ExchangeField days, ExchangeField unit, Remark.Kind missing) {
            var written = mending.code(days, value(days));
            if (NOTHING.contains(written)) {
                mending.note(Remark.of(missing, days, ""));
                return null;
            }
            var matcher = LIMIT.matcher(written);
            if (!matcher.matches()) {
                mending.note(Remark.of(Remark.Kind.NOT_A_LIMIT, days, written));
                return null;
            }
            var count = Integer.parseInt(matcher.group(1));
            var said = matcher.group(2) == null ? mending.code(unit, value(unit)) : matcher.group(2);
            if (count > TimeLimit.MAX_DAYS) {
                mending.note(Remark.of(Remark.Kind.NOT_A_LIMIT, days, written));
                return null;
            }
            return switch (said) {
                case "工作日", "个工作日", "1", "" -> new WorkingDays(count);
                case "自然日", "日历日", "天", "日", "0", "2" -> new CalendarDays(count);
                default -> {
                    mending.note(Remark.of(Remark.Kind.UNKNOWN_UNIT, unit, said));
                    yield null;
                }
            };
        }

        private Set<ApplicantKind> applicants() {
            var kinds = EnumSet.noneOf(ApplicantKind.class);
            for (var one : parts(ExchangeField.SERVER_TYPE)) {
                kinds.add(one.equals("自然人") || one.equals("个人")
                        ? ApplicantKind.NATURAL_PERSON
                        : ApplicantKind.LEGAL_ENTITY);
            }
            if (kinds.isEmpty()) {
                mending.note(Remark.of(Remark.Kind.NO_APPLICANT, ExchangeField.SERVER_TYPE, ""));
            }
            return kinds;
        }

        private List<String> materials() {
            var names = new LinkedHashSet<String>();
            for (var name : parts(ExchangeField.MATERIALS)) {
                if (!names.add(name)) {
                    mending.note(Remark.of(Remark.Kind.MATERIAL_TWICE, ExchangeField.MATERIALS, name));
                }
            }
            if (names.isEmpty()) {
                mending.note(Remark.of(Remark.Kind.NO_MATERIAL, ExchangeField.MATERIALS, ""));
            }
            return names.stream().limit(MAX_MATERIALS).toList();
        }

        private StandardItem.Guide guide(String department) {
            return new StandardItem.Guide(department, text(ExchangeField.TRANSACT_ADDR),
                    text(ExchangeField.TRANSACT_TIME), text(ExchangeField.LINK_WAY),
                    text(ExchangeField.SUPERVISE_WAY), text(ExchangeField.ACCEPT_CONDITION),
                    text(ExchangeField.RESULT_NAME), visits(), parts(ExchangeField.THEME));
        }

        private int visits() {
            var written = mending.code(ExchangeField.LIMIT_SCENE_NUM, value(ExchangeField.LIMIT_SCENE_NUM));
            return written.matches("[0-9]") ? Integer.parseInt(written) : 0;
        }

        private Implementation implementation(ItemCode code, @Nullable ItemKind kind) {
            var own = code.value();
            var foreign = new ArrayList<Implementation.Coded>();
            var written = mending.code(ExchangeField.TASK_TYPE, value(ExchangeField.TASK_TYPE));
            if (kind != null && KindDialect.isCode(written)) {
                foreign.add(new Implementation.Coded(dialect.codeSet(), written));
            }
            return new Implementation(null, own.length() == 31 ? own : own.length() == 33 ? own.substring(0, 31) : null,
                    own.length() == 33 ? own : null, Implementation.Place.ELSEWHERE,
                    Implementation.ORDINARY.authority(), offering(), Implementation.ORDINARY.result(), foreign);
        }

        private Implementation.Offering offering() {
            var ordinary = Implementation.ORDINARY.offering();
            var online = text(ExchangeField.IS_ONLINE);
            return online.equals("0") || online.equals("否")
                    ? new Implementation.Offering(EnumSet.of(Implementation.Way.WINDOW),
                            Implementation.OnlineDepth.INFORMATION, Set.of(), ordinary.area(), List.of())
                    : ordinary;
        }

        private List<String> parts(ExchangeField field) {
            return Stream.of(BARS.split(value(field))).map(part -> mending.text(field, part))
                    .filter(part -> !NOTHING.contains(part)).toList();
        }

        private String text(ExchangeField field) {
            var text = mending.text(field, value(field));
            return NOTHING.contains(text) ? "" : text;
        }

        private String value(ExchangeField field) {
            return raw.getOrDefault(field, "");
        }

        private void refuseIf(boolean wrong, Remark.Kind kind, ExchangeField field, String detail) {
            if (wrong) {
                mending.note(Remark.of(kind, field, detail));
            }
        }
    }
}
