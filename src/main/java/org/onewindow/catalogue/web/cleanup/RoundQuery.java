package org.onewindow.catalogue.web.cleanup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.cleanup.KeptRound;
import org.onewindow.catalogue.cleanup.KeptRound.State;

/** What the address of the list of rounds asks for. */
record RoundQuery(@Nullable String text, @Nullable String state, @Nullable String sort) {
    public String words() {
        return text == null ? "" : text.strip();
    }

    public @Nullable State chosen() {
        for (var one : State.values()) {
            if (one.name().equals(state)) {
                return one;
            }
        }
        return null;
    }

    /** Whether anything but the order is asked for. */
    public boolean narrows() {
        return !words().isEmpty() || chosen() != null;
    }

    List<KeptRound> of(List<KeptRound> rounds) {
        var wanted = words().toLowerCase(Locale.ROOT);
        return rounds.stream().filter(one -> chosen() == null || one.state() == chosen())
                .filter(one -> (one.round().title().zh() + '\n' + one.round().title().en() + '\n'
                        + one.round().document()).toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(order()).toList();
    }

    private Comparator<KeptRound> order() {
        var column = sort == null ? "-number" : sort;
        Comparator<KeptRound> order = switch (column.replaceFirst("^-", "")) {
            case "effective" -> Comparator.comparing(one -> one.round().effectiveOn());
            case "document" -> Comparator.comparing(one -> one.round().document());
            case "state" -> Comparator.comparing(one -> one.state().name());
            default -> Comparator.comparingInt(one -> one.round().number());
        };
        return column.startsWith("-") ? order.reversed() : order;
    }
}
