package org.onewindow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.tukaani.xz.XZInputStream;

/**
 * The two fonts of the papers, unpacked once into a temporary folder, because the renderer wants files. Regular holds
 * every character of the font; Bold holds Latin and the 3,755 most used characters, for titles.
 */
final class PaperFonts {
    /** Family names that the templates use. */
    static final String REGULAR = "Paper";
    static final String BOLD = "PaperBold";

    private final Path regularFile;
    private final Path boldFile;
    private final BaseFont regular;
    private final BaseFont bold;

    private PaperFonts(Path folder) throws IOException {
        this.regularFile = unpack(folder, "NotoSerifSC-Regular.ttf");
        this.boldFile = unpack(folder, "NotoSerifSC-Bold-subset.ttf");
        this.regular = BaseFont.createFont(regularFile.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        this.bold = BaseFont.createFont(boldFile.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    static PaperFonts unpack() {
        try {
            var folder = Files.createTempDirectory("onewindow-fonts");
            folder.toFile().deleteOnExit();
            return new PaperFonts(folder);
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("the fonts of the papers cannot be read; is the temporary folder full?", e);
        }
    }

    Path regularFile() {
        return regularFile;
    }

    Path boldFile() {
        return boldFile;
    }

    boolean regularHas(int codePoint) {
        return regular.charExists(codePoint);
    }

    boolean boldHas(int codePoint) {
        return bold.charExists(codePoint);
    }

    /** A font for stamping; a fresh one for each document, since it remembers which characters were used. */
    BaseFont stampFont() {
        try {
            return BaseFont.createFont(regularFile.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpack(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        try (InputStream packed = PaperFonts.class.getResourceAsStream("/fonts/" + name + ".xz")) {
            if (packed == null) {
                throw new IOException("no font " + name);
            }
            Files.copy(new XZInputStream(packed), file);
        }
        file.toFile().deleteOnExit();
        return file;
    }
}
