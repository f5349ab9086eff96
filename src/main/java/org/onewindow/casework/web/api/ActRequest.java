package org.onewindow.casework.web.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.Source;
import org.onewindow.casework.web.ActMaker;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.platform.Actor;

/**
 * An act as the interface takes it.
 *
 * @param act       name of the act, for example {@code accept}
 * @param stage     code of the stage; may be left out while only one is open
 * @param reason    where the law asks for one
 * @param materials codes to be supplied, or materials as they were supplied
 * @param opinion   of a review or decision
 * @param answers   corrected answers of the form
 * @param way       of a delivery
 * @param receiver  of a delivery
 * @param passed    of a pre-review; passed when left out
 * @param rightCase that replaces a void one
 * @param details   what an act needs beside these
 * @param source    the other system that relays the act
 */
record ActRequest(@Nullable String act, @Nullable String stage, @Nullable String reason,
        @Nullable List<MaterialRequest> materials, @Nullable String opinion, @Nullable Map<String, String> answers,
        @Nullable DeliveryWay way, @Nullable String receiver, @Nullable Boolean passed, @Nullable String rightCase,
        @Nullable ActDetails details, @Nullable SourceRequest source) {

    /** Times that other systems may tell; beyond, a clock is broken and the database may not take it. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** A material: its code alone, or with form, number of copies and the SM3 of its files among those of the case. */
    @Schema(oneOf = {String.class, MaterialRequest.class})
    record MaterialRequest(String code, @Nullable MaterialForm form, @Nullable Integer copies,
            @Nullable List<String> files) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        MaterialRequest(@JsonProperty("code") String code, @JsonProperty("form") @Nullable MaterialForm form,
                @JsonProperty("copies") @Nullable Integer copies,
                @JsonProperty("files") @Nullable List<String> files) {
            this.code = code;
            this.form = form;
            this.copies = copies;
            this.files = files;
        }

        /** The files; none where they were left out. */
        List<String> named() {
            return files == null ? List.of() : files;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static MaterialRequest ofCode(String code) {
            return new MaterialRequest(code, null, null, null);
        }
    }

    /** Where a relayed act comes from. */
    record SourceRequest(@Nullable String system, @Nullable String foreignNo, @Nullable Instant at) {
    }

    /** The act, or what is wrong with the request. */
    sealed interface Parsed {
        /** A whole request. */
        record Right(Act act, @Nullable Source source) implements Parsed {
        }

        /** What is wrong, field by field. */
        record Wrong(List<FieldError> errors) implements Parsed {
        }
    }

    Parsed parse(Actor actor) {
        var errors = new ArrayList<FieldError>();
        var from = source(source, errors);
        unanswered(answers, errors);
        var kind = act == null ? null : ActKind.ofApiName(act).orElse(null);
        if (kind == null) {
            errors.add(new FieldError("act", "casework.api.unknown-act", List.of(known())));
        }
        var materialsSupplied = isSupply(kind)
                ? sent(actor, receipts(materials, errors))
                : List.<MaterialReceipt>of();
        if (kind == null) {
            return new Parsed.Wrong(errors);
        }
        return switch (make(kind, materialsSupplied)) {
            case ActMaker.Made.Ready(var ready) when errors.isEmpty() -> new Parsed.Right(ready, from);
            case ActMaker.Made.Ready _ -> new Parsed.Wrong(errors);
            case ActMaker.Made.Wrong(var wrong) -> {
                wrong.forEach(error -> errors.add(new FieldError(pointer(error.field()), error.messageKey(),
                        error.args())));
                yield new Parsed.Wrong(errors);
            }
        };
    }

    /** Only an officer has seen paper: what a citizen's account supplies came over the network, whatever it says. */
    private static List<MaterialReceipt> sent(Actor actor, List<MaterialReceipt> receipts) {
        return actor instanceof Actor.Citizen
                ? receipts.stream().map(receipt -> new MaterialReceipt(receipt.code(), MaterialForm.ELECTRONIC, 1,
                        receipt.files())).toList()
                : receipts;
    }

    /** Where in the request a value stands. */
    private static String pointer(String field) {
        return switch (field) {
            case "right" -> "rightCase";
            case "materials", "passed", "way", "receiver", "act", "stage" -> field;
            default -> "details/" + field;
        };
    }

    private ActMaker.Made make(ActKind kind, List<MaterialReceipt> supplied) {
        return ActMaker.make(kind, orEmpty(stage), words(kind),
                new ActMaker.Supplies(supplied, answers == null ? Map.of() : answers), this::values);
    }

    /** Opinions and reasons are one text of the act; either name is taken. */
    private String words(ActKind kind) {
        return switch (kind) {
            case PRE_REVIEW, REVIEW, GRANT, FINISH -> text(opinion, reason);
            default -> text(reason, opinion);
        };
    }

    private List<String> values(String name) {
        return switch (name) {
            case "materials" -> codes();
            case "passed" -> passed == null ? List.of() : List.of(passed.toString());
            case "way" -> way == null ? List.of() : List.of(way.name());
            case "receiver" -> List.of(orEmpty(receiver));
            case "right" -> List.of(orEmpty(rightCase));
            default -> details == null ? List.of() : details.values(name);
        };
    }

    private static boolean isSupply(@Nullable ActKind kind) {
        return kind == ActKind.SUPPLY || kind == ActKind.RECEIVE_MATERIALS || kind == ActKind.SUPPLY_PROMISED;
    }

    private List<String> codes() {
        return materials == null
                ? List.of()
                : materials.stream().map(material -> material == null ? "" : orEmpty(material.code())).toList();
    }

    static List<MaterialReceipt> receipts(@Nullable List<MaterialRequest> materials, List<FieldError> errors) {
        var receipts = new ArrayList<MaterialReceipt>();
        if (materials == null) {
            return receipts;
        }
        for (int i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            var copies = material == null || material.copies() == null ? 1 : material.copies();
            if (material == null || material.code() == null || material.code().isBlank() || copies < 1
                    || copies > MaterialReceipt.MAX_COPIES || !areFiles(material.named())) {
                errors.add(new FieldError("materials/" + i, "casework.api.material", List.of()));
            } else {
                receipts.add(new MaterialReceipt(material.code(),
                        material.form() == null ? MaterialForm.ORIGINAL : material.form(), copies,
                        material.named()));
            }
        }
        return receipts;
    }

    private static boolean areFiles(List<String> files) {
        return files.size() <= MaterialReceipt.MAX_FILES
                && files.stream().allMatch(file -> file != null && file.matches("[0-9a-f]{64}"));
    }

    /** An answer that is null is none; who has none leaves it out. */
    static void unanswered(@Nullable Map<String, String> answers, List<FieldError> errors) {
        if (answers != null && answers.containsValue(null)) {
            errors.add(new FieldError("answers", "casework.error.required", List.of()));
        }
    }

    static @Nullable Source source(@Nullable SourceRequest source, List<FieldError> errors) {
        if (source == null) {
            return null;
        }
        if (source.at() == null || source.at().isBefore(EARLIEST) || source.at().isAfter(LATEST)
                || !isWithin(source.system(), Source.MAX_SYSTEM)
                || !isWithin(source.foreignNo(), Source.MAX_FOREIGN_NO)) {
            errors.add(new FieldError("source", "casework.api.source", List.of()));
            return null;
        }
        return new Source(orEmpty(source.system()), orEmpty(source.foreignNo()), source.at());
    }

    private static boolean isWithin(@Nullable String text, int length) {
        return text != null && !text.isBlank() && text.length() <= length
                && text.codePoints().noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE);
    }

    private static String known() {
        return Arrays.stream(ActKind.values()).map(ActKind::apiName).collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String first, @Nullable String second) {
        return first != null && !first.isBlank() ? first : orEmpty(second);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
