package org.onewindow.catalogue;

/**
 * How much of a case the public register shows (公开方式). Granting decisions are public (article 40 of the
 * Administrative Licensing Law) except where privacy or secrecy forbids (article 5(2)).
 */
public enum PublicationClass {
    /** The applicant's name in full where it is an organisation; natural persons are masked always. */
    FULL,
    /** Every name masked. */
    MASKED,
    /** Counted, never listed: relief, disability, adoption and the like. */
    COUNT_ONLY,
    /** Neither listed nor counted. */
    NONE
}
