package org.onewindow.catalogue.exchange;

import java.util.List;

/**
 * What became of one line.
 *
 * @param number in the source, from 1
 * @param code   of the item; empty if it has none
 * @param name   of the item; empty if it has none
 */
public record ImportLine(long number, String code, String name, Outcome outcome, List<Remark> remarks) {
    public ImportLine {
        remarks = List.copyOf(remarks);
    }

    /** How a line ended. */
    public enum Outcome {
        /** 已接收. */
        TAKEN,
        /** 已接收，待补充. */
        INCOMPLETE,
        /** 未接收. */
        REFUSED
    }
}
