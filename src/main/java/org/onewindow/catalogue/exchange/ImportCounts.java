package org.onewindow.catalogue.exchange;

/** How far an import has come. */
record ImportCounts(long lines, long taken, long incomplete, long mended, long refused, long changed, long units) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    ImportCounts plus(ImportLine line) {
        var isRefused = line.outcome() == ImportLine.Outcome.REFUSED;
        var isIncomplete = line.outcome() == ImportLine.Outcome.INCOMPLETE;
        var isMended = line.remarks().stream().anyMatch(one -> one.kind().effect() == Remark.Effect.MENDED);
        return new ImportCounts(lines + 1, taken + (isRefused ? 0 : 1), incomplete + (isIncomplete ? 1 : 0),
                mended + (isMended ? 1 : 0), refused + (isRefused ? 1 : 0), changed, units);
    }

    ImportCounts with(long nowChanged, long nowUnits) {
        return new ImportCounts(lines, taken, incomplete, mended, refused, nowChanged, nowUnits);
    }
}
