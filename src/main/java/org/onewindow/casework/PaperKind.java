package org.onewindow.casework;

/** What an act gives in writing (文书), with the word of its number series. */
public enum PaperKind {
    /** Receipt for what was handed in (收件回执). */
    RECEIPT("收"),
    /** Notice of acceptance (受理通知书), art. 32, last paragraph. */
    ACCEPTANCE("受"),
    /** Refusal of acceptance (不予受理决定书), art. 32, last paragraph. */
    REFUSAL("不受"),
    /** One-time supplement notice (补正告知书), art. 32(1)(4). */
    SUPPLEMENT("补"),
    /** Decision to grant (准予行政许可决定书), art. 38(1). */
    GRANT("许"),
    /** Decision to deny (不予行政许可决定书), art. 38(2). */
    DENIAL("不许"),
    /** Receipt of delivery (送达回证). */
    DELIVERY("送");

    private final String seriesWord;

    PaperKind(String seriesWord) {
        this.seriesWord = seriesWord;
    }

    /** The word in the document number, as in 〔2026〕许字第000001号. */
    public String seriesWord() {
        return seriesWord;
    }
}
