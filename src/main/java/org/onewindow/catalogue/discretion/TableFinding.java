package org.onewindow.catalogue.discretion;

import java.util.List;
import org.onewindow.platform.LocalisedText;

/** What is wrong with a table. */
public sealed interface TableFinding {
    /** An input is no field of the form that a table can look at: a number, a choice, yes or no. */
    record NoInput(String field) implements TableFinding {
    }

    /** An input may be left unanswered, so that no rule could hold. */
    record MayBeEmpty(Input input) implements TableFinding {
    }

    /** A cell of a rule does not fit its input: an answer that the field does not offer, or a range of words. */
    record Misfit(int rule, Input input) implements TableFinding {
    }

    /** A rule concludes what is no outcome of the table. */
    record NoOutcome(int rule) implements TableFinding {
    }

    /** Nobody has said yet to which decision an outcome leads. */
    record Undecided(LocalisedText outcome) implements TableFinding {
    }

    /** No answers at all meet a rule. */
    record Dead(int rule) implements TableFinding {
    }

    /** The rules tell more cases apart than can be looked through. */
    record TooLarge(long cells, long most) implements TableFinding {
    }

    /**
     * For these answers no rule holds.
     *
     * @param where   all of them
     * @param example one of them
     */
    record Gap(List<Cell> where, List<String> example) implements TableFinding {
        public Gap {
            where = List.copyOf(where);
            example = List.copyOf(example);
        }
    }

    /** For these answers two rules hold. */
    record Overlap(int first, int second, List<Cell> where, List<String> example) implements TableFinding {
        public Overlap {
            where = List.copyOf(where);
            example = List.copyOf(example);
        }
    }

    /** There are more gaps than the list shows. */
    record AndMore() implements TableFinding {
    }
}
