package org.onewindow.catalogue;

/** How the result reaches the applicant (取件方式). */
public enum CollectionWay {
    /** 窗口领取. */
    PICK_UP,
    /** 邮寄. */
    POST,
    /** 网上下载. */
    ONLINE
}
