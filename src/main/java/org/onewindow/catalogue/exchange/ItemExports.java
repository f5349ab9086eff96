package org.onewindow.catalogue.exchange;

import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.PlainCells;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports the items in force in the national exchange fields, one line an item. What is exported can be imported again:
 * the names of the fields are those that {@link ExchangeField} reads first.
 */
@Component
public class ItemExports {
    private static final String BAR = "|";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Clock clock;

    ItemExports(Catalogue catalogue, Organisation organisation, Clock clock) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What the organisation says on the day of the export. */
    private record Told(OrganisationView view, LocalDate today) {
        ServiceDesk desk(ServiceItem item) {
            return ServiceDesk.of(item, view, today);
        }
    }

    /** Writes the items in force today and leaves the stream open. */
    public void write(ListFormat format, OutputStream out) throws IOException {
        var items = catalogue.inForceToday();
        var told = new Told(organisation.current(), OneWindowTime.today(clock));
        switch (format) {
            case CSV -> csv(items, told, out);
            case XLSX -> xlsx(items, told, out);
            case JSON_LINES -> jsonLines(items, told, out);
        }
    }

    private static void csv(List<ServiceItem> items, Told told, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        writer.write(Stream.of(ExchangeField.values()).map(ExchangeField::exported).collect(joining(",")));
        writer.write("\r\n");
        for (var item : items) {
            writer.write(PlainCells.line(Stream.of(ExchangeField.values()).map(field -> value(field, item, told))));
            writer.write("\r\n");
        }
        writer.flush();
    }

    private static void xlsx(List<ServiceItem> items, Told told, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "OneWindow", "1.0")) {
            var sheet = book.newWorksheet("items");
            var fields = ExchangeField.values();
            for (int column = 0; column < fields.length; column++) {
                sheet.value(0, column, fields[column].exported());
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < items.size(); row++) {
                row(sheet, row + 1, items.get(row), told);
            }
        }
    }

    private static void row(Worksheet sheet, int at, ServiceItem item, Told told) {
        var fields = ExchangeField.values();
        for (int column = 0; column < fields.length; column++) {
            sheet.value(at, column, PlainCells.text(value(fields[column], item, told)));
        }
    }

    private static void jsonLines(List<ServiceItem> items, Told told, OutputStream out)
            throws IOException {
        for (var item : items) {
            var line = new LinkedHashMap<String, String>();
            for (var field : ExchangeField.values()) {
                line.put(field.exported(), value(field, item, told));
            }
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        }
        out.flush();
    }

    private static String value(ExchangeField field, ServiceItem item, Told told) {
        var guide = item.guidance();
        return switch (field) {
            case TASK_CODE -> item.code().value();
            case CATALOG_CODE -> orEmpty(item.implemented().basicCode());
            case TASK_NAME -> item.name().zh();
            case TASK_TYPE -> item.kind().code();
            case DEPT_NAME -> told.view().department(item.department()).map(unit -> unit.name().zh())
                    .orElse(item.department().value());
            case DEPT_CODE -> item.department().value();
            case USE_LEVEL -> item.implemented().authority().level().name().toLowerCase(Locale.ROOT);
            case PROJECT_TYPE -> item.limits().promised().days() == 0 ? "1" : "2";
            case SERVER_TYPE -> applicants(item);
            case ANTICIPATE_DAY -> item.limits().isStatutory() ? days(item.limits().statutory()) : "";
            case ANTICIPATE_TYPE -> item.limits().isStatutory() ? unit(item.limits().statutory()) : "";
            case PROMISE_DAY -> days(item.limits().promised());
            case PROMISE_TYPE -> unit(item.limits().promised());
            case BY_LAW -> item.basis().stream().map(basis -> basis.citation(Locale.CHINA)).collect(joining(BAR));
            case ACCEPT_CONDITION -> words(item.conditions());
            case MATERIALS -> words(item.materials().stream().map(material -> material.name()).toList());
            case LIMIT_SCENE_NUM -> Integer.toString(guide.visits());
            case IS_ONLINE -> item.implemented().offering().ways().contains(Implementation.Way.ONLINE) ? "1" : "0";
            case FEE -> words(item.fees().stream().map(Fee::name).toList());
            case TRANSACT_ADDR -> guide.where().zh();
            case TRANSACT_TIME -> told.desk(item).hours().zh();
            case LINK_WAY -> told.desk(item).phone();
            case SUPERVISE_WAY -> guide.complaints().zh();
            case RESULT_NAME -> words(item.results());
            case THEME -> String.join(BAR, guide.keywords());
            case IS_ENTRY_CENTER -> item.implemented().isInCentre() ? "1" : "0";
            case TASK_VERSION -> Integer.toString(item.version());
        };
    }

    private static String applicants(ServiceItem item) {
        return item.applicants().stream().map(kind -> kind == ApplicantKind.NATURAL_PERSON ? "自然人" : "企业法人").sorted()
                .collect(joining(BAR));
    }

    private static String words(List<LocalisedText> texts) {
        return texts.stream().map(LocalisedText::zh).collect(joining(BAR));
    }

    private static String days(TimeLimit limit) {
        return Integer.toString(limit.days());
    }

    private static String unit(TimeLimit limit) {
        return limit instanceof WorkingDays ? "工作日" : "自然日";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
