package org.onewindow.documents;

/** What came of handing in a file. Of a refused file nothing is kept. */
public sealed interface StoreOutcome {
    /** It is kept. */
    record Stored(StoredFile file) implements StoreOutcome {
    }

    /** It has nothing in it: mostly a copy that broke off. */
    record Empty() implements StoreOutcome {
    }

    /** It is larger than a file may be. */
    record TooLarge(long limitBytes) implements StoreOutcome {
    }

    /** The folder would hold more than it may, in bytes or in files. */
    record FolderFull(long limitBytes, int limitFiles) implements StoreOutcome {
    }

    /** Its content is of a type that is not received. */
    record TypeNotAllowed(String found) implements StoreOutcome {
    }

    /** Its name says one type and its content is another. */
    record Disguised(String claimed, String found) implements StoreOutcome {
    }
}
