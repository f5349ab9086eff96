package org.onewindow.documents;

import java.time.Instant;

/**
 * A file as it was received.
 *
 * @param name      as cleaned, with the extension of its content
 * @param mediaType told from the content, never from the name
 * @param digest    SM3 of a sealed salt and the content
 */
public record StoredFile(FileId id, String name, String mediaType, long sizeBytes, byte[] digest, Instant receivedAt) {
}
