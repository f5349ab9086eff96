package org.onewindow.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.DeliveryWay;
import org.onewindow.casework.DeliveryWay.Relation;
import org.onewindow.casework.MaterialReceipt;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.reading.Receiver;
import org.onewindow.casework.web.ActMaker.Supplies;
import org.onewindow.catalogue.FieldError;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.springframework.stereotype.Component;

/** Makes the act out of the form that was sent for it. What the law says of it is the façade's to judge. */
@Component
final class ActReader {
    private final CaseViews views;
    private final CounterScans scans;
    private final OfficeWords words;

    ActReader(CaseViews views, CounterScans scans, OfficeWords words) {
        this.views = views;
        this.scans = scans;
        this.words = words;
    }

    /** What was read. */
    sealed interface Read {
        /** An act to try. */
        record Ready(Act act) implements Read {
        }

        /** What cannot be an act, field by field. */
        record Wrong(List<FieldError> errors) implements Read {
            public Wrong {
                errors = List.copyOf(errors);
            }
        }

        /** There is no such case for this reader. */
        record Nothing() implements Read {
        }
    }

    Read read(Actor actor, CaseNumber number, ActForm form, Locale locale) {
        return switch (form.kind()) {
            case DELIVER -> seen(actor, number, locale).<Read>map(view -> delivered(actor, form, view))
                    .orElse(new Read.Nothing());
            case SUPPLY, RECEIVE_MATERIALS, SUPPLY_PROMISED, CORRECT_ON_THE_SPOT -> seen(actor, number, locale)
                    .<Read>map(view -> supplied(actor, form, view)).orElse(new Read.Nothing());
            case GRANT, DENY, EXTEND -> seen(actor, number, locale).<Read>map(view -> signed(actor, form, view))
                    .orElse(new Read.Nothing());
            default -> made(form, Supplies.NONE, form::values);
        };
    }

    /** An act that a head may have signed on paper: the scan is kept with the case first. */
    private Read signed(Actor actor, ActForm form, CaseView view) {
        var errors = new ArrayList<FieldError>();
        var scan = scans.scan(actor, view, form, "scan", errors);
        return errors.isEmpty()
                ? made(form, Supplies.NONE, name -> name.equals("scan") ? scan : form.values(name))
                : new Read.Wrong(errors);
    }

    private static Read made(ActForm form, Supplies supplies, Function<String, List<String>> values) {
        return switch (ActMaker.make(form.kind(), form.stage() == null ? "" : form.stage(), form.text(), supplies,
                values)) {
            case ActMaker.Made.Ready(var act) -> ready(act);
            case ActMaker.Made.Wrong(var errors) -> new Read.Wrong(errors);
        };
    }

    private Optional<CaseView> seen(Actor actor, CaseNumber number, Locale locale) {
        return views.view(actor, number, locale);
    }

    private Read delivered(Actor actor, ActForm form, CaseView view) {
        var way = way(form.value("way"));
        if (way != DeliveryWay.WINDOW) {
            return ready(new Act.Deliver(way, form.value("receiver").strip()));
        }
        var told = Receiver.of(view.application().orElse(null), identityType(form.value("identityType")),
                form.value("number"), form.value("receiver"), words.today());
        return switch (told) {
            case Receiver.Wrong(var errors) -> new Read.Wrong(errors.stream().map(error -> new FieldError(
                    error.field().equals("name") ? "receiver" : error.field(), error.messageKey(), error.args()))
                    .toList());
            case Receiver.Told who -> handedTo(who, actor, form, view);
        };
    }

    /** The letter of a third person is kept with the case first; without one the core refuses. */
    private Read handedTo(Receiver.Told who, Actor actor, ActForm form, CaseView view) {
        var errors = new ArrayList<FieldError>();
        var letter = who.relation() == Relation.OTHER
                ? scans.scan(actor, view, form, "letter", errors)
                : List.<String>of();
        return errors.isEmpty()
                ? ready(new Act.Deliver(DeliveryWay.WINDOW, who.relation(),
                        letter.isEmpty() ? null : letter.getFirst(), inWords(who)))
                : new Read.Wrong(errors);
    }

    /** For the record, whose language is Chinese whatever the clerk reads. */
    private String inWords(Receiver.Told who) {
        return words.say("casework.office.receiver", Locale.SIMPLIFIED_CHINESE, who.name(),
                words.say("casework.office.receiver." + who.relation(), Locale.SIMPLIFIED_CHINESE),
                words.say("parties.identity-type." + who.type(), Locale.SIMPLIFIED_CHINESE), who.maskedNumber());
    }

    private Read supplied(Actor actor, ActForm form, CaseView view) {
        var errors = new ArrayList<>(scans.attach(actor, view, form));
        var receipts = new ArrayList<MaterialReceipt>();
        for (var material : view.item().materials()) {
            MaterialTyped.of(form.fields(), material)
                    .receipt(material, CounterScans.digests(form.fields(), material.code()), errors)
                    .ifPresent(receipts::add);
        }
        var asked = view.supplement();
        Map<String, String> answers = form.kind() == ActKind.CORRECT_ON_THE_SPOT
                || (form.kind() == ActKind.SUPPLY && asked != null && asked.codes().contains("form"))
                        ? answers(form, view)
                        : Map.of();
        return errors.isEmpty() ? made(form, new Supplies(receipts, answers), form::values) : new Read.Wrong(errors);
    }

    private static Map<String, String> answers(ActForm form, CaseView view) {
        var answers = new LinkedHashMap<String, String>();
        for (var field : view.item().fields()) {
            var typed = form.fields().getFirst(FieldRows.NAME + field.code());
            if (typed != null && !typed.isBlank()) {
                answers.put(field.code(), typed);
            }
        }
        return answers;
    }

    private static DeliveryWay way(String typed) {
        for (var way : DeliveryWay.values()) {
            if (way.name().equals(typed)) {
                return way;
            }
        }
        return DeliveryWay.WINDOW;
    }

    static IdentityType identityType(String typed) {
        for (var type : IdentityType.values()) {
            if (type.name().equals(typed)) {
                return type;
            }
        }
        return IdentityType.RESIDENT_CARD;
    }

    private static Read ready(Act act) {
        return new Read.Ready(act);
    }
}
