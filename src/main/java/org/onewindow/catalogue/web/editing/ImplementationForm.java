package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.Implementation.Area;
import org.onewindow.catalogue.Implementation.Authority;
import org.onewindow.catalogue.Implementation.Coded;
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
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.platform.web.Option;

/** The implementation list, and what an item is subject to beyond the ordinary course. */
final class ImplementationForm implements PartForm {
    private static final String STEM = "catalogue.edit.";
    private static final Pattern BASIC_CODE = Pattern.compile("[0-9A-Z]{12}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{31}");
    private static final Pattern HANDLING_CODE = Pattern.compile("[0-9A-Z]{33}");

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.radios("place", Place.class, STEM + "place."),
                ask.choice("level", Level.class, STEM + "level."),
                ask.choice("powerSource", PowerSource.class, STEM + "powerSource."),
                ask.radios("subject", Subject.class, STEM + "subject."),
                ask.texts("entrustedBy").when("subject", Subject.ENTRUSTED_ORGAN.name()),
                ask.rows("jointly", ask.texts("text")), ask.checks("ways", Way.class, STEM + "ways."),
                ask.radios("online", OnlineDepth.class, STEM + "online."),
                ask.checks("conveniences", Convenience.class, STEM + "conveniences.").left(),
                ask.choice("area", Area.class, STEM + "area."), ask.rows("intermediaries", ask.texts("text")),
                ask.choice("resultKind", ResultKind.class, STEM + "resultKind."), ask.number("validYears").left(),
                ask.checks("practices", Practice.class, STEM + "practices.").left(),
                ask.checks("deferrable", materials(ask)).left(), ask.number("number").left(),
                ask.texts("upperLevel").left(), ask.line("basicCode", 12).left(), ask.line("code", 31).left(),
                ask.line("handlingCode", 33).left(),
                ask.rows("foreign", ask.line("set", 40), ask.line("value", 60)));
    }

    private static List<Option> materials(Ask ask) {
        return ask.draft().requirements().materials().stream()
                .map(one -> Option.of(one.code(), one.name().in(ask.locale()))).toList();
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        var said = draft.implementation();
        var list = said == null ? Implementation.ORDINARY : said;
        var special = draft.particulars() == null ? Particulars.NONE : draft.particulars();
        var authority = list.authority();
        var offering = list.offering();
        var sheet = new Sheet().put("place", list.place()).put("level", authority.level())
                .put("powerSource", authority.source()).put("subject", authority.subject())
                .text("entrustedBy", authority.entrustedBy()).texts("jointly", authority.jointly())
                .putAll("ways", offering.ways()).put("online", offering.online())
                .putAll("conveniences", offering.conveniences()).put("area", offering.area())
                .texts("intermediaries", offering.intermediaries()).put("resultKind", list.result().kind())
                .put("validYears", list.result().validYears()).putAll("practices", special.practices())
                .putAll("deferrable", special.deferrable()).put("number", special.number())
                .text("upperLevel", special.upperLevel()).put("basicCode", list.basicCode()).put("code", list.code())
                .put("handlingCode", list.handlingCode());
        for (int at = 0; at < list.foreign().size(); at++) {
            sheet.put(Sheet.row("foreign", at, "set"), list.foreign().get(at).set())
                    .put(Sheet.row("foreign", at, "value"), list.foreign().get(at).code());
        }
        return sheet;
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        var basicCode = code(typed, "basicCode", BASIC_CODE);
        var code = code(typed, "code", CODE);
        if (basicCode != null && code != null && !code.endsWith(basicCode)) {
            typed.wrong("code", "code-end", basicCode);
            code = null;
        }
        var list = new Implementation(basicCode, code, code(typed, "handlingCode", HANDLING_CODE),
                typed.choice(Place.class, "place"), authority(typed), offering(typed),
                new Result(typed.choice(ResultKind.class, "resultKind"), typed.numberOrNull("validYears", 1, 99)),
                typed.rows("foreign").stream().map(row -> new Coded(standing(row.line("set", 40)),
                        standing(row.line("value", 60)))).toList());
        var known = draft.requirements().materials().stream().map(MaterialRequirement::code).toList();
        var special = new Particulars(typed.all("deferrable").stream().filter(known::contains).toList(),
                typed.choices(Practice.class, "practices"), typed.numberOrNull("number", 1, 999_999),
                typed.textOrNull("upperLevel", Typed.SHORT));
        return draft.withImplementation(list, special);
    }

    private static Authority authority(Typed typed) {
        var subject = typed.choice(Subject.class, "subject");
        return new Authority(typed.choice(Level.class, "level"), typed.choice(PowerSource.class, "powerSource"),
                subject,
                subject == Subject.ENTRUSTED_ORGAN ? typed.text("entrustedBy", Typed.SHORT) : null,
                typed.texts("jointly"));
    }

    private static Offering offering(Typed typed) {
        return new Offering(typed.someOf(Way.class, "ways"), typed.choice(OnlineDepth.class, "online"),
                typed.choices(Convenience.class, "conveniences"), typed.choice(Area.class, "area"),
                typed.texts("intermediaries"));
    }

    private static @Nullable String code(Typed typed, String name, Pattern form) {
        var text = typed.one(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!form.matcher(text).matches()) {
            typed.wrong(name, "code." + name);
            return null;
        }
        return text;
    }

    /** What was typed, cut to what a code may hold: its fault is noted already. */
    private static String standing(String text) {
        return text.isEmpty() ? "-" : text.substring(0, Math.min(text.length(), 40));
    }
}
