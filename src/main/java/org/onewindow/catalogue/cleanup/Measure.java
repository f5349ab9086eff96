package org.onewindow.catalogue.cleanup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.organisation.CentreCode;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;

/** One measure of a round (清理措施): what becomes of one item or of one of its fees. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "measure")
@JsonSubTypes({@JsonSubTypes.Type(value = Measure.Cancelled.class, name = "cancelled"),
        @JsonSubTypes.Type(value = Measure.Delegated.class, name = "delegated"),
        @JsonSubTypes.Type(value = Measure.Merged.class, name = "merged"),
        @JsonSubTypes.Type(value = Measure.Restored.class, name = "restored"),
        @JsonSubTypes.Type(value = Measure.FeeCancelled.class, name = "fee-cancelled"),
        @JsonSubTypes.Type(value = Measure.FeeSuspended.class, name = "fee-suspended"),
        @JsonSubTypes.Type(value = Measure.FeeLowered.class, name = "fee-lowered")})
public sealed interface Measure {
    /** As many county centres as a prefecture has, with room for zones. */
    int MAX_CENTRES = 40;

    /** The item it is about. */
    ItemCode item();

    /** What kind of measure it is. */
    default Kind kind() {
        return switch (this) {
            case Cancelled _ -> Kind.CANCELLED;
            case Delegated _ -> Kind.DELEGATED;
            case Merged _ -> Kind.MERGED;
            case Restored _ -> Kind.RESTORED;
            case FeeCancelled _ -> Kind.FEE_CANCELLED;
            case FeeSuspended _ -> Kind.FEE_SUSPENDED;
            case FeeLowered _ -> Kind.FEE_LOWERED;
        };
    }

    /** Kinds of measures. */
    enum Kind {
        /** 取消. */
        CANCELLED,
        /** 下放. */
        DELEGATED,
        /** 合并. */
        MERGED,
        /** 恢复. */
        RESTORED,
        /** 取消收费. */
        FEE_CANCELLED,
        /** 停征. */
        FEE_SUSPENDED,
        /** 降低标准. */
        FEE_LOWERED;

        /** Whether the item is no longer applied for here afterwards. */
        public boolean endsItem() {
            return this == CANCELLED || this == DELEGATED || this == MERGED;
        }

        /** Whether it is about a fee. */
        public boolean isOfFee() {
            return this == FEE_CANCELLED || this == FEE_SUSPENDED || this == FEE_LOWERED;
        }
    }

    /**
     * The item is no longer a matter of the administration: nobody need apply any more (取消).
     *
     * @param note what people should know beyond that; null for nothing
     */
    record Cancelled(ItemCode item, @Nullable LocalisedText note) implements Measure {
    }

    /** The counties accept it from the effective day on (下放). */
    record Delegated(ItemCode item, List<CentreCode> to) implements Measure {
        public Delegated {
            to = List.copyOf(to);
            if (to.isEmpty() || to.size() > MAX_CENTRES) {
                throw new IllegalArgumentException("delegated to " + to.size() + " centres");
            }
        }
    }

    /** It is applied for as part of another item (合并). */
    record Merged(ItemCode item, ItemCode into) implements Measure {
    }

    /** An item that was withdrawn is offered again, as its last version said (恢复). */
    record Restored(ItemCode item) implements Measure {
    }

    /**
     * A fee is charged no more (取消收费).
     *
     * @param fee its Chinese name, by which it is known within the item
     */
    record FeeCancelled(ItemCode item, String fee) implements Measure {
    }

    /**
     * A fee is not charged for a time (停征).
     *
     * @param until the last day on which it is not charged; null until further notice
     */
    record FeeSuspended(ItemCode item, String fee, @Nullable LocalDate until) implements Measure {
    }

    /**
     * A fee is charged at a lower standard (降低标准).
     *
     * @param former   the standard before, as the item says it
     * @param standard the new one in words
     * @param amount   of one case, where the new standard is one figure
     */
    record FeeLowered(ItemCode item, String fee, LocalisedText former, LocalisedText standard,
            @Nullable Money amount) implements Measure {
    }
}
