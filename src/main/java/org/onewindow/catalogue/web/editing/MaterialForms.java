package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.MaterialRequirement.Notes;
import org.onewindow.catalogue.MaterialRequirement.SourceKind;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.platform.LocalisedText;

/** The materials, a form each. */
final class MaterialForms implements MemberForm<MaterialRequirement> {
    private static final int MOST_COPIES = 99;

    @Override
    public List<MaterialRequirement> members(ItemDraft draft) {
        return draft.requirements().materials();
    }

    @Override
    public ItemDraft with(ItemDraft draft, List<MaterialRequirement> members) {
        return draft.withRequirements(draft.requirements().withMaterials(members));
    }

    @Override
    public String key(MaterialRequirement member) {
        return member.code();
    }

    @Override
    public String stem() {
        return "m";
    }

    @Override
    public LocalisedText name(MaterialRequirement member) {
        return member.name();
    }

    @Override
    public String told(MaterialRequirement member, Ask ask) {
        var forms = member.forms().stream().map(form -> ask.say("catalogue.form." + form))
                .collect(Collectors.joining(ask.say("catalogue.or")));
        var told = ask.say("catalogue.material.form", forms, member.copies());
        var waiver = member.waiver();
        if (waiver != null) {
            return told + " · " + ask.say("catalogue.material.waived.short");
        }
        return member.required() ? told : told + " · " + ask.say("catalogue.material.optional");
    }

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.texts("name"), ask.check("required"),
                ask.checks("forms", MaterialForm.class, "catalogue.form."), ask.number("copies"),
                ask.radios("sourceKind", SourceKind.class, "catalogue.edit.sourceKind."), ask.texts("source"),
                ask.longTexts("standard").left(), ask.check("blankForm"), ask.longTexts("sample").left(),
                ask.longTexts("filling").left(), ask.texts("waiver").left(), ask.condition("neededWhen"),
                ask.rows("basis", ask.texts("law"), ask.number("article").left(), ask.number("paragraph").left()));
    }

    @Override
    public Sheet sheet(MaterialRequirement member) {
        var notes = member.notes();
        var sheet = notes == null ? new Sheet().put("sourceKind", SourceKind.APPLICANT) : BasisForm.of(notes.basis());
        if (notes != null) {
            sheet.put("sourceKind", notes.source()).text("waiver", notes.waiver()).text("sample", notes.sample())
                    .text("filling", notes.filling());
        }
        return sheet.text("name", member.name()).put("required", member.required() ? "true" : null)
                .putAll("forms", member.forms()).put("copies", member.copies()).text("source", member.source())
                .text("standard", member.standard()).put("blankForm", member.blankForm() ? "true" : null)
                .condition("neededWhen", member.neededWhen());
    }

    @Override
    public Sheet blank(ItemDraft draft) {
        return new Sheet().put("required", "true").put("copies", 1)
                .putAll("forms", List.of(MaterialForm.ORIGINAL, MaterialForm.ELECTRONIC))
                .put("sourceKind", SourceKind.APPLICANT);
    }

    @Override
    public MaterialRequirement read(ItemDraft draft, Typed typed, String key) {
        var source = typed.choice(SourceKind.class, "sourceKind");
        var waiver = typed.textOrNull("waiver", Typed.SHORT);
        var sample = typed.textOrNull("sample", Typed.LONG);
        var filling = typed.textOrNull("filling", Typed.LONG);
        List<LegalBasis> basis = new BasisForm().read(draft, typed).basis();
        var isPlain = source == SourceKind.APPLICANT && waiver == null && sample == null && filling == null
                && basis.isEmpty();
        return new MaterialRequirement(key, typed.text("name", Typed.SHORT), typed.checked("required"),
                typed.someOf(MaterialForm.class, "forms"), typed.number("copies", 1, MOST_COPIES),
                typed.text("source", Typed.SHORT), typed.textOrNull("standard", Typed.LONG),
                typed.checked("blankForm"),
                typed.condition("neededWhen", draft.requirements().fields()),
                isPlain ? null : new Notes(source, waiver, sample, filling, basis));
    }
}
