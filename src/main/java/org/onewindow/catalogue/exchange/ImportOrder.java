package org.onewindow.catalogue.exchange;

/**
 * What is to be done with a list.
 *
 * @param fileName as the list was handed in; for the record only
 * @param dialect  in which its kinds are written
 */
public record ImportOrder(String fileName, ListFormat format, KindDialect dialect, Mode mode) {
    private static final int MAX_NAME = 200;

    public ImportOrder {
        if (fileName.isBlank()) {
            throw new IllegalArgumentException("a list has a name");
        }
        fileName = fileName.length() > MAX_NAME ? fileName.substring(0, MAX_NAME) : fileName;
    }

    /** Whether anything is kept. */
    public enum Mode {
        /** 试运行: everything is read and reported, nothing is kept. */
        DRY_RUN,
        /** 导入: what is taken becomes drafts. */
        REAL
    }
}
