package org.onewindow.casework.window;

import java.io.InputStream;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.parties.IdentityType;

/** How a result is to be handed out. */
public sealed interface CollectionWish {
    /** The case. */
    CaseNumber caseNumber();

    /**
     * To somebody who stands at the window.
     *
     * @param name     needed of whoever the document does not tell: the legal representative, of whom the case knows the
     *                 name alone, and anybody else who is neither applicant nor agent of the case
     * @param receipt  whether the receipt was shown
     * @param means    how the receiver was identified instead, if the receipt is lost (遗失回执)
     * @param letter   the letter of authority as scanned; needed of somebody who is neither applicant, legal
     *                 representative nor agent
     */
    record AtWindow(CaseNumber caseNumber, IdentityType identityType, String number, String name, Receipt receipt,
            String means, Optional<Scan> letter) implements CollectionWish {
    }

    /** By post (邮寄). */
    record ByPost(CaseNumber caseNumber, String carrier, String trackingNo, String addressee)
            implements
                CollectionWish {
    }

    /** Whether the receipt was there. */
    enum Receipt {
        /** Shown. */
        SHOWN,
        /** Lost: the receiver is identified by other means. */
        LOST
    }

    /** A file as it was sent; whoever reads it closes nothing. */
    record Scan(String fileName, InputStream content) {
    }
}
