package org.onewindow.platform;

/** Long official numbers in groups, one way on every page and paper, so that two people can compare them by ear. */
public final class ReadAloud {
    private static final int[] ENDS = {6, 8, 11, 15, 19, 22, 26};

    private ReadAloud() {
    }

    /** A case number: division, centre, department, year, month and day, serial with check character; others as is. */
    public static String caseNumber(String number) {
        if (number.length() != ENDS[ENDS.length - 1]) {
            return number;
        }
        var groups = new StringBuilder();
        var from = 0;
        for (var end : ENDS) {
            groups.append(from == 0 ? "" : " ").append(number, from, end);
            from = end;
        }
        return groups.toString();
    }
}
