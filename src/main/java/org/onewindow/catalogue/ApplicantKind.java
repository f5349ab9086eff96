package org.onewindow.catalogue;

/** Who may apply (服务对象). */
public enum ApplicantKind {
    /** 自然人. */
    NATURAL_PERSON,
    /** 法人和其他组织. */
    LEGAL_ENTITY
}
