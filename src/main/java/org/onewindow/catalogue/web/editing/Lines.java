package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.Locale;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.web.editing.Question.Kind;
import org.onewindow.platform.web.Option;
import org.springframework.ui.Model;

/** The list of a section whose members have a form each. */
final class Lines {
    private Lines() {
    }

    /**
     * A member in its list.
     *
     * @param group number of the group that it belongs to; 0 where the list has none
     */
    record Line(String key, String name, String told, String mark, int group) {
    }

    static void of(Section section, ItemDraft draft, Ask ask, Model model) {
        var forms = section.members();
        model.addAttribute("lines", forms == null ? List.of() : lines(forms, draft, ask));
        if (section == Section.FIELDS) {
            var locale = ask.locale();
            model.addAttribute("preview",
                    draft.requirements().fields().stream().map(field -> preview(field, ask, locale)).toList());
            model.addAttribute("sheet", new Sheet());
        }
    }

    private static <T> List<Line> lines(MemberForm<T> forms, ItemDraft draft, Ask ask) {
        return forms.members(draft).stream()
                .map(one -> new Line(forms.key(one), forms.name(one).in(ask.locale()), forms.told(one, ask),
                        forms.sheet(one).mark(), one instanceof StageForms.Placed placed ? placed.step() : 0))
                .toList();
    }

    /** A field as an applicant will see it. */
    private static Question preview(FieldDefinition field, Ask ask, Locale locale) {
        var options = switch (field.type()) {
            case CHOICE -> field.choices().stream().map(one -> Option.of(one.code(), one.label().in(locale))).toList();
            case YES_NO -> List.of(Option.of("yes", ask.say("platform.yes")), Option.of("no", ask.say("platform.no")));
            case TEXT, LONG_TEXT, NUMBER, DATE, PHONE -> List.<Option>of();
        };
        var kind = switch (field.type()) {
            case CHOICE -> Kind.CHOICE;
            case YES_NO -> Kind.RADIOS;
            case DATE -> Kind.DATE;
            case NUMBER -> Kind.NUMBER;
            case TEXT, LONG_TEXT, PHONE -> Kind.TEXT;
        };
        var hint = field.hint();
        return new Question(kind, "preview-" + field.code(), field.label().in(locale),
                hint == null ? null : hint.in(locale), !field.required(), options, field.maxLength(), List.of(), null,
                null);
    }
}
