package org.onewindow.casework.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.batches.BatchLine.Content;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneLine;

/** Reads the rows of a spreadsheet as applications for an item. Pure. */
final class RowReading {
    /** Characters of the sender's own number. */
    static final int MAX_REFERENCE = 50;

    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0", "×");

    private final ServiceItem item;
    private final DraftContent shared;
    private final ApplicantEntry self;
    private final Map<String, LocalisedText> identityTypes;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A reading.
     *
     * @param shared        whose applicant holds for rows that name none
     * @param self          who sends the spreadsheet
     * @param identityTypes names of the identity documents by their code
     */
    RowReading(ServiceItem item, DraftContent shared, ApplicantEntry self,
            Map<String, LocalisedText> identityTypes) {
        this.item = item;
        this.shared = shared;
        this.self = self;
        this.identityTypes = identityTypes;
    }

    /** The rows, or why the spreadsheet is not one of the item. */
    sealed interface Rows {
        /** Row numbers with what the rows say. */
        record Found(Map<Integer, Content> contents) implements Rows {
        }

        /** The head is not that of the item, or nothing follows it. */
        record Wrong(Refused refused) implements Rows {
        }
    }

    Rows read(List<BatchColumn> columns, List<SheetLine> lines) {
        var unknown = placed(columns, lines);
        if (!unknown.isEmpty()) {
            return new Rows.Wrong(Refused.unknownColumns(unknown));
        }
        var missing = columns.stream().filter(column -> column.field() != null && column.field().required()
                && column.field().shownWhen() == null && !places.containsKey(column.code()))
                .map(column -> column.header().zh()).toList();
        if (!missing.isEmpty()) {
            return new Rows.Wrong(Refused.of("missing-column", String.join("、", missing)));
        }
        var contents = new LinkedHashMap<Integer, Content>();
        lines.stream().skip(1).filter(line -> !isHead(line, columns))
                .forEach(line -> contents.put(line.number(), content(line, columns)));
        return found(contents);
    }

