package org.onewindow.casework.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.casework.applying.DraftId;
import org.onewindow.casework.applying.Drafts;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.catalogue.FieldError;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps the scans and photographs that came with the form of the counter, in a draft of the clerk: when the form comes
 * back with an error, they need not be taken again.
 */
@Component
final class CounterScans {
    /** What the names of the file inputs begin with. */
    static final String NAME = "scan/";

    /** What the names of the fields begin with that say which scans of a supplement are kept. */
    static final String KEPT = "kept/";

    /** Files of one material. */
    private static final int MAX_FILES = 50;

    private final Drafts drafts;
    private final CaseFiles caseFiles;

    CounterScans(Drafts drafts, CaseFiles caseFiles) {
        this.drafts = drafts;
        this.caseFiles = caseFiles;
    }

    /** The form with its draft, and what is wrong with a file. */
    record Kept(CounterForm form, FormErrors errors) {
    }

    Kept keep(Actor actor, CounterForm form, Map<String, List<MultipartFile>> files) throws IOException {
        var kept = new ArrayList<>(form.kept());
        var errors = FormErrors.none();
        var draft = Optional.ofNullable(form.draft()).filter(id -> drafts.read(actor, id).isPresent());
        for (var material : form.item().materials()) {
            for (var file : files.getOrDefault(NAME + material.code(), List.of())) {
                if (file.isEmpty()) {
                    continue;
                }
                draft = draft.or(() -> drafts.begin(actor, form.item(), form.content()));
                if (draft.isEmpty()) {
                    return new Kept(form, errors.with("", "casework.counter.too-many-drafts"));
                }
                var outcome = store(actor, draft.get(), file);
                if (outcome.isPresent() && outcome.get() instanceof StoreOutcome.Stored(var stored)) {
                    kept.add(CounterForm.kept(material.code(), stored.id()));
                } else {
                    errors = refused(errors, NAME + material.code(), outcome);
                }
            }
        }
        return new Kept(draft.isEmpty() ? form : form.withDraft(draft.get(), kept), errors);
    }

    /** Keeps the scans of a supplement beside the case; the form remembers what is kept, by digest and name. */
    List<FieldError> attach(Actor actor, CaseView view, ActForm form) {
        var errors = FormErrors.none();
        for (var material : view.item().materials()) {
            for (var file : form.files().getOrDefault(NAME + material.code(), List.of())) {
                if (file.isEmpty()) {
                    continue;
                }
                var outcome = attach(actor, view, file);
                if (outcome.isPresent() && outcome.get() instanceof StoreOutcome.Stored(var stored)) {
                    form.fields().add(KEPT + material.code(),
                            HexFormat.of().formatHex(stored.digest()) + ":" + stored.name());
                } else {
                    errors = refused(errors, NAME + material.code(), outcome);
                }
            }
        }
        return errors.all().stream().map(error -> new FieldError(error.field(), error.messageKey(), error.args()))
                .toList();
    }

    /** Keeps the scan of a sheet or letter beside the case; its digest, or nothing where none was sent. */
    List<String> scan(Actor actor, CaseView view, ActForm form, String name, List<FieldError> errors) {
        for (var file : form.files().getOrDefault(form.id() + "-" + name, List.of())) {
            if (!file.isEmpty()) {
                var outcome = attach(actor, view, file);
                if (outcome.isPresent() && outcome.get() instanceof StoreOutcome.Stored(var stored)) {
                    return List.of(HexFormat.of().formatHex(stored.digest()));
                }
                refused(FormErrors.none(), name, outcome).all().forEach(
                        error -> errors.add(new FieldError(error.field(), error.messageKey(), error.args())));
            }
        }
        return List.of();
    }

    /** The digests of the scans kept for a material of a supplement. */
    static List<String> digests(MultiValueMap<String, String> fields, String material) {
        return fields.getOrDefault(KEPT + material, List.of()).stream().map(kept -> kept.replaceAll(":.*", ""))
                .filter(digest -> digest.matches("[0-9a-f]{64}")).distinct().limit(MAX_FILES).toList();
    }

    private Optional<StoreOutcome> attach(Actor actor, CaseView view, MultipartFile file) {
        var name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            return caseFiles.attach(actor, view.number(), name == null ? "scan" : name, bytes);
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    private Optional<StoreOutcome> store(Actor actor, DraftId draft, MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            return drafts.attach(actor, draft, name == null ? "scan" : name, bytes);
        }
    }

    /** The files kept so far, by material. */
    List<CheckRow.Kept> files(Actor actor, CounterForm form) {
        if (form.draft() == null) {
            return List.of();
        }
        var stored = drafts.files(actor, form.draft());
        return form.kept().stream().flatMap(kept -> stored.stream()
                .filter(file -> kept.endsWith(":" + file.id().value()))
                .map(file -> new CheckRow.Kept(kept.substring(0, kept.lastIndexOf(':')), file))).toList();
    }

    private static FormErrors refused(FormErrors errors, String field, Optional<StoreOutcome> outcome) {
        if (outcome.isEmpty()) {
            return errors.with(field, "documents.file.broken-off");
        }
        return FileErrors.of(field, outcome.get())
                .map(error -> errors.with(error.field(), error.messageKey(), error.args().toArray())).orElse(errors);
    }
}
