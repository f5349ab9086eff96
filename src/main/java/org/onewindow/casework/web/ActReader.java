package org.onewindow.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.DeliveryWay;
import org.onewindow.casework.MaterialReceipt;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.reading.Receiver;
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
        var stage = form.stage() == null ? "" : form.stage();
        return switch (form.kind()) {
            case PRE_REVIEW -> ready(new Act.PreReview(!form.value("passed").equals("no"), form.text()));
            case ACCEPT -> ready(new Act.Accept());
            case REFUSE_ACCEPTANCE -> ready(new Act.RefuseAcceptance(form.text()));
            case REQUEST_SUPPLEMENT -> ready(new Act.RequestSupplement(
                    new TreeSet<>(form.values("materials").stream().limit(100).toList()), form.text()));
            case REVIEW -> ready(new Act.Review(stage, form.text()));
            case RETURN -> ready(new Act.Return(stage, form.text()));
            case GRANT -> ready(new Act.Grant(stage, form.text()));
            case DENY -> ready(new Act.Deny(stage, form.text()));
            case ARCHIVE -> ready(new Act.Archive());
            case WITHDRAW -> ready(new Act.Withdraw(form.text()));
            case VOID -> voided(form);
            case DELIVER -> seen(actor, number, locale).<Read>map(view -> delivered(form, view))
                    .orElse(new Read.Nothing());
            case SUPPLY -> seen(actor, number, locale).<Read>map(view -> supplied(actor, form, view))
                    .orElse(new Read.Nothing());
        };
    }

    private Optional<CaseView> seen(Actor actor, CaseNumber number, Locale locale) {
        return views.view(actor, number, locale);
    }

    private static Read voided(ActForm form) {
        var typed = form.value("right").strip();
        var right = CaseNumber.parse(typed);
        return typed.isEmpty() || right.isPresent()
                ? ready(new Act.VoidIntake(form.text(), right.orElse(null)))
                : wrong("right", "casework.office.error.case-number");
    }

    private Read delivered(ActForm form, CaseView view) {
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
            case Receiver.Told who -> ready(new Act.Deliver(way, inWords(who)));
        };
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
        Map<String, String> answers = asked != null && asked.codes().contains("form")
                ? answers(form, view)
                : Map.of();
        return errors.isEmpty() ? ready(new Act.Supply(receipts, answers)) : new Read.Wrong(errors);
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

    private static Read wrong(String field, String key) {
        return new Read.Wrong(List.of(new FieldError(field, key, List.of())));
    }
}
