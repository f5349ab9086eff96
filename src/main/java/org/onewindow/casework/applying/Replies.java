package org.onewindow.casework.applying;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActChecks;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Proceedings.Promise;
import org.onewindow.casework.Situations;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.applying.DraftContent.DraftMaterial;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FileId;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.stereotype.Component;

/**
 * The applicant's answer to the one-time supplement notice (补正), art. 32(1)(4), or what was promised at acceptance
 * (补齐容缺材料): written like an application, kept until it is whole, and sent once. Its files lie in the draft until then, because nothing enters a case but by an act.
 */
@Component
public final class Replies {
    private final CaseSnapshots snapshots;
    private final Situations situations;
    private final Applications applications;
    private final Drafts drafts;
    private final Files files;
    private final Casework casework;

    Replies(CaseSnapshots snapshots, Situations situations, Applications applications, Drafts drafts, Files files,
            Casework casework) {
        this.snapshots = snapshots;
        this.situations = situations;
        this.applications = applications;
        this.drafts = drafts;
        this.files = files;
        this.casework = casework;
    }

    /**
     * A reply that is being written.
     *
     * @param asked    the materials that the notice names, or that were promised
     * @param form     whether it names the form as well, so that the answers can be corrected
     * @param promised whether it is a promise that is being kept
     * @param by       the last day for it
     * @param uploaded by material
     */
    public record Reply(DraftView draft, ServiceItem item, List<MaterialRequirement> asked, boolean form,
            boolean promised, LocalDate by, Map<String, List<StoredFile>> uploaded) {
        public Reply {
            asked = List.copyOf(asked);
            uploaded = Map.copyOf(uploaded);
        }

        /** Whether everything asked for can be sent online; what exists on paper only is brought to a window. */
        public boolean canBeSent() {
            return asked.stream().allMatch(material -> material.forms().contains(MaterialForm.ELECTRONIC));
        }
    }

    /** The reply that waits for the actor; empty if the case waits for none from this actor. */
    public Optional<Reply> open(Actor.Citizen actor, CaseNumber number) {
        return waiting(actor, number).map(stored -> reply(actor, stored));
    }

    /** Keeps the corrected answers, right or wrong; false if nothing is asked for. */
    public boolean saveAnswers(Actor.Citizen actor, CaseNumber number, Map<String, String> answers) {
        return waiting(actor, number).map(stored -> drafts.change(actor, draft(actor, stored).id(),
                content -> content.withAnswers(answers))).orElse(false);
    }

    /** Takes in a file; empty if it is not asked for or takes no file. */
    public Optional<StoreOutcome> attach(Actor.Citizen actor, CaseNumber number, String material, String fileName,
            InputStream bytes) {
        var reply = open(actor, number).orElse(null);
        if (reply == null || reply.asked().stream().noneMatch(requirement -> requirement.code().equals(material)
                && requirement.forms().contains(MaterialForm.ELECTRONIC))
                || reply.uploaded().getOrDefault(material, List.of()).size() >= Applying.MAX_FILES) {
            return Optional.empty();
        }
        var outcome = drafts.attach(actor, reply.draft().id(), fileName, bytes);
        if (outcome.isPresent() && outcome.get() instanceof StoreOutcome.Stored(var file)) {
            drafts.change(actor, reply.draft().id(), content -> content.withFile(material, file.id()));
        }
        return outcome;
    }

    /** Removes a file again. */
    public void detach(Actor.Citizen actor, CaseNumber number, FileId file) {
        open(actor, number).ifPresent(reply -> {
            drafts.change(actor, reply.draft().id(), content -> content.withoutFile(file));
            drafts.detach(actor, reply.draft().id(), file);
        });
    }

    /** Writes a file of the reply to the stream; false if there is none. */
    public boolean readFile(Actor.Citizen actor, CaseNumber number, FileId file, OutputStream out) {
        return open(actor, number).map(reply -> drafts.readFile(actor, reply.draft().id(), file, out)).orElse(false);
    }

