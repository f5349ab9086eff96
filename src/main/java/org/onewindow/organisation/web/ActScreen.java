package org.onewindow.organisation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.CentreNode;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Leave;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.StaffId;
import org.onewindow.organisation.Window;
import org.onewindow.organisation.WindowNo;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of an act and the last look before it. */
@Component
class ActScreen {
    private static final String HOME = "/office/organisation";

    private final OrganisationWords words;

    ActScreen(OrganisationWords words) {
        this.words = words;
    }

    /** One field of a form as the template draws it. */
    record Field(String name, String label, String kind, boolean optional, @Nullable String hint,
            List<Option> options) {
    }

    String form(Actor.Officer actor, TypedAct typed, FormErrors errors, Model model, Locale locale) {
        var reader = words.in(locale);
        model.addAttribute("fields", typed.act().fields().stream().filter(name -> !name.equals("id"))
                .map(name -> field(actor, typed, name, reader)).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        add(typed, model, reader);
        return "organisation/act";
    }

    String confirm(TypedAct typed, Model model, Locale locale) {
        var reader = words.in(locale);
        var effects = new ArrayList<String>();
        for (var field : typed.act().fields()) {
            if (!field.equals("id") && !typed.text(field).isEmpty()) {
                effects.add(reader.say("organisation.confirm.line", reader.say(label(typed.act(), field)),
                        inWords(typed, field, reader)));
            }
        }
        effects.add(reader.say("organisation.act." + typed.act().path() + ".effect"));
        model.addAttribute("effects", effects);
        model.addAttribute("hidden", hidden(typed));
        model.addAttribute("grave", typed.act().isGrave());
        add(typed, model, reader);
        return "organisation/act-confirm";
    }

    String done(TypedAct typed, Locale locale) {
        return words.in(locale).say("organisation.act.done",
                words.in(locale).say("organisation.act." + typed.act().path()));
    }

    /** The page from which such an act is done. */
    String back(TypedAct typed) {
        return switch (typed.act()) {
            case DELEGATE, END_DELEGATION -> HOME + "/delegations";
            case OPEN_CENTRE, PREPARE_CENTRE, ABOLISH_CENTRE -> HOME + "/centres";
            case LEAVE, END_LEAVE, END_SUBSTITUTION, SIGN_OUT, RETURN, MAN, LEAVE_WINDOW, DEPART ->
                typed.text("staff").matches("[A-Z][0-9A-Z]{1,15}")
                        ? HOME + "/staff/" + typed.text("staff")
                        : HOME + "/duties";
            case APPOINT, RELIEVE, SUBSTITUTE, PAIR, UNPAIR, HOURS, CONCENTRATE -> {
                var unit = unit(typed);
                yield unit == null ? HOME : HOME + "/units/" + unit;
            }
        };
    }

    private void add(TypedAct typed, Model model, OrganisationWords.Reader reader) {
        model.addAttribute("title", reader.say("organisation.act." + typed.act().path()));
        model.addAttribute("path", typed.act().path());
        model.addAttribute("back", back(typed));
        model.addAttribute("words", reader);
    }

    private static List<Option> hidden(TypedAct typed) {
        return Stream.concat(typed.act().fields().stream(), Stream.of("unit", "command"))
                .flatMap(name -> typed.values(name).stream().map(value -> Option.of(name, value))).toList();
    }

    private Field field(Actor.Officer actor, TypedAct typed, String name, OrganisationWords.Reader reader) {
        var kind = switch (TypedAct.kindOf(name)) {
            case "date" -> "date";
            case "hours", "document" -> "text";
            case "items" -> "long-text";
            case "acts" -> "checkboxes";
            default -> "choice";
        };
        var hint = switch (name) {
            case "acts" -> typed.act() == OfficeAct.DELEGATE ? reader.say("organisation.field.acts.hint") : null;
            case "workdays", "saturdays", "items", "document", "second", "from", "lastDay", "agency",
                    "authorisedPost" ->
                reader.say("organisation.field." + name + ".hint");
            default -> null;
        };
        return new Field(name, reader.say(label(typed.act(), name)), kind, typed.act().isOptional(name), hint,
                options(actor, typed, name, reader));
    }

    private static String label(OfficeAct act, String field) {
        if (act == OfficeAct.CONCENTRATE && field.equals("by")) {
            return "organisation.column.name";
        }
        return act == OfficeAct.CONCENTRATE && field.equals("acts")
                ? "organisation.field.authorisedTo"
                : "organisation.field." + field;
    }

    private static List<Option> options(Actor.Officer actor, TypedAct typed, String name,
            OrganisationWords.Reader reader) {
        var view = reader.view();
        var unit = unit(typed);
        return switch (name) {
            case "post" -> view.posts().stream().filter(post -> isOf(unit, post.department()))
                    .map(post -> Option.of(post.code().value(), reader.post(post.code()))).toList();
            case "authorisedPost" -> view.posts().stream()
                    .filter(post -> post.kind() == PostKind.COUNTER || (unit != null && isOf(unit, post.department())))
                    .map(post -> Option.of(post.code().value(), reader.post(post.code()))).toList();
            case "staff", "second" -> view.staff().stream()
                    .filter(one -> isOf(unit, one.department()) && !view.hasLeft(one.id(), reader.today()))
                    .map(one -> Option.of(one.id().value(),
                            reader.say("organisation.person", one.name(), one.id().value())))
                    .toList();
            case "reason" -> Arrays.stream(Leave.Reason.values()).filter(one -> one != Leave.Reason.SIGNED_OUT)
                    .map(one -> Option.of(one.name(), reader.say("organisation.reason." + one))).toList();
            case "kind" -> Arrays.stream(Delegation.Kind.values())
                    .map(one -> Option.of(one.name(), reader.say("organisation.delegation." + one))).toList();
            case "by", "agency" -> view.departments().stream()
                    .filter(one -> one.kind() == Department.Kind.GOVERNMENT)
                    .map(one -> Option.of(one.code().value(), one.name().in(reader.locale()))).toList();
            case "window" -> windows(actor, typed, reader).map(one -> Option.of(one.no().value(),
                    reader.say("organisation.person", one.name().in(reader.locale()), one.no().value()))).toList();
            case "centre", "successor" -> view.centres().stream().filter(one -> one.kind() != CentreNode.Kind.CITY)
                    .map(one -> Option.of(one.code().value(), one.name().in(reader.locale()))).toList();
            case "acts" -> Arrays.stream(PostKind.values()).filter(Delegation.Scope.DELEGABLE::contains)
                    .map(one -> Option.of(one.name(), reader.kind(one))).toList();
            default -> List.of();
        };
    }

    private static Stream<Window> windows(Actor.Officer actor, TypedAct typed, OrganisationWords.Reader reader) {
        var view = reader.view();
        var own = view.postsOf(new StaffId(actor.staff()), reader.today());
        var unit = unit(typed);
        return view.windows().stream().filter(one -> typed.act() == OfficeAct.MAN
                ? own.contains(one.post())
                : isOf(unit, one.department()));
    }

    private static boolean isOf(@Nullable String unit, DepartmentCode department) {
        return unit == null || department.value().equals(unit);
    }

    /** The unit of which the act is, as far as the address or the fields say it. */
    private static @Nullable String unit(TypedAct typed) {
        for (var field : List.of("unit", "by", "post")) {
            if (typed.text(field).matches("[0-9A-Z]{3}(-[0-9A-Z]{2,4})?")) {
                return typed.text(field).substring(0, 3);
            }
        }
        return null;
    }

    private static String inWords(TypedAct typed, String field, OrganisationWords.Reader reader) {
        var text = typed.text(field);
        return switch (field) {
            case "post", "authorisedPost" -> reader.post(new PostCode(text));
            case "staff", "second" -> reader.say("organisation.person", reader.person(new StaffId(text)), text);
            case "reason" -> reader.say("organisation.reason." + Leave.Reason.valueOf(text));
            case "kind" -> reader.say("organisation.delegation." + Delegation.Kind.valueOf(text));
            case "by", "agency" -> reader.unit(new DepartmentCode(text));
            case "window" -> reader.window(new WindowNo(text));
            case "centre", "successor" -> centre(new CentreCode(text), reader);
            case "acts" -> reader.kinds(typed.acts());
            case "items" -> String.join(reader.say("organisation.and"), typed.items());
            case "workdays", "saturdays" -> OpeningHours.text(typed.sessions(field));
            default -> OfficeAct.isDate(field) ? reader.date(typed.day(field)) : text;
        };
    }

    private static String centre(CentreCode code, OrganisationWords.Reader reader) {
        return reader.view().centres().stream().filter(one -> one.code().equals(code)).findFirst()
                .map(one -> one.name().in(reader.locale())).orElse(code.value());
    }
}
