package org.onewindow.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.OneWindowApplication;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.keeping.CaseVerifier;
import org.onewindow.casework.keeping.Erasures;
import org.onewindow.casework.keeping.Erasures.ErasureOutcome;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.papers.CasePapers;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.JournalReaders;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.database.DistributionServer;
import org.onewindow.publication.Register;
import org.onewindow.publication.RegisterCheck;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a backup holds: nothing of an erased case, and a centre that goes on working where it is restored. */
@Tag("slow")
class DumpTest {
    private static final Actor RETENTION = new Actor.Automatic("retention");

    private DistributionServer server;

    @BeforeEach
    void start() {
        assumeTrue(DistributionServer.isInstalled(), "the package postgresql is not installed");
        server = DistributionServer.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFreshDumpHoldsNothingOfAnErasedCase() {
        try (var centre = centre(server)) {
            var clerks = new Clerks(centre);
            var applicant = Clerks.person(801);
            var agent = Clerks.person(802);
            var number = closedCase(centre, clerks, applicant.itself(), agent.itself());
            var personal = new ArrayList<>(applicant.words());
            personal.addAll(agent.words());
            var secrets = sealed();
            plantCanary(personal);

            var before = new DumpScan(server.dump("plain"));
            assertThat(personal).as("the scan finds what is there").allMatch(before::containsText);
            assertThat(secrets).as("the dump holds keys and sealed data").hasSizeGreaterThan(8)
                    .allMatch(before::contains);
            server.superuser().sql("drop schema canary cascade").update();
            assertThat(personal).noneMatch(new DumpScan(server.dump("plain"))::containsText);

            assertThat(centre.getBean(Erasures.class).erase(RETENTION, CommandId.next(), number, "retention-test"))
                    .isEqualTo(ErasureOutcome.ERASED);

            var after = new DumpScan(server.dump("plain"));
            assertThat(after.containsText(number.value())).as("the acts stay").isTrue();
            assertThat(personal).noneMatch(after::containsText);
            assertThat(secrets).noneMatch(after::contains);
            assertThat(centre.getBean(JournalVerifier.class).verify().faults()).isEmpty();
            assertThat(centre.getBean(CaseVerifier.class).verify().faults()).isEmpty();
        }
    }

    @Test
    void restoredIntoAnotherClusterTheReadersSeeWhatIsDoneThere() {
        CaseNumber waiting;
        Path dump;
        try (var centre = centre(server)) {
            var clerks = new Clerks(centre);
            waiting = clerks.receive(clerks.reviewed(), Clerks.person(803).itself(), null);
            clerks.untilDecision(clerks.reviewed(), waiting);
            makeTransactionIdsHigh();
            clerks.receive(clerks.reviewed(), Clerks.person(804).itself(), null);
            catchUp(centre, server);
            assertThat(centre.getBean(SeenReader.class).seen).contains(CaseFacts.stream(waiting) + "#1");
        }
        dump = server.dump("custom");
        try (var elsewhere = DistributionServer.start()) {
            elsewhere.restore(dump);
            assertThat(elsewhere.superuser().sql("""
                    select (select max(xact) from journal.entry) > pg_current_xact_id()""").query(Boolean.class)
                    .single()).as("by transaction id alone every new entry would lie behind the checkpoint").isTrue();
            try (var centre = centre(elsewhere)) {
                actAndSee(centre, elsewhere, waiting);
            }
        }
    }

    private static void actAndSee(ConfigurableApplicationContext centre, DistributionServer elsewhere,
            CaseNumber waiting) {
        var clerks = new Clerks(centre);
        clerks.grant(clerks.reviewed(), waiting);
        var fresh = clerks.receive(clerks.reviewed(), Clerks.person(805).itself(), null);
        catchUp(centre, elsewhere);
        assertThat(elsewhere.superuser().sql("select max(era) from journal.era").query(Integer.class).single())
                .isEqualTo(2);
        var entries = elsewhere.superuser().sql("select max(seq) from journal.entry where stream = :stream")
                .param("stream", CaseFacts.stream(waiting)).query(Long.class).single();
        assertThat(centre.getBean(SeenReader.class).seen).containsExactlyInAnyOrder(
                CaseFacts.stream(waiting) + "#" + entries, CaseFacts.stream(fresh) + "#1");
        assertThat(centre.getBean(Register.class).find(waiting.value()).orElseThrow().decidedOn()).isNotNull();
        assertThat(centre.getBean(RegisterCheck.class).recount().differences()).isEmpty();
        assertThat(centre.getBean(JournalVerifier.class).verify().faults()).isEmpty();
        assertThat(centre.getBean(CaseVerifier.class).verify().faults()).isEmpty();
    }

    /** A reader stays behind every running transaction, also one of the server's own housekeeping; that passes soon. */
    private static void catchUp(ConfigurableApplicationContext centre, DistributionServer server) {
        for (int i = 0; i < 200; i++) {
            LockSupport.parkNanos(50_000_000L * Math.min(i, 1));
            centre.getBean(JournalReaders.class).catchUp();
            if (server.superuser().sql("""
                    select (select max(position) from journal.entry) = (select min(position) from journal.reader)""")
                    .query(Boolean.class).single()) {
                return;
            }
        }
        throw new AssertionError("the readers do not reach the end of the journal");
    }

    /** A case with an agent, a supplement with an upload, every paper printed, archived. */
    private static CaseNumber closedCase(ConfigurableApplicationContext centre, Clerks clerks,
            ApplicantEntry applicant, ApplicantEntry agent) {
        var item = clerks.reviewed();
        var acceptor = clerks.acceptor(item);
        var number = clerks.receive(item, applicant, agent);
        var material = item.materials().getFirst().code();
        clerks.act(acceptor, number, new Act.RequestSupplement(new TreeSet<>(Set.of(material)), "缺少签字，请联系"
                + applicant.phone()));
        assertThat(centre.getBean(CaseFiles.class).attach(acceptor, number, applicant.name() + ".pdf",
                new ByteArrayInputStream(("%PDF-1.7\n" + applicant.number()).getBytes(StandardCharsets.UTF_8))))
                .containsInstanceOf(StoreOutcome.Stored.class);
        clerks.act(acceptor, number, new Act.Supply(Clerks.materials(item, material), Map.of()));
        clerks.untilDecision(item, number);
        clerks.grant(item, number);
        clerks.act(acceptor, number, new Act.Deliver(Relation.AGENT, agent.name()));
        clerks.act(acceptor, number, new Act.Archive());
        var papers = centre.getBean(CasePapers.class);
        assertThat(centre.getBean(CaseViews.class).view(acceptor, number, Locale.SIMPLIFIED_CHINESE).orElseThrow()
                .papers()).hasSizeGreaterThan(4).extracting(CaseFact.PaperRef::no)
                .allSatisfy(no -> assertThat(papers.paper(acceptor, number, no)).isPresent());
        return number;
    }

    /** Keys and sealed contents of the case, as a dump shows them. */
    private List<String> sealed() {
        return server.superuser().sql("""
                select encode(wrapped_key, 'hex') from casework.case_file
                union all select encode(query_code_index, 'hex') from casework.case_file
                union all select encode(sealed, 'hex') from casework.application
                union all select encode(sealed_header, 'hex') from documents.file
                union all select encode(sealed, 'hex') from documents.file_chunk
                union all select encode(substr(sealed, 1, 100), 'hex') from documents.paper
                union all (select encode(x, 'hex') from casework.case_file c
                           join parties.party p on p.party_id in (c.applicant, c.agent)
                           join parties.party_version v using (party_id)
                           cross join lateral (values (p.wrapped_key), (p.lookup_index), (p.phone_index), (v.sealed),
                                               (v.digest)) as of_party (x))""").query(String.class).list();
    }

    /** Once as text and once as bytes, where a text search alone would not look. */
    private void plantCanary(List<String> words) {
        var jdbc = server.superuser();
        jdbc.sql("create schema canary; create table canary.text (t text); create table canary.bytes (b bytea)")
                .update();
        for (int i = 0; i < words.size(); i++) {
            jdbc.sql(i % 2 == 0
                    ? "insert into canary.text values ('x' || :word || 'y')"
                    : "insert into canary.bytes values (convert_to('x' || :word || 'y', 'UTF8'))")
                    .param("word", words.get(i)).update();
        }
    }

    private void makeTransactionIdsHigh() {
        server.superuser().sql("""
                do $$ begin
                    for i in 1..20000 loop
                        perform pg_current_xact_id();
                        commit;
                    end loop;
                end $$""").update();
    }

    private static ConfigurableApplicationContext centre(DistributionServer server) {
        return new SpringApplicationBuilder(OneWindowApplication.class, SeenReader.class).profiles("demonstration")
                .run(server.arguments());
    }

    /** What readers of this start were handed. */
    static final class SeenReader implements JournalReader {
        private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public Set<String> types() {
            return CaseFacts.types();
        }

        @Override
        public void on(List<Entry> entries) {
            entries.forEach(entry -> seen.add(entry.stream() + "#" + entry.seq()));
        }

        @Override
        public void reset() {
            seen.clear();
        }
    }
}
