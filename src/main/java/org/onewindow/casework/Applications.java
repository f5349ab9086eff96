package org.onewindow.casework;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.sealing.ApplicationData;
import org.onewindow.casework.sealing.SealedApplication;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.documents.Files;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The application rows: what the applicant said, one row a version, sealed under the key of the case. */
@Component
@NamedInterface("core")
public final class Applications {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Files files;
    private final CaseSnapshots snapshots;

    Applications(JdbcClient jdbc, Catalogue catalogue, Files files, CaseSnapshots snapshots) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.files = files;
    }

    /** The valid version of the application; null once the data of the case were erased. */
    public @Nullable ApplicationData read(StoredCase stored) {
        return stored.key() == null ? null : read(stored, stored.file().received().applicationVersion());
    }

    /** Whether a file of this SM3, hexadecimal, lies with the case. */
    boolean isKept(StoredCase stored, String digest) {
        return stored.key() != null && files.list(stored.folder(), stored.key()).stream()
                .anyMatch(file -> HexFormat.of().formatHex(file.digest()).equals(digest));
    }

    /** How another case stands to one: what was applied for, and whether by the same party; empty if there is none. */
    Optional<Situation.Elsewhere> elsewhere(StoredCase here, CaseNumber other) {
        return snapshots.current(other).map(there -> new Situation.Elsewhere(there.file().received().item(),
                there.file().status(), here.applicant() != null && here.applicant().equals(there.applicant())));
    }

    /** The tail that writes one version. */
    public Tail writing(CaseNumber number, int version, SealedApplication application) {
        return Tail.of("insert into casework.application (case_no, version, sealed) values (:no, :version, :sealed)")
                .param("no", number.value()).param("version", version).param("sealed", application.sealed());
    }

    /** The tail that destroys every version. */
    public Tail erasing(CaseNumber number) {
        return Tail.of("delete from casework.application where case_no = :no").param("no", number.value());
    }

    /**
     * When an act corrects answers, writes the next version and completes the fact with its digest; any other fact is
     * returned as it is.
     */
    CaseFact correct(StoredCase before, Act act, CaseFact fact, List<Tail> tails) {
        return switch (act) {
            case Act.Supply supply when fact instanceof CaseFact.Supplied supplied && !supply.answers().isEmpty() ->
                new CaseFact.Supplied(supplied.materials(),
                        next(before, supply.answers(), supplied.applicationVersion(), tails),
                        supplied.applicationVersion(), supplied.skipped(), supplied.situation(), supplied.replyDueOn(),
                        supplied.post());
            case Act.CorrectOnTheSpot right when fact instanceof CaseFact.Corrected corrected ->
                new CaseFact.Corrected(next(before, right.answers(), corrected.applicationVersion(), tails),
                        corrected.applicationVersion(), corrected.skipped(), corrected.situation(), corrected.post());
            default -> fact;
        };
    }

    /** Adds the next version to what is written and gives its digest. */
    private String next(StoredCase before, Map<String, String> answers, int version, List<Tail> tails) {
        var valid = Objects.requireNonNull(read(before), "an open case has its application");
        var received = before.file().received();
        var item = catalogue.version(new ItemCode(received.item()), received.itemVersion())
                .orElseThrow(() -> new IllegalStateException("the version a case started with is kept for ever"));
        var tidy = Forms.tidy(item.fields(), answers);
        var corrected = SealedApplication.seal(
                new ApplicationData(valid.applicant(), valid.agent(), tidy, valid.queryCode()),
                Objects.requireNonNull(before.key()), before.folder().value());
        tails.add(writing(before.file().number(), version, corrected));
        return corrected.digest();
    }

    /** One version of the application of a case whose data were not erased. */
    public ApplicationData read(StoredCase stored, int version) {
        var sealed = jdbc.sql("select sealed from casework.application where case_no = :no and version = :version")
                .param("no", stored.file().number().value()).param("version", version).query(byte[].class).single();
        return SealedApplication.open(sealed, Objects.requireNonNull(stored.key()), stored.folder().value());
    }
}
