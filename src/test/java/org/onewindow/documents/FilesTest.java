package org.onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.documents.StoreOutcome.Disguised;
import org.onewindow.documents.StoreOutcome.Empty;
import org.onewindow.documents.StoreOutcome.FolderFull;
import org.onewindow.documents.StoreOutcome.Stored;
import org.onewindow.documents.StoreOutcome.TooLarge;
import org.onewindow.documents.StoreOutcome.TypeNotAllowed;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.Sm4Gcm.SealBroken;
import org.onewindow.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class FilesTest {
    private static final TestDatabase database = TestDatabase.create();

    private final FolderId folder = FolderId.next();
    private final DataKey key = DataKey.random();
    private final Files files = new Files(new FileRows(database.jdbc()), new PaperRows(database.jdbc()),
            Clock.systemUTC(),
            new JdbcTransactionManager(database.dataSource()));

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 1_000, 1 << 20, (1 << 20) + 1, 3 << 20, 20 << 20})
    void aFileComesBackAsItWas(int size) {
        var content = random(size);

        var stored = stored("材料.pdf", content);

        assertThat(stored.sizeBytes()).isEqualTo(size);
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(read(stored)).isEqualTo(content);
        assertThat(files.list(folder, key)).singleElement().usingRecursiveComparison().isEqualTo(stored);
        assertThat(files.find(FolderId.next(), stored.id(), key)).isEmpty();
        assertThat(files.read(FolderId.next(), stored.id(), key, new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void aFileOneByteTooLargeLeavesNothingBehind() {
        assertThat(store("大.pdf", random((20 << 20) + 1))).isEqualTo(new TooLarge(20 << 20));
        assertThat(count(
                "documents.file_chunk c where not exists (select from documents.file f where f.file_id = c.file_id)"))
                .isZero();
        assertThat(files.list(folder, key)).isEmpty();
    }

    @Test
    void anEndlessStreamIsReadToTheLimitOnly() {
        var endless = new Endless(Long.MAX_VALUE);
        assertThat(files.store(folder, key, "x.pdf", endless)).isInstanceOf(TooLarge.class);
        assertThat(endless.served).isLessThan(23 << 20);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(store("空.pdf", new byte[0])).isEqualTo(new Empty());
    }

    @Test
    void everyAllowedTypeIsToldByItsContent() {
        assertThat(stored("a.jpg", Samples.image("jpg")).mediaType()).isEqualTo("image/jpeg");
        assertThat(stored("a.jpeg", Samples.image("jpg")).name()).isEqualTo("a.jpeg");
        assertThat(stored("a", Samples.image("png")).name()).isEqualTo("a.png");
        assertThat(stored("a.docx", Samples.archive("[Content_Types].xml", "word/document.xml")).mediaType())
                .endsWith("wordprocessingml.document");
        assertThat(stored("a.xlsx", Samples.archive("[Content_Types].xml", "xl/workbook.xml")).mediaType())
                .endsWith("spreadsheetml.sheet");
        assertThat(stored("a.ofd", Samples.archive("OFD.xml", "Doc_0/Document.xml")).mediaType())
                .isEqualTo("application/ofd");
        assertThat(files.list(folder, key)).hasSize(6);
    }

    @Test
    void aDisguisedFileIsRefused() {
        assertThat(store("身份证.jpg", Samples.pdf(100))).isEqualTo(new Disguised("jpg", "pdf"));
        assertThat(store("a.pdf", "MZ\u0090\u0000program".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Disguised.class);
        assertThat(store("a.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Disguised("pdf", "text/html"));
        assertThat(store("a.pdf.exe", Samples.pdf(100))).isEqualTo(new Disguised("exe", "pdf"));
        assertThat(store("a.docx", Samples.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(new Disguised("docx", "application/zip"));
    }

    @Test
    void aTypeThatIsNotReceivedIsNamed() {
        assertThat(store("a.zip", Samples.archive("a.txt"))).isEqualTo(new TypeNotAllowed("application/zip"));
        assertThat(store("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TypeNotAllowed("image/svg+xml"));
    }

    @Test
    void aFolderHoldsTwoHundredFilesAndNotOneMore() {
        for (var i = 0; i < Files.MAX_FILES; i++) {
            stored("n.pdf", Samples.pdf(20));
        }
        assertThat(store("n.pdf", Samples.pdf(20))).isInstanceOf(FolderFull.class);

        files.remove(folder, files.list(folder, key).getFirst().id());

        assertThat(store("n.pdf", Samples.pdf(20))).isInstanceOf(Stored.class);
    }

    @Test
    @Tag("slow")
    void manyAtOnceDoNotPassTheLimitOfBytes() throws Exception {
        var large = Samples.pdf(19 << 20);
        try (var executor = Executors.newFixedThreadPool(4)) {
            var outcomes = executor.invokeAll(IntStream.range(0, 7)
                    .<Callable<StoreOutcome>>mapToObj(_ -> () -> store("n.pdf", large)).toList());
            var kept = 0;
            for (var outcome : outcomes) {
                kept += outcome.get() instanceof Stored ? 1 : 0;
            }
            assertThat(kept).isEqualTo(5);
        }
    }

    @Test
    void aStreamThatBreaksOffLeavesNothingBehind() {
        var broken = new Endless(2 << 20);
        assertThatThrownBy(() -> files.store(folder, key, "x.pdf", broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(files.list(folder, key)).isEmpty();
    }

    @Test
    void chunksCannotBeExchangedCutOrReadWithAnotherKey() {
        var stored = stored("a.pdf", random(3 << 20));
        var owner = JdbcClient.create(database.ownerDataSource());

        assertThatThrownBy(() -> files.read(folder, stored.id(), DataKey.random(), new ByteArrayOutputStream()))
                .isInstanceOf(SealBroken.class);
        owner.sql("""
                update documents.file_chunk set no = case no when 0 then 10 when 1 then 0 else no end
                where file_id = :file""").param("file", stored.id().value()).update();
        owner.sql("update documents.file_chunk set no = 1 where file_id = :file and no = 10")
                .param("file", stored.id().value()).update();
        assertThatThrownBy(() -> read(stored)).isInstanceOf(SealBroken.class);

        var cut = stored("b.pdf", random(3 << 20));
        owner.sql("delete from documents.file_chunk where file_id = :file and no = 2").param("file", cut.id().value())
                .update();
        owner.sql("update documents.file set size_bytes = :size where file_id = :file").param("size", 2 << 20)
                .param("file", cut.id().value()).update();
        assertThatThrownBy(() -> read(cut)).isInstanceOf(SealBroken.class);
    }

    @Test
    void anErasedFolderIsEmptyAndItsChunksAreGone() {
        var stored = stored("a.pdf", random(2 << 20));

        files.eraseFolder(folder);

        assertThat(files.list(folder, key)).isEmpty();
        assertThat(database.jdbc().sql("select count(*) from documents.file_chunk where file_id = :file")
                .param("file", stored.id().value()).query(Integer.class).single()).isZero();
    }

    @Test
    void neitherNameNorContentLiesInTheClear() {
        var content = Samples.pdf(2_000);
        var secret = "371502199003070019".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(secret, 0, content, 1_000, secret.length);

        stored("张三身份证.pdf", content);

        var rows = database.jdbc()
                .sql("select f::text || c::text from documents.file f join documents.file_chunk c using (file_id)")
                .query(String.class).list().toString();
        assertThat(rows).doesNotContain(HexFormat.of().formatHex(secret))
                .doesNotContain(HexFormat.of().formatHex("张三".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] random(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        var head = Samples.pdf(Math.min(size, 9));
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private StoreOutcome store(String name, byte[] content) {
        return files.store(folder, key, name, new ByteArrayInputStream(content));
    }

    private StoredFile stored(String name, byte[] content) {
        var outcome = store(name, content);
        assertThat(outcome).as(name).isInstanceOf(Stored.class);
        return ((Stored) outcome).file();
    }

    private byte[] read(StoredFile file) {
        var out = new ByteArrayOutputStream();
        assertThat(files.read(folder, file.id(), key, out)).isTrue();
        return Arrays.copyOf(out.toByteArray(), out.size());
    }

    private static int count(String from) {
        return database.jdbc().sql("select count(*) from " + from).query(Integer.class).single();
    }

    /** A PDF that never ends, or whose sender goes away. */
    private static final class Endless extends InputStream {
        private final long breaksAt;
        private long served;

        Endless(long breaksAt) {
            this.breaksAt = breaksAt;
        }

        @Override
        public int read() throws IOException {
            if (served >= breaksAt) {
                throw new IOException("connection reset");
            }
            return served++ < 8 ? "%PDF-1.7".charAt((int) served - 1) : 0;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            for (var i = 0; i < length; i++) {
                target[from + i] = (byte) read();
            }
            return length;
        }
    }
}
