package org.onewindow.catalogue.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.Implementation.Area;
import org.onewindow.catalogue.Implementation.Authority;
import org.onewindow.catalogue.Implementation.Convenience;
import org.onewindow.catalogue.Implementation.Level;
import org.onewindow.catalogue.Implementation.Offering;
import org.onewindow.catalogue.Implementation.OnlineDepth;
import org.onewindow.catalogue.Implementation.Place;
import org.onewindow.catalogue.Implementation.PowerSource;
import org.onewindow.catalogue.Implementation.Result;
import org.onewindow.catalogue.Implementation.ResultKind;
import org.onewindow.catalogue.Implementation.Subject;
import org.onewindow.catalogue.Implementation.Way;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Situation;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.publishing.FamilyFile.Action;
import org.onewindow.catalogue.publishing.FamilyFile.Answer;
import org.onewindow.catalogue.publishing.FamilyFile.Basis;
import org.onewindow.catalogue.publishing.FamilyFile.Circumstance;
import org.onewindow.catalogue.publishing.FamilyFile.Family;
import org.onewindow.catalogue.publishing.FamilyFile.Field;
import org.onewindow.catalogue.publishing.FamilyFile.Material;
import org.onewindow.catalogue.publishing.FamilyFile.Unit;
import org.onewindow.catalogue.publishing.FamilyStages.Step;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.Department;
import org.onewindow.platform.LocalisedText;

/** Makes the items of one family of one department. */
final class FamilyItems {
    private static final Validity VALIDITY = new Validity(LocalDate.of(2026, 1, 1), null);
    private static final LegalBasis TWENTY_DAYS = new LegalBasis(
            new LocalisedText("行政许可法", "Administrative Licensing Law"), 42, 1);
    private static final int LICENSING_DAYS = 20;
    private static final LocalisedText CANCELLED = new LocalisedText("准予注销决定书", "Decision on the cancellation");
    /** Where the codes of actions that are no ordinary ones begin. */
    private static final int FURTHER = 11;

    private final Department department;
    private final Family family;

    FamilyItems(Department department, Family family) {
        this.department = department;
        this.family = family;
    }

