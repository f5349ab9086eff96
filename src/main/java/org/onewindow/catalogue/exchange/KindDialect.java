package org.onewindow.catalogue.exchange;

import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.ItemKind;

/**
 * How a source writes the kind of an item. The same digits mean different kinds in different code sets, so a list is read
 * in one dialect that its importer names; Chinese names mean the same in all.
 */
public enum KindDialect {
    /** 国家政务服务事项基本目录: GB/T 39554.1. */
    NATIONAL("GB/T 39554.1") {
        @Override
        Map<String, ItemKind> kinds() {
            return Map.of("01", ItemKind.LICENCE, "05", ItemKind.BENEFIT, "07", ItemKind.CONFIRMATION, "08",
                    ItemKind.REWARD, "09", ItemKind.RULING, "10", ItemKind.OTHER_POWER, "20",
                    ItemKind.PUBLIC_SERVICE);
        }
    },
    /** As several provinces count: 20 for other powers, 21 for public services. */
    PROVINCIAL("aplanmis") {
        @Override
        Map<String, ItemKind> kinds() {
            return Map.of("01", ItemKind.LICENCE, "05", ItemKind.BENEFIT, "07", ItemKind.CONFIRMATION, "08",
                    ItemKind.REWARD, "09", ItemKind.RULING, "20", ItemKind.OTHER_POWER, "21",
                    ItemKind.PUBLIC_SERVICE);
        }
    },
    /** As cities count that number by the letter codes: 06 reward, 08 ruling, 10 other powers, 11 public services. */
    MUNICIPAL("Jining") {
        @Override
        Map<String, ItemKind> kinds() {
            return Map.of("01", ItemKind.LICENCE, "05", ItemKind.BENEFIT, "06", ItemKind.REWARD, "07",
                    ItemKind.CONFIRMATION, "08", ItemKind.RULING, "10", ItemKind.OTHER_POWER, "11",
                    ItemKind.PUBLIC_SERVICE);
        }
    };

    private static final Map<String, ItemKind> NAMES = Map.of("行政许可", ItemKind.LICENCE, "行政给付", ItemKind.BENEFIT,
            "行政确认", ItemKind.CONFIRMATION, "行政奖励", ItemKind.REWARD, "行政裁决", ItemKind.RULING, "其他行政权力",
            ItemKind.OTHER_POWER, "其他权力", ItemKind.OTHER_POWER, "公共服务", ItemKind.PUBLIC_SERVICE);

    private final String codeSet;

    KindDialect(String codeSet) {
        this.codeSet = codeSet;
    }

    /** The kinds by their two digits. */
    abstract Map<String, ItemKind> kinds();

    /** The name of the code set, kept beside every foreign code. */
    public String codeSet() {
        return codeSet;
    }

    /** The kind that a list means; empty where the dialect does not know it. */
    public Optional<ItemKind> kind(String written) {
        var name = NAMES.get(written);
        return Optional.ofNullable(name != null ? name : kinds().get(twoDigits(written)));
    }

    /** Whether it is written as a code, which must be kept with its set. */
    static boolean isCode(String written) {
        return written.matches("[0-9]{1,2}");
    }

    /** The digits of this dialect for a kind; empty where it has none. */
    public Optional<String> code(ItemKind kind) {
        return kinds().entrySet().stream().filter(entry -> entry.getValue() == kind).map(Map.Entry::getKey)
                .findFirst();
    }

    private static String twoDigits(String written) {
        return written.length() == 1 ? "0" + written : written;
    }
}
