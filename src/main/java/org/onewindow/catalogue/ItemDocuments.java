package org.onewindow.catalogue;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onewindow.catalogue.discretion.Cell;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;
import org.springframework.modulith.NamedInterface;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An item as a document: JSON for storage, of which the digest stands in the journal, and YAML for people. Both use
 * the notations of {@link ItemNotation}: a limit is {@code 20 working days}, a condition {@code hasKitchen = yes}, a cell
 * of a table {@code [0..200)}; in
 * YAML a text in two languages is {@code 中文 | English}. The same item gives the same bytes always.
 */
@NamedInterface("core")
public final class ItemDocuments {
    private final JsonMapper json = configured(JsonMapper.builder()).build();
    private final YAMLMapper yaml = configured(YAMLMapper.builder()).addModule(twoLanguages()).build();

    /** The bytes that are stored. */
    public byte[] write(ServiceItem item) {
        return json.writeValueAsBytes(item);
    }

    /** The item from its stored bytes. */
    public ServiceItem read(byte[] bytes) {
        return json.readValue(bytes, ServiceItem.class);
    }

    /** Any other document in the same notation, for example a draft. */
    public byte[] bytes(Object document) {
        return json.writeValueAsBytes(document);
    }

    /** A document from its bytes. */
    public <T> T read(byte[] bytes, Class<T> type) {
        return json.readValue(bytes, type);
    }

    /** An item that a person wrote. */
    public ServiceItem readYaml(InputStream text) {
        return yaml.readValue(text, ServiceItem.class);
    }

    /** Another document that a person wrote, as a tree, so that its reader can say which part is wrong. */
    public JsonNode readTree(InputStream text) {
        return yaml.readTree(text);
    }

    /** A part of such a document, in the same notations. */
    public <T> T part(JsonNode node, Class<T> type) {
        return yaml.treeToValue(node, type);
    }

    private static <B extends MapperBuilder<?, B>> B configured(B builder) {
        return builder.addModule(notations()).addModule(codes())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
                .withConfigOverride(List.class,
                        list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(Map.class,
                        map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }

    /** Only for people: stored texts keep the two languages apart, so that a text may hold any character. */
    private static SimpleModule twoLanguages() {
        var module = new SimpleModule("onewindow-two-languages");
        text(module, LocalisedText.class, ItemNotation::write, ItemNotation::text);
        return module;
    }

    /** Codes stand as their text. */
    static SimpleModule codes() {
        var module = new SimpleModule("onewindow-codes");
        text(module, ItemCode.class, ItemCode::value, ItemCode::new);
        return module;
    }

    private static SimpleModule notations() {
        var module = new SimpleModule("onewindow-catalogue");
        text(module, TimeLimit.class, ItemNotation::write, ItemNotation::limit);
        text(module, Condition.class, ItemNotation::write, ItemNotation::condition);
        text(module, Cell.class, Cell::notation, Cell::parse);
        text(module, DepartmentCode.class, DepartmentCode::value, DepartmentCode::new);
        text(module, PostCode.class, PostCode::value, PostCode::new);
        text(module, Money.class, money -> Long.toString(money.amountMinor()),
                fen -> new Money(Long.parseLong(fen)));
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in.getValueAsString());
            }
        });
    }
}
