package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.web.Option;

/** Name, kinds, department and applicants. */
final class HeadForm implements PartForm {
    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.texts("name"), ask.choice("kind", ItemKind.class, "catalogue.kind."),
                ask.radios("handling", HandlingType.class, "catalogue.handling."),
                ask.choice("department", departments(ask)),
                ask.checks("applicants", ApplicantKind.class, "catalogue.applicant."));
    }

    /** The departments as choices. */
    static List<Option> departments(Ask ask) {
        return ask.organisation().departments().stream()
                .map(one -> Option.of(one.code().value(), one.name().in(ask.locale()))).toList();
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        return new Sheet().text("name", draft.name()).put("kind", draft.kind()).put("handling", draft.handling())
                .put("department", draft.department()).putAll("applicants", draft.applicants());
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        return draft.withHead(typed.text("name", Typed.SHORT), typed.choice(ItemKind.class, "kind"),
                typed.choice(HandlingType.class, "handling"), department(typed),
                typed.someOf(ApplicantKind.class, "applicants"));
    }

    static DepartmentCode department(Typed typed) {
        if (!typed.one("department").matches("[0-9A-Z]{3}")) {
            typed.wrong("department", "choose");
            return DepartmentCode.CENTRE;
        }
        return new DepartmentCode(typed.one("department"));
    }
}
