package org.onewindow.catalogue.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.editing.Amendment;
import org.onewindow.catalogue.editing.Amendment.Value;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;

/** The difference of two versions as sentences of a notice of amendment (修订说明), in the language of one reader. */
public final class AmendmentWords {
    private static final String STEM = "catalogue.amendment.";

    private final MessageSource messages;
    private final ItemWords words;
    private final Locale locale;

    public AmendmentWords(MessageSource messages, ItemWords words, Locale locale) {
        this.messages = messages;
        this.words = words;
        this.locale = locale;
    }

    /** One amendment as one sentence: 承诺时限由“9 个工作日”调整为“7 个工作日”。 */
    public String sentence(Amendment one, ServiceItem older, ServiceItem newer) {
        var sentence = said(one, older, newer);
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    private String said(Amendment one, ServiceItem older, ServiceItem newer) {
        var aspect = say("aspect." + one.aspect());
        var subject = one.subject();
        var trait = one.trait();
        var before = one.before() == null ? "" : value(one.before(), older);
        var after = one.after() == null ? "" : value(one.after(), newer);
        var what = switch (one.sort()) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case CHANGED -> "changed";
        };
        if (subject == null) {
            return say(what, aspect, before, after);
        }
        if (trait == null) {
            return say("member." + what, aspect, subject.in(locale));
        }
        return say("trait." + what, aspect, subject.in(locale), say("trait." + trait), before, after);
    }

    private String value(@Nullable Value value, ServiceItem item) {
        return switch (value) {
            case null -> "";
            case Value.Words(var text) -> text.in(locale);
            case Value.Limit(var limit) -> words.limit(limit);
            case Value.Token(var set, var code) -> token(set, code);
            case Value.Tokens(var set, var codes) -> codes.stream().map(code -> token(set, code))
                    .collect(Collectors.joining(messages.getMessage("catalogue.comma", null, locale)));
            case Value.When(var conditions) -> conditions.stream().map(one -> words.condition(item, one))
                    .collect(Collectors.joining(messages.getMessage("catalogue.comma", null, locale)));
            case Value.Day(var day) -> OneWindowTime.inWords(day, locale);
            case Value.Agency(var code) -> words.department(code);
            case Value.At(var code) -> words.post(code);
            case Value.Plain(var text) -> text;
        };
    }

    private String token(String set, String code) {
        var stem = switch (set) {
            case "ItemKind" -> "catalogue.kind.";
            case "HandlingType" -> "catalogue.handling.";
            case "ApplicantKind" -> "catalogue.applicant.";
            case "MaterialForm" -> "catalogue.form.";
            case "CollectionWay" -> "catalogue.collection.";
            case "FieldType" -> "catalogue.edit.type.";
            case "StageKind" -> "catalogue.edit.stageKind.";
            case "Place" -> "catalogue.edit.place.";
            case "Way" -> "catalogue.edit.ways.";
            case "OnlineDepth" -> "catalogue.edit.online.";
            case "Area" -> "catalogue.edit.area.";
            case "Level" -> "catalogue.edit.level.";
            case "PublicationClass" -> "catalogue.edit.publication.";
            default -> "catalogue.amendment." + set + ".";
        };
        return messages.getMessage(stem + code, null, locale);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(STEM + key, args, locale);
    }
}