    List<ServiceItem> all() {
        var items = new ArrayList<ServiceItem>();
        var further = FURTHER;
        for (var entry : family.items().entrySet()) {
            var usual = Usual.of(entry.getKey());
            try {
                items.add(item(usual, usual == null ? further++ : usual.number, entry.getValue()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("action " + entry.getKey() + ": " + e.getMessage(), e);
            }
        }
        return items;
    }

    private ServiceItem item(@Nullable Usual usual, int number, Action action) {
        var code = new ItemCode("00%s%s%03d".formatted(family.kind().code(), family.key(), number));
        return new ServiceItem(code, 1, name(usual, action), family.kind(), handling(action), department.code(),
                EnumSet.copyOf(family.applicants()), limits(action), basis(action), requirements(action),
                FamilyStages.of(department.code(), action.stages(), days -> days(action, days), only(action)),
                named(action.fees(), family.fees(), "fee").stream().map(entry -> entry.getValue().fee()).toList(),
                List.of(usual == Usual.CANCEL ? CANCELLED : family.result()), guidance(usual, action),
                Objects.requireNonNullElse(action.publication(), PublicationClass.FULL), List.of(),
                particulars(action), implementation(action), VALIDITY);
    }

    private LocalisedText name(@Nullable Usual usual, Action action) {
        var own = action.name();
        if (own != null) {
            return own;
        }
        if (usual == null) {
            throw new IllegalArgumentException("has no name");
        }
        return usual.of(family.subject());
    }

    private static HandlingType handling(Action action) {
        return action.promised() == 0 ? HandlingType.IMMEDIATE : HandlingType.COMMITTED;
    }

    private @Nullable Step only(Action action) {
        if (family.kind() == ItemKind.PUBLIC_SERVICE) {
            return Step.SERVE;
        }
        return action.promised() == 0 ? Step.ON_THE_SPOT : null;
    }

    private Limits limits(Action action) {
        var promised = days(action, action.promised());
        var special = action.statutory();
        if (special != null) {
            return new Limits(special, StatutoryRule.SPECIAL_LAW, promised, action.law());
        }
        return family.kind() == ItemKind.LICENCE
                ? new Limits(new WorkingDays(LICENSING_DAYS), StatutoryRule.ORDINARY_20, promised, null)
                : new Limits(promised, StatutoryRule.NONE, promised, null);
    }

    private static TimeLimit days(Action action, int days) {
        return action.unit() == Unit.CALENDAR ? new CalendarDays(days) : new WorkingDays(days);
    }

    private List<LegalBasis> basis(Action action) {
        var basis = new ArrayList<>(family.basis().stream().map(Basis::basis).toList());
        if (limits(action).rule() == StatutoryRule.ORDINARY_20) {
            basis.add(TWENTY_DAYS);
        }
        return basis;
    }

    private Requirements requirements(Action action) {
        var conditions = action.conditions().isEmpty() ? family.conditions() : action.conditions();
        var materials = named(action.materials(), family.materials(), "material").stream()
                .map((Map.Entry<String, Material> entry) -> entry.getValue().requirement(entry.getKey())).toList();
        var fields = named(action.fields(), family.fields(), "field").stream()
                .map((Map.Entry<String, Field> entry) -> entry.getValue().definition(entry.getKey())).toList();
        var tables = action.tables().stream()
                .map(code -> family.tables().stream().filter(table -> table.code().equals(code)).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the family has no table " + code)))
                .toList();
        return new Requirements(conditions, materials, fields, situations(action), tables);
    }

    private List<Situation> situations(Action action) {
        return named(action.situations(), family.situations(), "situation").stream()
                .map((Map.Entry<String, Circumstance> entry) -> {
                    var promised = entry.getValue().promised();
                    return new Situation(entry.getKey(), entry.getValue().name(), entry.getValue().when(),
                            promised == null ? null : days(action, promised));
                }).toList();
    }

    private static <T> List<Map.Entry<String, T>> named(List<String> codes, Map<String, T> known, String what) {
        return codes.stream().map(code -> {
            var found = known.get(code);
            if (found == null) {
                throw new IllegalArgumentException("the family has no " + what + " " + code);
            }
            return Map.entry(code, found);
        }).toList();
    }

    private Guidance guidance(@Nullable Usual usual, Action action) {
        return new Guidance(summary(usual, action), family.keywords(),
                action.isInCentre() ? Desk.CENTRE : Desk.office(department),
                action.isInCentre() ? Desk.HOURS : Desk.CALL_FIRST, department.phone(),
                Desk.COMPLAINTS, action.visitsOrNone(),
                new Guidance.Collection(EnumSet.allOf(CollectionWay.class), true, Desk.PROOF),
                family.questions().stream().map(Answer::question).toList());
    }

    /** What the action says; the summary of the family is that of the first grant. */
    private LocalisedText summary(@Nullable Usual usual, Action action) {
        var own = action.summary();
        if (own != null) {
            return own;
        }
        return usual == null || usual == Usual.NEW || action.name() != null
                ? family.summary()
                : usual.occasion(family.subject());
    }

    private static @Nullable Particulars particulars(Action action) {
        var particulars = new Particulars(action.deferrable(), Set.copyOf(action.practices()), action.number(), null);
        return particulars.equals(Particulars.NONE) ? null : particulars;
    }

    private Implementation implementation(Action action) {
        var ways = action.channels().isEmpty() ? Set.of(Way.WINDOW, Way.ONLINE) : Set.copyOf(action.channels());
        var depth = !ways.contains(Way.ONLINE)
                ? OnlineDepth.PRE_REVIEW
                : action.visitsOrNone() == 0 ? OnlineDepth.WHOLLY : OnlineDepth.ACCEPTANCE;
        var conveniences = EnumSet.of(Convenience.PRE_REVIEW, Convenience.BOOKING, Convenience.EXPRESS);
        if (!action.fees().isEmpty()) {
            conveniences.add(Convenience.ONLINE_PAYMENT);
        }
        return new Implementation(null, null, null, action.isInCentre() ? Place.CENTRE : Place.ELSEWHERE,
                new Authority(Level.CITY, PowerSource.STATUTORY, Subject.STATUTORY_ORGAN, null, List.of()),
                new Offering(ways, depth, conveniences, Area.CITY, List.of()), new Result(resultKind(), null),
                List.of());
    }

    private ResultKind resultKind() {
        return switch (family.kind()) {
            case LICENCE -> ResultKind.LICENCE;
            case CONFIRMATION, BENEFIT, REWARD, RULING, OTHER_POWER -> ResultKind.APPROVAL_DOCUMENT;
            case PUBLIC_SERVICE -> ResultKind.OTHER;
        };
    }

    /** The actions that most subjects have. */
    private enum Usual {
        /** 新办. */
        NEW(1, "新办", "new", "首次申请%s。", "For the first time: %s."),
        /** 变更. */
        CHANGE(2, "变更", "change", "%s的内容发生变化时申请变更。", "When what was granted changes: %s."),
        /** 延续. */
        RENEWAL(3, "延续", "renewal", "%s有效期满前申请延续。", "Before it expires: %s."),
        /** 注销. */
        CANCEL(4, "注销", "cancellation", "不再需要%s时申请注销。", "When it is no longer needed: %s."),
        /** 补证. */
        REISSUE(5, "补证", "replacement", "%s的证件遗失或者损坏时申请补发。", "When the document is lost or damaged: %s.");

        private final int number;
        private final String zh;
        private final String en;
        private final String occasionZh;
        private final String occasionEn;

        Usual(int number, String zh, String en, String occasionZh, String occasionEn) {
            this.number = number;
            this.zh = zh;
            this.en = en;
            this.occasionZh = occasionZh;
            this.occasionEn = occasionEn;
        }

        private LocalisedText of(LocalisedText subject) {
            return new LocalisedText(subject.zh() + "（" + zh + "）", subject.en() + " (" + en + ")");
        }

        /** When one applies for it, in one sentence. */
        private LocalisedText occasion(LocalisedText subject) {
            return new LocalisedText(occasionZh.replace("%s", subject.zh()), occasionEn.replace("%s", subject.en()));
        }

        private static @Nullable Usual of(String key) {
            return switch (key) {
                case "new" -> NEW;
                case "change" -> CHANGE;
                case "renewal" -> RENEWAL;
                case "cancel" -> CANCEL;
                case "reissue" -> REISSUE;
                default -> null;
            };
        }
    }

    /** What every guide says alike. */
    private static final class Desk {
        private static final LocalisedText CENTRE = new LocalisedText("聊城市政务服务中心一楼综合窗口，任一窗口均可办理",
                "Any integrated window, ground floor, Liaocheng Government Service Centre");
        private static final LocalisedText HOURS = new LocalisedText("工作日 8:30—12:00，13:30—17:30（夏季 14:00—18:00）",
                "Working days 8:30–12:00 and 13:30–17:30 (14:00–18:00 in summer)");
        private static final LocalisedText CALL_FIRST = new LocalisedText("办理前请先电话联系", "Please call first");
        private static final LocalisedText COMPLAINTS = new LocalisedText("拨打 12345，或者在一楼“办不成事”反映窗口当面提出",
                "Call 12345 or speak to the complaints window on the ground floor");
        private static final LocalisedText PROOF = new LocalisedText("代领人出示申请人签名或者盖章的授权委托书和本人身份证件",
                "The other person shows a letter of authorisation signed or sealed by the applicant and an identity document");

        private static LocalisedText office(Department department) {
            return new LocalisedText(department.name().zh() + "办公地点",
                    "At the office of the " + department.name().en());
        }
    }
}