    /** Sends the reply: its files become the case's, and the administration has five working days again. */
    public ActOutcome send(Actor.Citizen actor, CommandId command, Expected expected, CaseNumber number) {
        var stored = waiting(actor, number).orElse(null);
        if (stored == null) {
            return casework.perform(actor, command, expected, number, new Act.Supply(List.of(), Map.of()), null);
        }
        var reply = reply(actor, stored);
        var moved = new ArrayList<StoredFile>();
        var receipts = new ArrayList<MaterialReceipt>();
        for (var entry : reply.uploaded().entrySet()) {
            var copies = copies(actor, reply, stored, entry.getValue());
            moved.addAll(copies);
            if (copies.size() < entry.getValue().size()) {
                moved.forEach(file -> files.remove(stored.folder(), file.id()));
                return new ActOutcome.Invalid(List.of(new FieldError("materials/" + entry.getKey(),
                        "casework.error.case-full", List.of())));
            }
            receipts.add(new MaterialReceipt(entry.getKey(), MaterialForm.ELECTRONIC, 1,
                    copies.stream().map(file -> HexFormat.of().formatHex(file.digest())).toList()));
        }
        var answers = reply.form()
                ? Forms.tidy(reply.item().fields(), reply.draft().content().answers())
                : Map.<String, String>of();
        var act = reply.promised() ? new Act.SupplyPromised(receipts) : new Act.Supply(receipts, answers);
        var outcome = casework.perform(actor, command, expected, number, act, null);
        if (outcome instanceof ActOutcome.Done) {
            drafts.discard(actor, reply.draft().id());
        } else {
            moved.forEach(file -> files.remove(stored.folder(), file.id()));
        }
        return outcome;
    }

    /** The files as the case keeps them from now on; fewer where the case can take no more. */
    private List<StoredFile> copies(Actor.Citizen actor, Reply reply, StoredCase stored, List<StoredFile> uploaded) {
        var kept = new ArrayList<StoredFile>();
        for (var file : uploaded) {
            var bytes = new ByteArrayOutputStream((int) file.sizeBytes());
            drafts.readFile(actor, reply.draft().id(), file.id(), bytes);
            if (files.store(stored.folder(), Objects.requireNonNull(stored.key()), file.name(),
                    new ByteArrayInputStream(bytes.toByteArray())) instanceof StoreOutcome.Stored(var copy)) {
                kept.add(copy);
            } else {
                break;
            }
        }
        return kept;
    }

    private Reply reply(Actor.Citizen actor, StoredCase stored) {
        var item = situations.item(stored.file());
        var draft = draft(actor, stored);
        var promise = stored.file().openPromise();
        var supplement = stored.file().supplement();
        var codes = promise.isPresent()
                ? stored.file().promisedYet()
                : Objects.requireNonNull(supplement).materials();
        var by = promise.map(Promise::supplyBy).orElseGet(() -> Objects.requireNonNull(supplement).replyBy());
        var all = drafts.files(actor, draft.id());
        var asked = item.materials().stream().filter(material -> codes.contains(material.code())).toList();
        var uploaded = new LinkedHashMap<String, List<StoredFile>>();
        for (var material : asked) {
            var held = draft.content().materials().getOrDefault(material.code(),
                    new DraftMaterial(MaterialForm.ELECTRONIC, 1, List.of()));
            var own = all.stream().filter(file -> held.files().contains(file.id().toString())).toList();
            if (!own.isEmpty()) {
                uploaded.put(material.code(), own);
            }
        }
        return new Reply(draft.view(), item, asked, promise.isEmpty() && codes.contains(ActChecks.FORM),
                promise.isPresent(), by, uploaded);
    }

    private OpenDraft draft(Actor.Citizen actor, StoredCase stored) {
        var data = Objects.requireNonNull(applications.read(stored), "an open case has its application");
        return drafts.reply(actor, stored.file().number(), situations.item(stored.file()),
                new DraftContent(ApplicantEntry.of(data.applicant()), null, data.answers(), Map.of()));
    }

    private Optional<StoredCase> waiting(Actor.Citizen actor, CaseNumber number) {
        return snapshots.current(number).filter(stored -> Situations.isApplicant(actor, stored)
                && stored.key() != null && (stored.file().status() == CaseStatus.SUPPLEMENT_NOTICED
                        || (stored.file().status() == CaseStatus.IN_PROCESS
                                && stored.file().openPromise().isPresent())));
    }
}
