package org.onewindow.casework.terms;

import org.onewindow.documents.wording.PaperForm;

/** What an act gives in writing (文书), with the word of its number series. */
public enum PaperKind {
    /** Receipt for what was handed in (收件回执). */
    RECEIPT("收"),
    /** Notice of acceptance (受理通知书), art. 32, last paragraph. */
    ACCEPTANCE("受"),
    /** Notice that no licence is needed (不需要许可告知书), art. 32(1)(1). */
    NOT_NEEDED("告"),
    /** Refusal of acceptance (不予受理决定书), art. 32, last paragraph. */
    REFUSAL("不受"),
    /** One-time supplement notice (补正告知书), art. 32(1)(4). */
    SUPPLEMENT("补"),
    /** Notice that silence counts as withdrawal (视为撤回告知书). */
    LAPSE("视撤"),
    /** Notice of a special procedure and its time (特别程序告知书), art. 45. */
    SUSPENSION("特"),
    /** Notice of an extension with its reason (延长期限告知书), art. 42. */
    EXTENSION("延"),
    /** Notice of the right to a hearing (听证告知书), art. 47. */
    HEARING_RIGHT("听告"),
    /** Notice of time and place of the hearing (听证通知书), art. 48(1)(1). */
    HEARING("听"),
    /** Minutes of the hearing (听证笔录), art. 48(1)(5). */
    MINUTES("笔"),
    /** Notice to interested parties (利害关系人告知书), art. 36. */
    THIRD_PARTY("利"),
    /** Letter with which the case goes up (转报函), art. 35. */
    FORWARDING("转"),
    /** Decision to grant (准予行政许可决定书), art. 38(1). */
    GRANT("许"),
    /** Decision to deny (不予行政许可决定书), art. 38(2). */
    DENIAL("不许"),
    /** Proof that a public service was done (办结单). */
    COMPLETION("结"),
    /** Receipt of delivery (送达回证). */
    DELIVERY("送"),
    /** Notice that handling ended (终止办理告知书). */
    TERMINATION("终"),
    /** Correction of a clerical error (更正书). */
    CORRECTION("更"),
    /** Decision to revoke (撤销行政许可决定书), art. 69. */
    REVOCATION("销"),
    /** Decision to withdraw for the public interest (撤回行政许可决定书), art. 8. */
    WITHDRAWAL("撤"),
    /** Notice of cancellation (注销行政许可告知书), art. 70. */
    CANCELLATION("注");

    private final String seriesWord;

    PaperKind(String seriesWord) {
        this.seriesWord = seriesWord;
    }

    /** The form by whose wording it is said. */
    public PaperForm form() {
        return PaperForm.valueOf(name());
    }

    /** The word in the document number, as in 〔2026〕许字第000001号. */
    public String seriesWord() {
        return seriesWord;
    }
}
