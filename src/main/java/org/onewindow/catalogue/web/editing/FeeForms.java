package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.stream.IntStream;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.platform.LocalisedText;

/** The fees, a form each. A fee has no code; within a draft it is known by its place. */
final class FeeForms implements MemberForm<FeeForms.Numbered> {
    /** A fee at its place. */
    record Numbered(int place, Fee fee) {
    }

    @Override
    public List<Numbered> members(ItemDraft draft) {
        return IntStream.range(0, draft.fees().size()).mapToObj(at -> new Numbered(at + 1, draft.fees().get(at)))
                .toList();
    }

    @Override
    public ItemDraft with(ItemDraft draft, List<Numbered> members) {
        return draft.withFees(members.stream().map(Numbered::fee).toList());
    }

    @Override
    public String key(Numbered member) {
        return stem() + member.place();
    }

    @Override
    public String stem() {
        return "fee";
    }

    @Override
    public LocalisedText name(Numbered member) {
        return member.fee().name();
    }

    @Override
    public String told(Numbered member, Ask ask) {
        return member.fee().standard().in(ask.locale());
    }

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.texts("name"), ask.texts("rate"), ask.number("yuan").left(), ask.texts("feeBasis"),
                ask.texts("reduction").left(), ask.condition("chargedWhen"));
    }

    @Override
    public Sheet sheet(Numbered member) {
        var fee = member.fee();
        var amount = fee.amount();
        return new Sheet().text("name", fee.name()).text("rate", fee.standard())
                .put("yuan", amount == null ? null : amount.inYuan()).text("feeBasis", fee.basis())
                .text("reduction", fee.reduction()).condition("chargedWhen", fee.when());
    }

    @Override
    public Sheet blank(ItemDraft draft) {
        return new Sheet();
    }

    @Override
    public Numbered read(ItemDraft draft, Typed typed, String key) {
        var place = Integer.parseInt(key.substring(stem().length()));
        return new Numbered(place,
                new Fee(typed.text("name", Typed.SHORT), typed.text("rate", Typed.SHORT), typed.yuanOrNull("yuan"),
                        typed.text("feeBasis", Typed.SHORT), typed.textOrNull("reduction", Typed.SHORT),
                        typed.condition("chargedWhen", draft.requirements().fields())));
    }
}
