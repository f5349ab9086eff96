package org.onewindow.catalogue.cleanup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.onewindow.platform.LocalisedText;

/**
 * A round of clean-up as it is written (清理轮次).
 *
 * @param number      which round it is (第几轮)
 * @param document    the number of the document that orders it (发文字号)
 * @param source      whether that number is the real one
 * @param issuer      the organ that issued it (发文机关)
 * @param issuedOn    the day of the document
 * @param effectiveOn the first day on which the measures hold (施行日期)
 */
public record Round(int number, LocalisedText title, String document, Source source, LocalisedText issuer,
        LocalDate issuedOn, LocalDate effectiveOn, List<Measure> measures) {
    /** The longest round known had 72 measures; more is a list to be imported, not a document to be read. */
    public static final int MAX_MEASURES = 200;

    /** Longer numbers of documents are no numbers. */
    public static final int MAX_DOCUMENT = 100;

    /** Where the number of the document comes from. */
    public enum Source {
        /** From the document. */
        OFFICIAL,
        /** Made for the demonstration (示例文号). */
        SAMPLE
    }

    public Round {
        measures = List.copyOf(measures);
        if (number < 1 || number > 999 || measures.size() > MAX_MEASURES) {
            throw new IllegalArgumentException("round " + number + " with " + measures.size() + " measures");
        }
        if (document.isBlank() || document.length() > MAX_DOCUMENT) {
            throw new IllegalArgumentException("number of a document: " + document);
        }
    }

    /** The same with one measure more. */
    public Round with(Measure measure) {
        var more = new ArrayList<>(measures);
        more.add(measure);
        return withMeasures(more);
    }

    /** The same without the measure at a position, from 1. */
    public Round without(int position) {
        return withMeasures(IntStream.rangeClosed(1, measures.size()).filter(at -> at != position)
                .mapToObj(at -> measures.get(at - 1)).toList());
    }

    /** How many measures of a kind it has. */
    public long count(Measure.Kind kind) {
        return measures.stream().filter(one -> one.kind() == kind).count();
    }

    /** Whether the number of the document was made for the demonstration. */
    public boolean isSample() {
        return source == Source.SAMPLE;
    }

    private Round withMeasures(List<Measure> newMeasures) {
        return new Round(number, title, document, source, issuer, issuedOn, effectiveOn, newMeasures);
    }
}
