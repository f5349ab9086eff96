package org.onewindow.parties;

/** The document by which a natural person shows who they are; each type has its own form of number. */
public enum IdentityType {
    /** Resident identity card (居民身份证), GB 11643. */
    RESIDENT_CARD,
    /** Temporary resident identity card (临时居民身份证): the same number as the card that follows it. */
    TEMPORARY_CARD,
    /** Household register (户口簿): the citizen number of someone who has no card yet, mostly a child. */
    HOUSEHOLD_REGISTER,
    /** Passport of any country (护照). */
    PASSPORT,
    /** Mainland travel permit of a Hong Kong or Macao resident (港澳居民来往内地通行证). */
    HK_MACAO_PERMIT,
    /** Mainland travel permit of a Taiwan resident (台湾居民来往大陆通行证). */
    TAIWAN_PERMIT,
    /** Residence card of a Hong Kong, Macao or Taiwan resident (港澳台居民居住证): 81, 82, 83. */
    HMT_RESIDENCE_CARD,
    /** Foreign permanent resident's card (外国人永久居留身份证), the form of 2004 and the form of 2023. */
    FOREIGN_RESIDENT_CARD;

    /** Whether the number is the citizen number that a person keeps for life, whichever of the three papers shows it. */
    boolean showsCitizenNumber() {
        return this == RESIDENT_CARD || this == TEMPORARY_CARD || this == HOUSEHOLD_REGISTER;
    }
}
