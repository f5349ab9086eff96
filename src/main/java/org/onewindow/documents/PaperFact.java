package org.onewindow.documents;

/** What the journal remembers of a paper, in stream {@code paper/<no>}. */
public sealed interface PaperFact {
    /** It was rendered; the digest is SM3 of a salt, which dies with the folder's key, and the PDF. */
    record PaperRendered(String template, int templateVersion, String digest) implements PaperFact {
    }

    /** It was handed out; the first copy is the original. */
    record PaperServed(int copy) implements PaperFact {
    }
}
