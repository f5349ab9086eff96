package org.onewindow.catalogue;

/** In which order a search answers. */
public enum ItemSort {
    /** Best match first; without words, as the departments stand. */
    RELEVANCE,
    /** By name. */
    NAME,
    /** By department, then name. */
    DEPARTMENT,
    /** Shortest promise first. */
    PROMISE
}
