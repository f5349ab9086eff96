package org.onewindow.documents;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;

/**
 * Fetches for the renderer what a page names, which is nothing: pictures of a paper stand in the page itself, and whatever
 * else it might name, in the network or among the files of this machine, is not there.
 */
final class ClosedAgent extends ITextUserAgent {
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
        return null;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        throw new FileNotFoundException("a paper loads nothing");
    }

    @Override
    public byte @Nullable [] getBinaryResource(@Nullable String uri) {
        return null;
    }
}
