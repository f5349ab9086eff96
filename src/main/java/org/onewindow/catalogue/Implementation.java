package org.onewindow.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * How an item is carried out here (实施清单): the fields of the national implementation list that are not already part of
 * limits, materials, fees or guide. Sources: GB/T 39554.1 and the exchange tables of the national item library.
 *
 * @param basicCode    基本编码, twelve digits of the national base catalogue; null where it is not given yet
 * @param code         实施编码, 31 characters: credit code of the agency, level, basic code; null where not given
 * @param handlingCode 业务办理项编码, the implementation code and two digits; null where not given
 * @param place        where it is handled (是否进驻政务大厅)
 * @param authority    whose power it is
 * @param offering     in which ways it can be had
 * @param result       what kind of result it has and how long that is valid
 * @param foreign      codes of this item's kind or state as other systems give them, each with its code set, because the
 *                     same digits mean different things in different sets
 */
public record Implementation(@Nullable String basicCode, @Nullable String code, @Nullable String handlingCode,
        Place place, Authority authority, Offering offering, Result result, List<Coded> foreign) {
    /** What holds for an item of a department of the city that is handled in the centre and says nothing else. */
    public static final Implementation ORDINARY = new Implementation(null, null, null, Place.CENTRE,
            Authority.ORDINARY, Offering.ORDINARY, Result.NONE, List.of());

    private static final Pattern BASIC_CODE = Pattern.compile("[0-9A-Z]{12}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{31}");
    private static final Pattern HANDLING_CODE = Pattern.compile("[0-9A-Z]{33}");

    public Implementation {
        foreign = List.copyOf(foreign);
        require(BASIC_CODE, basicCode);
        require(CODE, code);
        require(HANDLING_CODE, handlingCode);
        if (code != null && basicCode != null && !code.endsWith(basicCode)) {
            throw new IllegalArgumentException("implementation code " + code + " does not end with " + basicCode);
        }
    }

    /** Whether the item is handled in the centre. */
    public boolean isInCentre() {
        return place == Place.CENTRE;
    }

    private static void require(Pattern form, @Nullable String value) {
        if (value != null && !form.matcher(value).matches()) {
            throw new IllegalArgumentException("not " + form + ": " + value);
        }
    }

    /** Where an item is handled. */
    public enum Place {
        /** In the hall of the centre (进驻中心). */
        CENTRE,
        /** In the department's own office; retained, but not brought into the centre. */
        ELSEWHERE
    }

    /**
     * Whose power an item is.
     *
     * @param entrustedBy whose name the agency acts in, article 24 of the Administrative Licensing Law; null unless
     *                    entrusted
     * @param jointly     agencies that handle it together with the first one (联办机构)
     */
    public record Authority(Level level, PowerSource source, Subject subject, @Nullable LocalisedText entrustedBy,
            List<LocalisedText> jointly) {
        static final Authority ORDINARY = new Authority(Level.CITY, PowerSource.STATUTORY, Subject.STATUTORY_ORGAN,
                null, List.of());

        public Authority {
            jointly = List.copyOf(jointly);
            if ((subject == Subject.ENTRUSTED_ORGAN) != (entrustedBy != null)) {
                throw new IllegalArgumentException("an entrusted organ, and only one, names who entrusts: " + subject);
            }
        }
    }

    /** At which level a power is exercised (行使层级). */
    public enum Level {
        /** 国家级. */
        NATIONAL,
        /** 省级. */
        PROVINCE,
        /** 市级. */
        CITY,
        /** 县级. */
        COUNTY,
        /** 乡镇级. */
        TOWNSHIP,
        /** 村级. */
        VILLAGE
    }

    /** Where a power comes from (权力来源), in the order of the codes 1 to 6. */
    public enum PowerSource {
        /** 法定本级行使. */
        STATUTORY,
        /** 上级下放. */
        DELEGATED_BY_UPPER,
        /** 上级授权. */
        AUTHORISED_BY_UPPER,
        /** 同级授权. */
        AUTHORISED_BY_PEER,
        /** 上级委托. */
        ENTRUSTED_BY_UPPER,
        /** 同级委托. */
        ENTRUSTED_BY_PEER
    }

    /** What kind of body exercises it (实施主体性质), articles 22 to 24 of the Administrative Licensing Law. */
    public enum Subject {
        /** 法定机关. */
        STATUTORY_ORGAN,
        /** 授权组织. */
        AUTHORISED_ORGANISATION,
        /** 受委托组织. */
        ENTRUSTED_ORGAN
    }

    /**
     * In which ways an item can be had.
     *
     * @param ways           at least one
     * @param conveniences   what else is offered
     * @param intermediaries services of intermediaries that are needed first (中介服务)
     */
    public record Offering(Set<Way> ways, OnlineDepth online, Set<Convenience> conveniences, Area area,
            List<LocalisedText> intermediaries) {
        static final Offering ORDINARY = new Offering(EnumSet.of(Way.WINDOW, Way.ONLINE), OnlineDepth.WHOLLY,
                Set.of(Convenience.PRE_REVIEW, Convenience.EXPRESS), Area.CITY, List.of());

        public Offering {
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("an item can be had in at least one way");
            }
            ways = Collections.unmodifiableSet(EnumSet.copyOf(ways));
            conveniences = conveniences.isEmpty()
                    ? Set.of()
                    : Collections.unmodifiableSet(EnumSet.copyOf(conveniences));
            intermediaries = List.copyOf(intermediaries);
        }
    }

    /** How one applies (办理形式). */
    public enum Way {
        /** 窗口办理. */
        WINDOW,
        /** 网上办理. */
        ONLINE,
        /** 快递申请. */
        POST,
        /** 自助终端. */
        TERMINAL
    }

    /** How far one comes without leaving home (网上办理深度). */
    public enum OnlineDepth {
        /** Guide and forms only (原件核验前的信息发布). */
        INFORMATION,
        /** Application and pre-review online (网上预审). */
        PRE_REVIEW,
        /** Acceptance online, originals shown when the result is collected (网上受理). */
        ACCEPTANCE,
        /** Everything (全程网办). */
        WHOLLY
    }

    /** What is offered beside the handling itself. */
    public enum Convenience {
        /** 网上预审. */
        PRE_REVIEW,
        /** 预约办理. */
        BOOKING,
        /** 物流快递. */
        EXPRESS,
        /** 网上支付. */
        ONLINE_PAYMENT
    }

    /** How far the item may be applied for away from the place of the matter (通办范围). */
    public enum Area {
        /** Nowhere else. */
        NONE,
        /** 全市通办. */
        CITY,
        /** 全省通办. */
        PROVINCE,
        /** 全国通办. */
        NATION
    }

    /**
     * What comes out.
     *
     * @param validYears how long the result is valid; null where it does not expire or the law does not say
     */
    public record Result(ResultKind kind, @Nullable Integer validYears) {
        static final Result NONE = new Result(ResultKind.APPROVAL_DOCUMENT, null);

        public Result {
            if (validYears != null && (validYears < 1 || validYears > 99)) {
                throw new IllegalArgumentException("valid for years: " + validYears);
            }
        }
    }

    /** Kinds of certificates, article 39 of the Administrative Licensing Law (审批结果类型). */
    public enum ResultKind {
        /** 许可证、执照. */
        LICENCE,
        /** 资格证、资质证. */
        QUALIFICATION,
        /** 批准文件、证明文件. */
        APPROVAL_DOCUMENT,
        /** 其他. */
        OTHER
    }

    /** A code as another system gives it, which means nothing without its set. */
    public record Coded(String set, String code) {
        public Coded {
            if (set.isBlank() || set.length() > 40 || code.isBlank() || code.length() > 60) {
                throw new IllegalArgumentException("code " + code + " of set " + set);
            }
        }
    }
}
