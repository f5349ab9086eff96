package org.onewindow.catalogue.publishing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.Choice;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.Guidance.Question;
import org.onewindow.catalogue.Implementation.Way;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemNotation;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.MaterialRequirement.Notes;
import org.onewindow.catalogue.MaterialRequirement.SourceKind;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;

/**
 * The shape of a file of families, short for who writes it: a family (事项主题) is one subject, and each of its actions
 * (新办, 变更, 延续, 注销, 补证) becomes an item. Materials, fields and fees are written once and named by the actions.
 */
final class FamilyFile {
    private FamilyFile() {
    }

    /**
     * One subject.
     *
     * @param key        two digits for the ministry and three for the main item; with the kind unique over all files
     * @param situations what the guided choice leads to, by code; the first that fits holds
     * @param items      the actions by their key; a key that is no ordinary action needs a name
     */
    record Family(@JsonProperty(required = true) String key, @JsonProperty(required = true) ItemKind kind,
            @JsonProperty(required = true) LocalisedText subject, List<ApplicantKind> applicants, List<Basis> basis,
            @JsonProperty(required = true) LocalisedText summary, List<String> keywords,
            @JsonProperty(required = true) LocalisedText result, List<LocalisedText> conditions,
            Map<String, Material> materials, Map<String, Field> fields, Map<String, Charge> fees,
            Map<String, Circumstance> situations, List<Answer> questions, List<DiscretionTable> tables,
            Map<String, Action> items) {
    }

    /**
     * One action of a subject; what it does not say holds as the family says it.
     *
     * @param promised  days, 0 for the same day
     * @param stages    in order, each like {@code VERIFY SH 2 when area >= 500}, {@code PZ 1 by grade} with a table;
     *                  {@code +} between stages side by side
     * @param statutory the limit of a special {@code law}
     * @param elsewhere a retained item that is not handled in the centre
     */
    record Action(@Nullable LocalisedText name, @Nullable LocalisedText summary, List<LocalisedText> conditions,
            @JsonProperty(required = true) int promised, List<String> stages, List<String> materials,
            List<String> fields, List<String> fees, @Nullable Integer visits, @Nullable TimeLimit statutory,
            @Nullable LocalisedText law, @Nullable Boolean elsewhere, List<String> deferrable,
            List<Practice> practices, @Nullable Integer number, @Nullable Unit unit, List<Way> channels,
            @Nullable PublicationClass publication, List<String> tables,
            List<String> situations) {
        boolean isInCentre() {
            return !Boolean.TRUE.equals(elsewhere);
        }

        int visitsOrNone() {
            return Objects.requireNonNullElse(visits, 0);
        }
    }

    /**
     * A situation (情形): what the same item means for whom all conditions hold. Materials, fees and stages that depend on
     * it say so by the same fields.
     *
     * @param promised days, in the unit of the action; the promise of the item when left out
     */
    record Circumstance(@JsonProperty(required = true) LocalisedText name,
            @JsonProperty(required = true) List<Condition> when, @Nullable Integer promised) {
    }

    /** In which days the promise and the stages count; working days unless said. */
    enum Unit {
        /** 工作日. */
        @JsonProperty("working")
        WORKING,
        /** 自然日. */
        @JsonProperty("calendar")
        CALENDAR
    }

    /** A law, by its name alone or with the article, which is given only where its text has been read. */
    record Basis(LocalisedText law, @Nullable Integer article, @Nullable Integer paragraph) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Basis {
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Basis named(String law) {
            return new Basis(ItemNotation.text(law), null, null);
        }

        LegalBasis basis() {
            return new LegalBasis(law, article, paragraph);
        }
    }

    /** A material. */
    record Material(@JsonProperty(required = true) LocalisedText name,
            @JsonProperty(required = true) LocalisedText standard, @Nullable Origin source,
            @Nullable LocalisedText waived, List<MaterialForm> forms, @Nullable Integer copies,
            @Nullable Boolean optional, @Nullable Boolean blank, @Nullable Condition when) {
        private static final LocalisedText ON_THE_BLANK_FORM = new LocalisedText("申请人自备，可下载空白表",
                "Filled in by the applicant on the blank form");

        MaterialRequirement requirement(String code) {
            var isBlank = Boolean.TRUE.equals(blank);
            var from = Objects.requireNonNullElse(source, Origin.SELF);
            return new MaterialRequirement(code, name, waived == null && !Boolean.TRUE.equals(optional), formsOrUsual(),
                    Objects.requireNonNullElse(copies, 1), isBlank ? ON_THE_BLANK_FORM : from.words(), standard,
                    isBlank, when, new Notes(from.kind, waived, null, null, List.of()));
        }

        private Set<MaterialForm> formsOrUsual() {
            return forms.isEmpty() ? EnumSet.of(MaterialForm.ORIGINAL, MaterialForm.ELECTRONIC) : EnumSet.copyOf(forms);
        }
    }

    /** Where an applicant has a material from. */
    enum Origin {
        /** 申请人自备. */
        SELF(SourceKind.APPLICANT, "申请人自备", "The applicant's own"),
        /** 政府部门核发. */
        ISSUED(SourceKind.GOVERNMENT, "政府部门核发", "Issued by a public authority"),
        /** 其他机构出具. */
        OTHER(SourceKind.OTHER, "其他机构出具", "Issued by another body");

        private final SourceKind kind;
        private final String zh;
        private final String en;

        Origin(SourceKind kind, String zh, String en) {
            this.kind = kind;
            this.zh = zh;
            this.en = en;
        }

        private LocalisedText words() {
            return new LocalisedText(zh, en);
        }
    }

    /** A field of the form. */
    record Field(@JsonProperty(required = true) LocalisedText label, @Nullable LocalisedText hint,
            @Nullable FieldType type, @Nullable Integer maxLength, Map<String, LocalisedText> choices,
            @Nullable Boolean optional, @Nullable Condition when) {
        FieldDefinition definition(String code) {
            var kind = Objects.requireNonNullElse(type, FieldType.TEXT);
            return new FieldDefinition(code, label, hint, kind, !Boolean.TRUE.equals(optional),
                    Objects.requireNonNullElse(maxLength, usualLength(kind)),
                    choices.entrySet().stream().map(choice -> new Choice(choice.getKey(), choice.getValue())).toList(),
                    when);
        }

        private static int usualLength(FieldType type) {
            return switch (type) {
                case TEXT -> 120;
                case LONG_TEXT -> 1_000;
                case NUMBER -> 14;
                case DATE -> 10;
                case CHOICE, PHONE -> 20;
                case YES_NO -> 3;
            };
        }
    }

    /** A fee. */
    record Charge(@JsonProperty(required = true) LocalisedText name,
            @JsonProperty(required = true) LocalisedText standard, @Nullable Long fen,
            @JsonProperty(required = true) LocalisedText basis, @Nullable LocalisedText reduction,
            @Nullable Condition when) {
        Fee fee() {
            return new Fee(name, standard, fen == null ? null : new Money(fen), basis, reduction, when);
        }
    }

    /** A question with its answer. */
    record Answer(@JsonProperty(required = true) LocalisedText q, @JsonProperty(required = true) LocalisedText a) {
        Question question() {
            return new Question(q, a);
        }
    }
}
