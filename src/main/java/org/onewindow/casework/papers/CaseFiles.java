package org.onewindow.casework.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.reading.CaseView.Sight;
import org.onewindow.casework.reading.CaseWords;
import org.onewindow.documents.FileId;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.documents.StoredFile;
import org.onewindow.parties.AccessLog;
import org.onewindow.platform.Actor;
import org.springframework.stereotype.Component;

/** The files of a case for those who may see them; each look of the staff is logged. */
@Component
public final class CaseFiles {
    private final CaseSnapshots snapshots;
    private final CaseWords words;
    private final Files files;
    private final AccessLog accessLog;

    CaseFiles(CaseSnapshots snapshots, CaseWords words, Files files, AccessLog accessLog) {
        this.snapshots = snapshots;
        this.words = words;
        this.files = files;
        this.accessLog = accessLog;
    }

    /** What is known of a file before it is read; empty if there is none that this actor may see. */
    public Optional<StoredFile> find(Actor actor, CaseNumber number, FileId file) {
        return open(actor, number)
                .flatMap(stored -> files.find(stored.folder(), file, Objects.requireNonNull(stored.key())));
    }

    /** Writes a file to the stream; false if there is none that this actor may see. */
    public boolean read(Actor actor, CaseNumber number, FileId file, OutputStream target) {
        return open(actor, number).map(stored -> {
            if (actor instanceof Actor.Officer) {
                accessLog.record(actor, "case-file", "case/" + number.value());
            }
            return files.read(stored.folder(), file, Objects.requireNonNull(stored.key()), target);
        }).orElse(false);
    }

    /**
     * Takes in a file for an act: what a notice asked for or a promise named, paper brought to a window, the scan of a
     * signed sheet or of a letter of authorisation. It counts once the act names its digest. Empty if the actor may not, or the case waits for nothing of the kind.
     */
    public Optional<StoreOutcome> attach(Actor actor, CaseNumber number, String fileName, InputStream content) {
        return open(actor, number).filter(stored -> takesFiles(actor, stored.file()))
                .map(stored -> files.store(stored.folder(), Objects.requireNonNull(stored.key()), fileName, content));
    }

    /**
     * A file as it was taken in.
     *
     * @param fresh whether it was not with the case before
     */
    public record Attached(StoreOutcome outcome, boolean fresh) {
    }

    /** Takes a file out again that was taken in for an act which then was refused. */
    public void takeBack(Actor actor, CaseNumber number, FileId file) {
        open(actor, number).ifPresent(stored -> files.remove(stored.folder(), file));
    }

    /** The same, where a file of the same content that lies with the case already stands for it: sent twice, kept once. */
    public Optional<Attached> attachOnce(Actor actor, CaseNumber number, String fileName, byte[] content) {
        var there = open(actor, number)
                .flatMap(stored -> files.list(stored.folder(), Objects.requireNonNull(stored.key()))
                        .stream().filter(file -> file.sizeBytes() == content.length && holds(stored, file, content))
                        .findFirst());
        return there.map(file -> new Attached(new StoreOutcome.Stored(file), false))
                .or(() -> attach(actor, number, fileName, new ByteArrayInputStream(content))
                        .map(outcome -> new Attached(outcome, true)));
    }

    private boolean holds(StoredCase stored, StoredFile file, byte[] content) {
        var kept = new ByteArrayOutputStream(content.length);
        return files.read(stored.folder(), file.id(), Objects.requireNonNull(stored.key()), kept)
                && Arrays.equals(kept.toByteArray(), content);
    }

    private static boolean takesFiles(Actor actor, CaseFile file) {
        return switch (file.status()) {
            case SUPPLEMENT_NOTICED -> true;
            case IN_PROCESS -> actor instanceof Actor.Officer || file.openPromise().isPresent();
            case SUBMITTED -> actor instanceof Actor.Officer && !file.toBring().isEmpty();
            case DECIDED -> actor instanceof Actor.Officer;
            case DELIVERED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED,
                    VOID ->
                false;
        };
    }

    private Optional<StoredCase> open(Actor actor, CaseNumber number) {
        return snapshots.current(number).filter(stored -> stored.key() != null)
                .filter(stored -> words.sight(actor, stored).filter(sight -> sight != Sight.MASKED).isPresent());
    }
}