    /** Rows whose cells stand in the order of the columns; each is an application. */
    Rows headless(List<BatchColumn> columns, List<SheetLine> lines) {
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).code(), i);
        }
        var contents = new LinkedHashMap<Integer, Content>();
        var within = new SheetLines();
        for (var line : lines) {
            var refused = line.isBlank() ? Refused.of("blank-row", line.number()) : within.add(line);
            if (refused != null) {
                return new Rows.Wrong(refused);
            }
            contents.put(line.number(), content(line, columns));
        }
        return found(contents);
    }

    private static Rows found(Map<Integer, Content> contents) {
        return contents.isEmpty()
                ? new Rows.Wrong(Refused.of("no-rows"))
                : contents.size() > SheetReading.MAX_ROWS
                        ? new Rows.Wrong(Refused.of("too-many-rows", SheetReading.MAX_ROWS))
                        : new Rows.Found(contents);
    }

    /**
     * Places the columns by the head and tells what in it is unknown. Where the second row holds codes and nothing else,
     * these count and not the names above them, of which two may be equal.
     */
    private List<String> placed(List<BatchColumn> columns, List<SheetLine> lines) {
        var known = BatchColumns.byHeader(columns);
        var codes = columns.stream().map(BatchColumn::code).collect(Collectors.toSet());
        var head = lines.isEmpty() ? List.<String>of() : lines.getFirst().cells();
        var second = lines.size() < 2 ? List.<String>of() : lines.get(1).cells().stream().map(String::strip).toList();
        var coded = second.stream().allMatch(cell -> cell.isEmpty() || codes.contains(cell));
        var unknown = new ArrayList<String>();
        for (int i = 0; i < Math.max(head.size(), coded ? second.size() : 0); i++) {
            var above = i < head.size() ? head.get(i).strip() : "";
            var name = coded && i < second.size() && !second.get(i).isEmpty() ? second.get(i) : above;
            var column = known.get(name);
            if (column != null) {
                places.putIfAbsent(column.code(), i);
            } else if (!name.isEmpty()) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** The row of codes and the example. */
    private boolean isHead(SheetLine line, List<BatchColumn> columns) {
        var first = cell(line, "no");
        return BatchColumns.EXAMPLE.zh().equals(first) || BatchColumns.EXAMPLE.en().equals(first)
                || columns.stream().filter(column -> places.containsKey(column.code()))
                        .allMatch(column -> cell(line, column.code()).equals(column.code()));
    }

    private Content content(SheetLine line, List<BatchColumn> columns) {
        var errors = new ArrayList<FieldError>();
        var answers = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var place = places.get(column.code());
            if (place != null && line.formulas().contains(place)) {
                errors.add(new FieldError(field(column), "casework.batch.error.formula", List.of()));
            } else if (column.field() != null) {
                answers.put(column.field().code(), answer(column.field(), cell(line, column.code())));
            }
        }
        var applicant = applicant(line, errors);
        reference(cell(line, "no"), errors);
        var isSelf = applicant.kind() == self.kind() && applicant.number().strip().equalsIgnoreCase(self.number());
        return new Content(cell(line, "no"), applicant, isSelf ? null : self, Forms.tidy(item.fields(), answers),
                errors);
    }

    /** The sender's own number tells rows apart on pages and papers, so it is a short line. */
    private static void reference(String typed, List<FieldError> errors) {
        if (typed.codePointCount(0, typed.length()) > MAX_REFERENCE) {
            errors.add(new FieldError("applicant/no", "casework.batch.error.no-too-long", List.of(MAX_REFERENCE)));
        } else if (typed.codePoints().anyMatch(Character::isISOControl) || OneLine.isBroken(typed)) {
            errors.add(new FieldError("applicant/no", "casework.batch.error.no-characters", List.of()));
        }
    }

    private static String field(BatchColumn column) {
        return column.field() == null ? "applicant/" + column.code() : "answers/" + column.field().code();
    }

    /** The code of an answer that was given by its name; any other as it was typed. */
    private static String answer(FieldDefinition field, String typed) {
        return switch (field.type()) {
            case YES_NO -> YES.contains(typed.toLowerCase(Locale.ROOT))
                    ? "yes"
                    : NO.contains(typed.toLowerCase(Locale.ROOT)) ? "no" : typed;
            case CHOICE -> field.choices().stream()
                    .filter(choice -> choice.code().equals(typed) || choice.label().zh().equals(typed)
                            || choice.label().en().equalsIgnoreCase(typed))
                    .findFirst().map(FieldDefinition.Choice::code).orElse(typed);
            case DATE -> typed.matches("[0-9]{4}[/.年][0-9]{1,2}[/.月][0-9]{1,2}日?") ? day(typed) : typed;
            case TEXT, LONG_TEXT, NUMBER, PHONE -> typed;
        };
    }

    private static String day(String typed) {
        var parts = typed.replace("日", "").split("[/.年月]", -1);
        return String.format(Locale.ROOT, "%s-%2s-%2s", parts[0], parts[1], parts[2]).replace(' ', '0');
    }

    private ApplicantEntry applicant(SheetLine line, List<FieldError> errors) {
        var number = cell(line, "number");
        if (Stream.of("name", "number", "kind", "idType").allMatch(code -> cell(line, code).isEmpty())) {
            return changed(shared.applicant(), line);
        }
        var kind = kind(cell(line, "kind"), number, errors);
        return new ApplicantEntry(kind, cell(line, "name"), identityType(cell(line, "idType"), errors), number,
                cell(line, "representative"), cell(line, "phone"), cell(line, "address"));
    }

    /** Another telephone or address of the same applicant is one of this application. */
    private ApplicantEntry changed(ApplicantEntry known, SheetLine line) {
        return new ApplicantEntry(known.kind(), known.name(), known.identityType(), known.number(),
                orElse(cell(line, "representative"), known.legalRepresentative()),
                orElse(cell(line, "phone"), known.phone()), orElse(cell(line, "address"), known.address()));
    }

    private ApplicantKind kind(String typed, String number, List<FieldError> errors) {
        if (Set.of("个人", "自然人", "NATURAL_PERSON", "person").contains(typed)) {
            return ApplicantKind.NATURAL_PERSON;
        }
        if (Set.of("企业", "组织", "法人", "LEGAL_ENTITY", "organisation").contains(typed)) {
            return ApplicantKind.LEGAL_ENTITY;
        }
        if (!typed.isEmpty()) {
            errors.add(new FieldError("applicant/kind", "casework.batch.error.kind", List.of()));
        }
        return CreditCode.parse(number) instanceof CreditCodeCheck.Valid
                || !item.applicants().contains(ApplicantKind.NATURAL_PERSON)
                        ? ApplicantKind.LEGAL_ENTITY
                        : ApplicantKind.NATURAL_PERSON;
    }

    private IdentityType identityType(String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return IdentityType.RESIDENT_CARD;
        }
        for (var type : IdentityType.values()) {
            var name = Objects.requireNonNull(identityTypes.get(type.name()));
            if (Set.of(type.name(), name.zh()).contains(typed) || name.en().equalsIgnoreCase(typed)) {
                return type;
            }
        }
        errors.add(new FieldError("applicant/idType", "casework.batch.error.id-type", List.of()));
        return IdentityType.RESIDENT_CARD;
    }

    private String cell(SheetLine line, String code) {
        var place = places.get(code);
        return place == null ? "" : line.cell(place).strip();
    }

    private static String orElse(String typed, String known) {
        return typed.isEmpty() ? known : typed;
    }

    /** The first row of each content; rows that say the same again are told by the row they repeat. */
    static Map<Integer, Integer> repetitions(Map<Integer, Content> contents) {
        var first = new HashMap<Content, Integer>();
        var repeated = new HashMap<Integer, Integer>();
        var seen = new HashSet<Content>();
        contents.forEach((line, content) -> {
            var said = content.with(List.of());
            if (seen.add(said)) {
                first.put(said, line);
            } else {
                repeated.put(line, Objects.requireNonNull(first.get(said)));
            }
        });
        return repeated;
    }
}
