package org.onewindow.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.onewindow.documents.PaperFact.PaperRendered;
import org.onewindow.documents.PaperFact.PaperServed;
import org.onewindow.documents.PaperRows.PaperRow;
import org.onewindow.documents.wording.Wordings;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.stereotype.Component;

/**
 * Keeps the papers that acts give. A paper is rendered on first demand and from then on is the bytes that were kept;
 * each copy handed out is an entry of its own, and from the second on the copy says that it is one.
 */
@Component
public final class Papers {
    private static final Actor RENDERER = new Actor.Automatic("documents");
    private static final int MAX_ATTEMPTS = 3;

    private final PaperRows rows;
    private final PaperRenderer renderer;
    private final Wordings wordings;
    private final Journal journal;
    private final Clock clock;

    Papers(PaperRows rows, PaperRenderer renderer, Wordings wordings, Journal journal, Clock clock) {
        this.rows = rows;
        this.renderer = renderer;
        this.wordings = wordings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Renders and keeps the paper, unless it is kept already; whoever comes second gets what the first one made. */
    public RenderedPaper render(PaperRequest request) {
        var kept = rows.one(request.folder(), request.paperNo());
        if (kept.isPresent()) {
            return kept.get().paper();
        }
        var form = request.paper().form();
        var template = form.code();
        var pdf = renderer.render(request.paper(), wordings.wording(form, request.templateVersion()));
        var salted = Arrays.copyOf(FileSeal.salt(), FileSeal.SALT_LENGTH + pdf.length);
        System.arraycopy(pdf, 0, salted, FileSeal.SALT_LENGTH, pdf.length);
        var paper = new RenderedPaper(request.paperNo(), template, request.templateVersion(), Sm3.digest(salted),
                OneWindowTime.now(clock), 0);
        var sealed = Sm4Gcm.seal(request.key(), salted, context(request.folder(), request.paperNo()));
        var fact = new PaperRendered(template, request.templateVersion(), HexFormat.of().formatHex(paper.digest()));
        var outcome = append(RENDERER, CommandId.next(), request.paperNo(), 1, fact,
                PaperRows.insert(request.folder(), paper, sealed));
        return outcome instanceof Appended
                ? paper
                : rows.one(request.folder(), request.paperNo()).map(PaperRow::paper).orElseThrow(
                        () -> new IllegalStateException("paper " + request.paperNo() + " is kept in another folder"));
    }

    /**
     * Hands out a copy to print: the first is the original, each later one is marked 补打 with the time. A repeated
     * command gets the copy that it got before.
     */
    public Optional<ServedPaper> serve(Actor actor, CommandId command, FolderId folder, String paperNo, DataKey key) {
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var row = rows.one(folder, paperNo);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            var fact = new PaperServed(row.get().paper().served() + 1);
            var copy = switch (append(actor, command, paperNo, row.get().seq() + 1, fact, PaperRows.serve(row.get()))) {
                case Appended _ -> fact.copy();
                case Known(var entries, var _) -> PaperFacts.read(entries.getFirst())
                        .filter(PaperServed.class::isInstance).map(known -> ((PaperServed) known).copy()).orElseThrow();
                case Stale _ -> 0;
            };
            if (copy > 0) {
                var pdf = open(row.get().paper(), folder, key);
                return Optional.of(new ServedPaper(paperNo, copy, copy == 1
                        ? pdf
                        : Reprint.mark(pdf, renderer.fonts(), copy, OneWindowTime.now(clock))));
            }
        }
        throw new IllegalStateException("paper " + paperNo + " was served " + MAX_ATTEMPTS + " times meanwhile");
    }

    /** The bytes as kept, to be read on a screen; counts as no copy. */
    public Optional<byte[]> view(FolderId folder, String paperNo, DataKey key) {
        return rows.one(folder, paperNo).map(row -> open(row.paper(), folder, key));
    }

    /** The papers of a folder that have been rendered, in order. */
    public List<RenderedPaper> list(FolderId folder) {
        return rows.of(folder).stream().map(PaperRow::paper).toList();
    }

    private byte[] open(RenderedPaper paper, FolderId folder, DataKey key) {
        var sealed = rows.sealedOf(folder, paper.paperNo()).orElseThrow();
        var salted = Sm4Gcm.open(key, sealed, context(folder, paper.paperNo()));
        if (!MessageDigest.isEqual(Sm3.digest(salted), paper.digest())) {
            throw new IllegalStateException("the digest of paper " + paper.paperNo() + " does not hold");
        }
        return Arrays.copyOfRange(salted, FileSeal.SALT_LENGTH, salted.length);
    }

    private AppendOutcome append(Actor actor, CommandId command, String paperNo, long seq, PaperFact fact, Tail tail) {
        var stream = PaperFacts.stream(paperNo);
        var previous = seq == 1 ? Journal.beginning() : journal.stream(stream, seq - 1, 1).getFirst().hash();
        var entry = new NewEntry(stream, seq, PaperFacts.type(fact), OneWindowTime.now(clock), PaperFacts.bytes(fact),
                null);
        return journal.append(actor, command, stream.getBytes(StandardCharsets.UTF_8), previous, List.of(entry),
                List.of(tail));
    }

    private static byte[] context(FolderId folder, String paperNo) {
        return ("documents.paper " + folder + " " + paperNo).getBytes(StandardCharsets.UTF_8);
    }
}
