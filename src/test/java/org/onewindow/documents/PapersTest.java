package org.onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.onewindow.documents.PaperFact.PaperRendered;
import org.onewindow.documents.PaperFact.PaperServed;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.Role;
import org.onewindow.platform.Sm4Gcm.SealBroken;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = PapersTest.Modules.class, initializers = TestDatabase.Initializer.class)
class PapersTest {
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0001", Set.of(Role.STAFF));

    @Configuration
    @ComponentScan({"org.onewindow.platform.database", "org.onewindow.journal", "org.onewindow.documents"})
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    private final FolderId folder = FolderId.next();
    private final DataKey key = DataKey.random();
    private final String paperNo = "聊市监不准〔2026〕" + folder.toString().substring(24);

    @Autowired
    private Papers papers;
    @Autowired
    private org.onewindow.documents.Files received;
    @Autowired
    private Journal journal;
    @Autowired
    private JournalVerifier verifier;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPaperIsRenderedOnceAndKeptSealed() {
        var first = papers.render(request());

        assertThat(papers.render(request())).usingRecursiveComparison().isEqualTo(first);
        assertThat(papers.list(folder)).singleElement().usingRecursiveComparison().isEqualTo(first);
        var row = jdbc.sql("select p::text from documents.paper p where folder_id = :folder")
                .param("folder", folder.value()).query(String.class).single();
        assertThat(row).doesNotContain(HexFormat.of().formatHex("%PDF".getBytes(StandardCharsets.US_ASCII)));
        assertThatThrownBy(() -> papers.view(folder, paperNo, DataKey.random())).isInstanceOf(SealBroken.class);
        assertThat(papers.view(FolderId.next(), paperNo, key)).isEmpty();
    }

    @Test
    void theFirstCopyIsTheOriginalAndLaterOnesSayThatTheyAreCopies() throws IOException {
        papers.render(request());
        var original = papers.view(folder, paperNo, key).orElseThrow();

        var first = papers.serve(CLERK, CommandId.next(), folder, paperNo, key).orElseThrow();
        var command = CommandId.next();
        var second = papers.serve(CLERK, command, folder, paperNo, key).orElseThrow();
        var repeated = papers.serve(CLERK, command, folder, paperNo, key).orElseThrow();

        assertThat(first.pdf()).isEqualTo(original);
        assertThat(first.copy()).isEqualTo(1);
        assertThat(second.copy()).isEqualTo(2);
        assertThat(repeated.copy()).isEqualTo(2);
        assertThat(textOf(first.pdf())).doesNotContain("补打");
        assertThat(textOf(second.pdf())).contains("补打", "第2次打印", "不予行政许可决定书");
        assertThat(papers.view(folder, paperNo, key)).contains(original);
        assertThat(journal.stream(PaperFacts.stream(paperNo), 1, 10))
                .extracting(entry -> PaperFacts.read(entry).orElseThrow())
                .hasExactlyElementsOfTypes(PaperRendered.class, PaperServed.class, PaperServed.class);
        assertThat(verifier.verify().holds()).isTrue();
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "denial-reprint.pdf"), second.pdf());
    }

    @Test
    void windowsThatPrintAtTheSameInstantGetOneOriginal() throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 3; i++) {
            tasks.add(() -> {
                papers.render(request());
                return papers.serve(CLERK, CommandId.next(), folder, paperNo, key).orElseThrow().copy();
            });
        }
        try (var executor = Executors.newFixedThreadPool(3)) {
            var copies = new ArrayList<Integer>();
            for (var future : executor.invokeAll(tasks)) {
                copies.add(future.get());
            }
            assertThat(copies).containsExactlyInAnyOrder(1, 2, 3);
        }
    }

    @Test
    void anErasedFolderHasNoPapers() {
        papers.render(request());

        received.eraseFolder(folder);

        assertThat(papers.list(folder)).isEmpty();
        assertThat(papers.serve(CLERK, CommandId.next(), folder, paperNo, key)).isEmpty();
        assertThat(verifier.verify().holds()).isTrue();
    }

    private PaperRequest request() {
        return new PaperRequest(paperNo, 1, folder, key, SpecimenPapers.denial("欧阳𠮷明"));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = PDDocument.load(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
