package org.onewindow.casework.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.platform.LocalisedText;

/**
 * The day of one window, closed or not.
 *
 * @param figures as they stand now
 * @param close   what the clerk recorded; null while the day is not closed
 */
public record DayEndView(String window, LocalisedText name, LocalDate day, Figures figures, @Nullable Close close) {
    /**
     * What happened at the window that day.
     *
     * @param received   cases received
     * @param returned   people sent home with a list
     * @param voided     cases voided
     * @param handedOver files handed over
     * @param left       files that must still lie there, of this day and before
     */
    public record Figures(int received, int returned, int voided, int handedOver, List<CaseNumber> left) {
        public Figures {
            left = List.copyOf(left);
        }

        /** Whether anything happened or lies there. */
        public boolean any() {
            return received + returned + voided + handedOver + left.size() > 0;
        }
    }

    /**
     * What the clerk recorded.
     *
     * @param seenBy name of the manager who has seen it; null until then
     */
    public record Close(String clerk, Instant closedAt, int received, int returned, int voided, int handedOver,
            int left, List<String> missing, List<String> extra, String explanation, @Nullable String seenBy,
            @Nullable Instant seenAt) {
        public Close {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
        }

        /** Whether what lay there was not what must lie there. */
        public boolean differs() {
            return !missing.isEmpty() || !extra.isEmpty();
        }
    }

    /** Whether something happened after the close. */
    public boolean moved() {
        return close != null && (close.received() != figures.received() || close.returned() != figures.returned()
                || close.voided() != figures.voided() || close.handedOver() != figures.handedOver());
    }
}
