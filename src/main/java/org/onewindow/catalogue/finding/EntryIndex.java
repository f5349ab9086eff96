package org.onewindow.catalogue.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The index, in memory. Many may search while one changes it: a search runs to its end on what stood when it began.
 */
public final class EntryIndex {
    /** What answers less well than this part of the best answer is no answer. */
    private static final float LEAST_OF_BEST = 0.2f;
    /** After so many changes the index is made one piece again, which is searched fastest. */
    private static final int MANY = 200;

    private final EverydayWords everyday = EverydayWords.read();
    private final IndexWriter writer;
    private int nextNumber;
    private volatile Held held;

    public EntryIndex() {
        try {
            writer = new IndexWriter(inMemory(), new IndexWriterConfig(IndexedEntry.ANALYZER)
                    .setMergeScheduler(new SerialMergeScheduler()));
            held = Held.of(DirectoryReader.open(writer), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read as arrays of bytes: a search opens many places of the index, which with buffers costs more than the search. */
    private static ByteBuffersDirectory inMemory() {
        return new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /** An entry that answers, and how well. */
    public record Hit(Entry entry, float score) {
    }

    /** Makes the index hold these entries and no others; only what differs is indexed. Returns how many differed. */
    public synchronized int hold(Collection<Entry> entries) {
        try {
            var before = held.numbers();
            var numbers = new HashMap<Entry, Integer>();
            int changes = 0;
            for (var entry : entries) {
                var number = before.get(entry);
                if (number == null) {
                    number = nextNumber++;
                    writer.addDocument(IndexedEntry.document(entry, number));
                    changes++;
                }
                numbers.put(entry, number);
            }
            for (var old : before.entrySet()) {
                if (!numbers.containsKey(old.getKey())) {
                    writer.deleteDocuments(new Term(IndexedEntry.NUMBER, String.valueOf(old.getValue())));
                    changes++;
                }
            }
            if (changes >= MANY) {
                writer.forceMerge(1);
            }
            replace(Held.of(DirectoryReader.open(writer), numbers));
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Held next) throws IOException {
        var before = held;
        held = next;
        before.reader().decRef();
    }

    /** The entries that answer, best first. Whatever is typed is words, never a language of queries. */
    public List<Hit> find(String typed) {
        var asked = Asked.read(typed, everyday);
        if (asked.isEmpty()) {
            return List.of();
        }
        var now = acquire();
        try {
            return find(asked, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(now);
        }
    }

    /** Shows in a name what answered the words. */
    public Marking marking(String typed) {
        return new Marking(Asked.read(typed, everyday));
    }

    private static List<Hit> find(Asked asked, Held now) throws IOException {
        var question = new Question(asked);
        var hits = hits(question.asTyped(), now, asked);
        var isSlipLikely = asked.meant().isEmpty() && !isSaid(question, now);
        return hits.isEmpty() || isSlipLikely ? hits(question.forgiving(hits.isEmpty()), now, asked) : hits;
    }

    /** Whether an entry has the words as they stand; else one of them may be a slip. */
    private static boolean isSaid(Question question, Held now) throws IOException {
        var exactly = question.exactly();
        return exactly == null || now.searcher().search(exactly, 1).scoreDocs.length > 0;
    }

    private static List<Hit> hits(Query query, Held now, Asked asked) throws IOException {
        var occasion = Occasion.ofQuestion(asked.text());
        var hits = new ArrayList<Hit>();
        float best = 0;
        for (var found : now.all(query)) {
            var known = Objects.requireNonNull(now.byDocument().get(found.doc));
            var score = found.score * known.occasion().factor(occasion);
            hits.add(new Hit(known.entry(), score));
            best = Math.max(best, score);
        }
        float least = best * LEAST_OF_BEST;
        hits.removeIf(hit -> hit.score() < least);
        hits.sort((a, b) -> Float.compare(b.score(), a.score()));
        return hits;
    }

    private Held acquire() {
        while (true) {
            var now = held;
            if (now.reader().tryIncRef()) {
                return now;
            }
        }
    }

    private static void release(Held held) {
        try {
            held.reader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry and what its name says of the occasion. */
    private record Known(Entry entry, Occasion occasion) {
    }

    /** The index as it stands between two changes. */
    private record Held(DirectoryReader reader, IndexSearcher searcher, Map<Entry, Integer> numbers,
            Map<Integer, Known> byDocument) {
        static Held of(DirectoryReader reader, Map<Entry, Integer> numbers) throws IOException {
            var byNumber = new HashMap<Long, Known>();
            numbers.forEach((entry, number) -> byNumber.put(number.longValue(),
                    new Known(entry, Occasion.ofName(entry.name()))));
            var byDocument = new HashMap<Integer, Known>();
            for (var leaf : reader.leaves()) {
                var values = Objects.requireNonNull(leaf.reader().getNumericDocValues(IndexedEntry.NUMBER));
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    var known = byNumber.get(values.longValue());
                    if (known != null) {
                        byDocument.put(leaf.docBase + values.docID(), known);
                    }
                }
            }
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null); // of a catalogue, which is small, computing is cheaper than keeping
            return new Held(reader, searcher, numbers, byDocument);
        }

        ScoreDoc[] all(Query query) throws IOException {
            var size = Math.max(1, reader.maxDoc());
            return searcher.search(query, new TopScoreDocCollectorManager(size, Integer.MAX_VALUE)).scoreDocs;
        }
    }
}
