package org.onewindow.catalogue.web;

import static org.onewindow.catalogue.web.ItemApiController.names;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.LocalisedText;

/** The bodies of the API: fixed shapes, whatever becomes of the types inside. */
final class ItemBody {
    private ItemBody() {
    }

    @Schema(name = "ItemPage")
    record Page(List<Summary> items, int page, int size, long total) {
    }

    record Text(String zh, String en) {
        static Text of(LocalisedText text) {
            return new Text(text.zh(), text.en());
        }

        static @Nullable Text orNone(@Nullable LocalisedText text) {
            return text == null ? null : of(text);
        }

        static List<Text> all(List<LocalisedText> texts) {
            return texts.stream().map(Text::of).toList();
        }
    }

    record Department(String code, Text name) {
        static Department of(DepartmentCode code, OrganisationView organisation) {
            var name = organisation.department(code).map(found -> Text.of(found.name()))
                    .orElse(new Text(code.value(), ""));
            return new Department(code.value(), name);
        }
    }

    /** {@code unit} is {@code WORKING_DAY} or {@code CALENDAR_DAY}; 0 days are the same day. */
    record Limit(int days, String unit) {
        static Limit of(TimeLimit limit) {
            return switch (limit) {
                case WorkingDays(var days) -> new Limit(days, "WORKING_DAY");
                case CalendarDays(var days) -> new Limit(days, "CALENDAR_DAY");
            };
        }
    }

    /** The statutory limit is absent where no law sets one. */
    record Times(Limit promised, @Nullable Limit statutory, String rule, @Nullable Text specialBasis) {
        static Times of(Limits limits) {
            return new Times(Limit.of(limits.promised()),
                    limits.isStatutory() ? Limit.of(limits.statutory()) : null, limits.rule().name(),
                    Text.orNone(limits.specialBasis()));
        }
    }

    record Kind(String code, String codeSet, String name) {
        static Kind of(ItemKind kind) {
            return new Kind(kind.code(), ItemKind.CODE_SET, kind.name());
        }
    }

    record Summary(String code, int version, Text name, Text summary, Kind kind, String handling,
            Department department, List<String> applicants, Times times, boolean charged) {
        static Summary of(ServiceItem item, OrganisationView organisation) {
            return new Summary(item.code().value(), item.version(), Text.of(item.name()),
                    Text.of(item.guidance().summary()), Kind.of(item.kind()), item.handling().name(),
                    Department.of(item.department(), organisation), names(item.applicants()), Times.of(item.limits()),
                    !item.fees().isEmpty());
        }
    }

    /** A condition on another field: {@code equals} or {@code atLeast} is given. */
    record When(String field, @Nullable String equals, @Nullable String atLeast) {
        static @Nullable When of(@Nullable Condition condition) {
            return switch (condition) {
                case null -> null;
                case FieldEquals(var field, var value) -> new When(field, value, null);
                case FieldAtLeast(var field, var number) -> new When(field, null, number.toPlainString());
            };
        }
    }

    record Material(String code, Text name, boolean required, List<String> forms, int copies, Text source,
            @Nullable Text standard, @Nullable String blankForm, @Nullable When neededWhen) {
        static Material of(ServiceItem item, MaterialRequirement material) {
            return new Material(material.code(), Text.of(material.name()), material.required(),
                    names(material.forms()), material.copies(), Text.of(material.source()),
                    Text.orNone(material.standard()),
                    material.blankForm() ? "/items/" + item.code() + "/forms/" + material.code() : null,
                    When.of(material.neededWhen()));
        }
    }

    record Option(String code, Text label) {
    }

    record Field(String code, Text label, @Nullable Text hint, String type, boolean required, int maxLength,
            List<Option> choices, @Nullable When shownWhen) {
        static Field of(FieldDefinition field) {
            var choices = field.choices().stream().map(choice -> new Option(choice.code(), Text.of(choice.label())))
                    .toList();
            return new Field(field.code(), Text.of(field.label()), Text.orNone(field.hint()), field.type().name(),
                    field.required(), field.maxLength(), choices, When.of(field.shownWhen()));
        }
    }

    record Step(String code, String kind, Text name, String post, Limit limit, @Nullable When condition) {
        static Step of(Stage stage) {
            return new Step(stage.code(), stage.kind().name(), Text.of(stage.name()), stage.post().value(),
                    Limit.of(stage.limit()), When.of(stage.condition()));
        }
    }

    record Basis(Text law, @Nullable Integer article, @Nullable Integer paragraph) {
        static Basis of(LegalBasis basis) {
            return new Basis(Text.of(basis.law()), basis.article(), basis.paragraph());
        }
    }

    record Charge(Text name, Text standard, @Nullable Long amountMinor, Text basis, @Nullable Text reduction) {
        static Charge of(Fee fee) {
            var amount = fee.amount();
            return new Charge(Text.of(fee.name()), Text.of(fee.standard()),
                    amount == null ? null : amount.amountMinor(), Text.of(fee.basis()), Text.orNone(fee.reduction()));
        }
    }

    /** {@code procedure} lists the groups of stages; those of one group run side by side. */
    @Schema(name = "Item")
    record Detail(Summary item, LocalDate validFrom, @Nullable LocalDate validTo, List<Basis> basis,
            List<Text> conditions, List<Material> materials, List<Field> fields, List<List<Step>> procedure,
            List<Charge> fees, List<Text> results, Where where, String publication) {
        static Detail of(ServiceItem item, OrganisationView organisation, LocalDate today) {
            var desk = ServiceDesk.of(item, organisation, today);
            return new Detail(Summary.of(item, organisation), item.validFrom(), item.validTo(),
                    item.basis().stream().map(Basis::of).toList(), Text.all(item.conditions()),
                    item.materials().stream().map(material -> Material.of(item, material)).toList(),
                    item.fields().stream().map(Field::of).toList(),
                    item.procedure().groups().stream()
                            .map(group -> group.stages().stream().map(Step::of).toList()).toList(),
                    item.fees().stream().map(Charge::of).toList(), Text.all(item.results()), Where.of(item, desk),
                    item.publication().name());
        }
    }

    record Where(Text place, Text hours, String phone, Text complaints, int visits, List<String> collection,
            boolean collectionByAnother) {
        static Where of(ServiceItem item, ServiceDesk desk) {
            var guidance = item.guidance();
            return new Where(Text.of(desk.where()), Text.of(desk.hours()), desk.phone(),
                    Text.of(guidance.complaints()), guidance.visits(), names(guidance.collection().ways()),
                    guidance.collection().byAnother());
        }
    }
}
