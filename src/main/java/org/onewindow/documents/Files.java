package org.onewindow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.onewindow.documents.FileRows.FileRow;
import org.onewindow.documents.FileSeal.Place;
import org.onewindow.documents.StoreOutcome.Disguised;
import org.onewindow.documents.StoreOutcome.Empty;
import org.onewindow.documents.StoreOutcome.FolderFull;
import org.onewindow.documents.StoreOutcome.Stored;
import org.onewindow.documents.StoreOutcome.TooLarge;
import org.onewindow.documents.StoreOutcome.TypeNotAllowed;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the files of folders. A file passes through memory one chunk at a time, is told by its content, sealed and
 * written; a refused file leaves nothing behind. The caller owns the folder's key and decides who may call.
 */
@Component
public final class Files {
    /** A chunk: small enough to seal in one piece of memory, large enough that a scan is a handful of rows. */
    public static final int CHUNK_BYTES = 1 << 20;
    /** A file: a long colour scan at 300 dpi; larger ones are films or mistakes. */
    public static final long MAX_FILE_BYTES = 20L << 20;
    /** A folder: what one case may bring into backup and archive. */
    public static final long MAX_FOLDER_BYTES = 100L << 20;
    /** Files of a folder: more than the longest list of materials, and one page to show. */
    public static final int MAX_FILES = 200;
    /** Characters of a name looked at; longer ones are attacks. */
    private static final int MAX_NAME_READ = 1_000;

    private final FileRows rows;
    private final PaperRows papers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Files(FileRows rows, PaperRows papers, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.papers = papers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Receives a file. Reads the stream to the limit and not further; closing it is the caller's.
     *
     * @param fileName as the sender wrote it
     */
    public StoreOutcome store(FolderId folder, DataKey key, String fileName, InputStream content) {
        var name = fileName.substring(0, Math.min(fileName.length(), MAX_NAME_READ));
        try {
            var first = content.readNBytes(CHUNK_BYTES);
            if (first.length == 0) {
                return new Empty();
            }
            var found = TypeDetector.detect(first);
            var refusal = refusal(FileNames.extension(name), found);
            return refusal.isPresent() ? refusal.get() : write(folder, key, name, found, first, content);
        } catch (IOException e) {
            throw new UncheckedIOException("the file broke off while it was being received", e);
        }
    }

    /** The files of a folder in the order in which they came. */
    public List<StoredFile> list(FolderId folder, DataKey key) {
        return rows.of(folder).stream().map(row -> stored(folder, key, row)).toList();
    }

    /** One file of a folder. */
    public Optional<StoredFile> find(FolderId folder, FileId file, DataKey key) {
        return rows.one(folder, file).map(row -> stored(folder, key, row));
    }

    /**
     * Writes the content to the stream, chunk by chunk.
     *
     * @return false if the folder has no such file
     * @throws Sm4Gcm.SealBroken if what is stored is not what was received
     */
    public boolean read(FolderId folder, FileId file, DataKey key, OutputStream target) {
        var found = rows.one(folder, file);
        if (found.isEmpty()) {
            return false;
        }
        var row = found.get();
        var seal = new FileSeal(folder, file, key);
        var digest = FileSeal.digest(seal.openHeader(row.sealedHeader()).salt());
        var chunks = (int) ((row.sizeBytes() + CHUNK_BYTES - 1) / CHUNK_BYTES);
        for (var no = 0; no < chunks; no++) {
            var sealed = rows.chunk(file, no).orElseThrow(() -> new IllegalStateException("a chunk is missing"));
            var plain = seal.openChunk(no, no == chunks - 1 ? Place.LAST : Place.MORE, sealed);
            digest.update(plain, 0, plain.length);
            write(target, plain);
        }
        if (!MessageDigest.isEqual(FileSeal.result(digest), row.digest())) {
            throw new IllegalStateException("the digest of file " + file + " does not hold");
        }
        return true;
    }

    /** Takes a file out; false if the folder has no such file. */
    public boolean remove(FolderId folder, FileId file) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var size = rows.delete(folder, file);
            size.ifPresent(bytes -> rows.release(folder, bytes));
            return size.isPresent();
        }));
    }

    /** Destroys every file and every paper of a folder; the journal keeps that the papers were. */
    public void eraseFolder(FolderId folder) {
        transaction.executeWithoutResult(_ -> {
            rows.deleteFolder(folder);
            papers.deleteFolder(folder);
        });
    }

    /** Whether a browser may show the type inside a page: images only; a PDF may carry scripts and is saved. */
    public static boolean isPreviewable(String mediaType) {
        return FileType.isPreviewable(mediaType);
    }

    private static Optional<StoreOutcome> refusal(String claimed, String found) {
        var type = FileType.ofMediaType(found);
        var fits = claimed.isEmpty() || type.filter(real -> real.hasExtension(claimed)).isPresent();
        if (type.isPresent()) {
            return fits ? Optional.empty() : Optional.of(new Disguised(claimed, type.get().extension()));
        }
        return claimsAllowed(claimed)
                ? Optional.of(new Disguised(claimed, found))
                : Optional.of(new TypeNotAllowed(found));
    }

    private static boolean claimsAllowed(String claimed) {
        for (var type : FileType.values()) {
            if (type.hasExtension(claimed)) {
                return true;
            }
        }
        return false;
    }

    private StoreOutcome write(FolderId folder, DataKey key, String name, String mediaType, byte[] first,
            InputStream content) {
        var outcome = transaction.execute(status -> {
            try {
                var written = writeChunks(folder, key, name, mediaType, first, content);
                if (!(written instanceof Stored)) {
                    status.setRollbackOnly();
                }
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException("the file broke off while it was being received", e);
            }
        });
        if (outcome == null) {
            throw new IllegalStateException("a transaction without an outcome");
        }
        return outcome;
    }

    private StoreOutcome writeChunks(FolderId folder, DataKey key, String name, String mediaType, byte[] first,
            InputStream content) throws IOException {
        var seal = new FileSeal(folder, FileId.next(), key);
        var salt = FileSeal.salt();
        var digest = FileSeal.digest(salt);
        var size = 0L;
        var chunk = first;
        for (var no = 0; chunk.length > 0; no++) {
            size += chunk.length;
            if (size > MAX_FILE_BYTES) {
                return new TooLarge(MAX_FILE_BYTES);
            }
            digest.update(chunk, 0, chunk.length);
            var next = chunk.length < CHUNK_BYTES ? new byte[0] : content.readNBytes(CHUNK_BYTES);
            rows.insertChunk(seal.file(), no, seal.chunk(no, next.length == 0 ? Place.LAST : Place.MORE, chunk));
            chunk = next;
        }
        if (!rows.reserve(folder, size)) {
            return new FolderFull(MAX_FOLDER_BYTES, MAX_FILES);
        }
        var clean = FileNames.clean(name, FileType.ofMediaType(mediaType).orElseThrow());
        var row = new FileRow(seal.file(), mediaType, size, FileSeal.result(digest), seal.header(salt, clean),
                OneWindowTime.now(clock));
        rows.insert(folder, row);
        return new Stored(stored(folder, key, row));
    }

    private static StoredFile stored(FolderId folder, DataKey key, FileRow row) {
        var name = new FileSeal(folder, row.id(), key).openHeader(row.sealedHeader()).name();
        return new StoredFile(row.id(), name, row.mediaType(), row.sizeBytes(), row.digest(), row.receivedAt());
    }

    private static void write(OutputStream target, byte[] bytes) {
        try {
            target.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }
}
