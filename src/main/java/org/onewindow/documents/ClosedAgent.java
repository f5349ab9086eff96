package org.onewindow.documents;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;

/**
 * Fetches for the renderer what a page names, which is nothing but the style sheet that the library itself begins with:
 * pictures of a paper stand in the page, and whatever else it might name, in the network or among the files of this
 * machine, is not there.
 */
final class ClosedAgent extends ITextUserAgent {
    /** Which elements are blocks, which are hidden, and the like. */
    private static final String OF_THE_LIBRARY = Objects.requireNonNull(
            ITextRenderer.class.getResource("/resources/css/XhtmlNamespaceHandler.css"), "style sheet of the library")
            .toString();

    private ClosedAgent(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    /** A renderer that loads nothing. */
    static ITextRenderer renderer() {
        var device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        return new ITextRenderer(device, new ClosedAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL));
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
        return OF_THE_LIBRARY.equals(uri) ? super.resolveAndOpenStream(uri) : null;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        if (!OF_THE_LIBRARY.equals(uri)) {
            throw new FileNotFoundException("a paper loads nothing");
        }
        return super.openStream(uri);
    }

    @Override
    public byte @Nullable [] getBinaryResource(@Nullable String uri) {
        return null;
    }
}
