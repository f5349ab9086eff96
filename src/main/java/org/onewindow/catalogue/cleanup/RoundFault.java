package org.onewindow.catalogue.cleanup;

import java.util.List;

/**
 * What is wrong with a round.
 *
 * @param position of the measure, from 1; 0 for the round itself
 * @param what     names the sentence {@code catalogue.rounds.fault.<what>}
 * @param args     for the sentence
 */
public record RoundFault(int position, String what, List<Object> args) {
    public RoundFault {
        args = List.copyOf(args);
    }

    static RoundFault of(int position, String what, Object... args) {
        return new RoundFault(position, what, List.of(args));
    }

    /** The key of the sentence. */
    public String messageKey() {
        return "catalogue.rounds.fault." + what;
    }
}
