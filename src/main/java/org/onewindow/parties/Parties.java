package org.onewindow.parties;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Tail;
import org.onewindow.parties.PartyDetails.LegalEntity;
import org.onewindow.parties.PartyDetails.NaturalPerson;
import org.onewindow.parties.PartyFact.PartyErased;
import org.onewindow.parties.PartyFact.PartyKept;
import org.onewindow.parties.PartyRows.KnownParty;
import org.onewindow.parties.PartyRows.PartyRow;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Actor.Automatic;
import org.onewindow.platform.Actor.Citizen;
import org.onewindow.platform.Actor.Officer;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/**
 * Keeps parties, finds them, reads them for a purpose that is written down, and erases them. A party is found by its
 * official number and by nothing else; two people who state the same number are one party.
 */
@Component
public final class Parties {
    /** Two clerks may keep one party at once; more often than this in a row, something else is wrong. */
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_PURPOSE = 200;

    private final PartyRows rows;
    private final PartyJournal journal;
    private final AccessLog accessLog;
    private final Mandates mandates;
    private final MasterKey masterKey;

    Parties(PartyRows rows, PartyJournal journal, AccessLog accessLog, Mandates mandates, MasterKey masterKey) {
        this.rows = rows;
        this.journal = journal;
        this.accessLog = accessLog;
        this.mandates = mandates;
        this.masterKey = masterKey;
    }

    /** Keeps the details and tells the party; see {@link #keepVersion}. */
    public PartyId keep(Actor actor, CommandId command, PartyDetails details) {
        return keepVersion(actor, command, details).party();
    }

    /**
     * Finds the party by its number, else creates it; details that differ are added as a version. They become the ones
     * that hold if an officer, who has seen the document, or the party itself gives them; what anybody else says about
     * a party is kept for their own case only, so that nobody renames a stranger.
     */
    public PartyVersion keepVersion(Actor actor, CommandId command, PartyDetails details) {
        var lookup = lookupIndex(details);
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var known = rows.known(lookup);
            var kept = known.isPresent()
                    ? correct(actor, command, known.get(), details)
                    : create(actor, command, lookup, details);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        throw new IllegalStateException("a party changed " + MAX_ATTEMPTS + " times while it was being kept");
    }

    /** The party with the identity document, whichever paper shows the number. Tells that it exists, nothing more. */
    public Optional<PartyId> find(IdentityDocument identity) {
        return rows.byLookup(personIndex(identity)).map(PartyRow::id);
    }

    /** The party with the credit code. */
    public Optional<PartyId> find(CreditCode code) {
        return rows.byLookup(entityIndex(code)).map(PartyRow::id);
    }

    /** The name that others may see: of a natural person masked. Empty if there is no such party, or it was erased. */
    public Optional<String> publicName(PartyId party) {
        return rows.byId(party).flatMap(row -> open(row, row.currentVersion())).map(PartyDetails::publicName);
    }

    /** Parties whose details that hold carry the phone, as {@link PhoneCheck} keeps it; at most fifty. */
    public List<PartyId> findByPhone(String phone) {
        return rows.byPhone(masterKey.blindIndex("parties.phone", phone));
    }

    /**
     * The details that hold. Written into the access log before they are shown; a citizen reads the own party and those
     * they act for, an administrator nobody (三员分立).
     *
     * @param purpose what they are needed for, a few words without personal data
     */
    public Optional<PartyDetails> read(Actor actor, PartyId party, String purpose) {
        accessLog.record(actor, bounded(purpose), PartyFacts.stream(party));
        if (!mayRead(actor, party)) {
            return Optional.empty();
        }
        return rows.byId(party).flatMap(row -> open(row, row.currentVersion()));
    }

    /** The details as a case received them; whether the actor may see the case, the case has decided. */
    public Optional<PartyDetails> read(Actor actor, PartyVersion version, String purpose) {
        accessLog.record(actor, bounded(purpose), PartyFacts.stream(version.party()));
        if (isAdministrator(actor)) {
            return Optional.empty();
        }
        return rows.byId(version.party()).flatMap(row -> open(row, version.version()));
    }

    /**
     * Destroys the party's key, details and mandates for good.
     *
     * @param basis the legal ground or the retention rule, at most 200 characters; it stays in the journal
     */
    public ErasureOutcome erase(Actor actor, CommandId command, PartyId party, String basis) {
        if (!PersonalDataScanner.isClean(basis)) {
            throw new IllegalArgumentException("the basis stays for ever and may hold no personal data");
        }
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var row = rows.byId(party);
            if (row.isEmpty()) {
                return new ErasureOutcome.Unknown();
            }
            var outcome = journal.append(actor, command, "erase " + party, party, row.get().seq() + 1,
                    new PartyErased(bounded(basis)), journal.now(), List.of(PartyRows.destroy(row.get())));
            if (!(outcome instanceof Stale)) {
                return new ErasureOutcome.Erased();
            }
        }
        throw new IllegalStateException("a party changed " + MAX_ATTEMPTS + " times while it was being erased");
    }

    /**
     * Keeps the party beyond the cases that name it, because somebody signs in as it.
     *
     * @throws IllegalStateException if it was let go meanwhile; the caller keeps it anew
     */
    public void hold(PartyId party) {
        if (!rows.hold(party)) {
            throw new IllegalStateException("the party is gone: " + party);
        }
    }

    /**
     * Destroys a party that nothing needs any more, within the caller's transaction: not held, under no mandate that
     * has not ended, and no longer named by anything of the caller's.
     *
     * @param basis  as in {@link #erase}
     * @param needed whether the caller still names the party; asked while nobody else can let it go
     * @return whether it was destroyed
     */
    public boolean letGo(Actor actor, CommandId command, PartyId party, String basis, BooleanSupplier needed) {
        var row = rows.lockedUnlessHeld(party, journal.now());
        if (row.isEmpty() || needed.getAsBoolean()) {
            return false;
        }
        var outcome = journal.append(actor, command, "let go " + party, party, row.get().seq() + 1,
                new PartyErased(bounded(basis)), journal.now(), List.of(PartyRows.destroy(row.get())));
        if (!(outcome instanceof Appended)) {
            throw new IllegalStateException("a locked party does not move: " + party);
        }
        return true;
    }

    private Optional<PartyVersion> create(Actor actor, CommandId command, byte[] lookup, PartyDetails details) {
        var id = PartyId.next();
        var place = new PartyVersion(id, 1);
        var key = DataKey.random();
        var at = journal.now();
        var sealedDetails = SealedDetails.of(place, key, details);
        var row = new PartyRow(id, kind(details), masterKey.wrap(key, SealedDetails.keyContext(id)), 1, 1, 1);
        List<Tail> tails = List.of(PartyRows.insert(row, lookup, phoneIndex(details), at),
                PartyRows.insertVersion(place, sealedDetails, at));
        return kept(journal.append(actor, command, purpose(lookup), id, 1, fact(row, 1, true, sealedDetails), at,
                tails), place);
    }

    private Optional<PartyVersion> correct(Actor actor, CommandId command, KnownParty known, PartyDetails details) {
        var row = known.row();
        var current = new PartyVersion(row.id(), row.currentVersion());
        if (SealedDetails.open(current, key(row), known.sealed()).equals(details)) {
            return Optional.of(current);
        }
        var place = new PartyVersion(row.id(), row.versions() + 1);
        var holds = mayCorrect(actor, row.id());
        var next = new PartyRow(row.id(), row.kind(), row.wrappedKey(),
                holds ? place.version() : row.currentVersion(), place.version(), row.seq() + 1);
        var at = journal.now();
        var sealedDetails = SealedDetails.of(place, key(row), details);
        List<Tail> tails = List.of(
                holds ? PartyRows.correct(next, phoneIndex(details), at) : PartyRows.advance(next, at),
                PartyRows.insertVersion(place, sealedDetails, at));
        return kept(journal.append(actor, command, purpose(lookupIndex(details)), row.id(), next.seq(),
                fact(row, place.version(), holds, sealedDetails), at, tails), place);
    }

    /** A repeated command found its own traces: the version that it kept then. */
    private static Optional<PartyVersion> kept(AppendOutcome outcome, PartyVersion place) {
        return switch (outcome) {
            case Appended _ -> Optional.of(place);
            case Stale _ -> Optional.empty();
            case Known(var entries, var _) -> entries.stream().findFirst().flatMap(entry -> PartyFacts.read(entry)
                    .filter(PartyKept.class::isInstance).map(PartyKept.class::cast)
                    .map(fact -> new PartyVersion(PartyFacts.party(entry.stream()), fact.version())));
        };
    }

    private Optional<PartyDetails> open(PartyRow row, int version) {
        var place = new PartyVersion(row.id(), version);
        return rows.sealedOf(place).map(bytes -> SealedDetails.open(place, key(row), bytes));
    }

    private DataKey key(PartyRow row) {
        return masterKey.unwrap(row.wrappedKey(), SealedDetails.keyContext(row.id()));
    }

    private static boolean mayCorrect(Actor actor, PartyId party) {
        return switch (actor) {
            case Officer officer -> officer.has(Role.STAFF);
            case Citizen citizen -> citizen.party().equals(party.value());
            case Automatic _ -> false;
        };
    }

    private boolean mayRead(Actor actor, PartyId party) {
        return switch (actor) {
            case Citizen citizen -> citizen.party().equals(party.value())
                    || mandates.isInForce(new PartyId(citizen.party()), party);
            case Officer _,Automatic _ -> !isAdministrator(actor);
        };
    }

    private static boolean isAdministrator(Actor actor) {
        return actor instanceof Officer officer && officer.roles().stream().allMatch(Role::isAdministrator);
    }

    private byte[] lookupIndex(PartyDetails details) {
        return switch (details) {
            case NaturalPerson person -> personIndex(person.identity());
            case LegalEntity entity -> entityIndex(entity.code());
        };
    }

    private byte[] personIndex(IdentityDocument identity) {
        return masterKey.blindIndex("parties.person", identity.personKey());
    }

    private byte[] entityIndex(CreditCode code) {
        return masterKey.blindIndex("parties.entity", code.value());
    }

    private byte @Nullable [] phoneIndex(PartyDetails details) {
        var phone = details.phone();
        return phone == null ? null : masterKey.blindIndex("parties.phone", phone);
    }

    private static PartyKept fact(PartyRow row, int version, boolean current, SealedDetails details) {
        return new PartyKept(row.kind(), version, current, HexFormat.of().formatHex(details.digest()));
    }

    private static String kind(PartyDetails details) {
        return switch (details) {
            case NaturalPerson _ -> "NATURAL_PERSON";
            case LegalEntity _ -> "LEGAL_ENTITY";
        };
    }

    private static String purpose(byte[] lookup) {
        return "keep " + HexFormat.of().formatHex(Arrays.copyOf(lookup, 16));
    }

    private static String bounded(String words) {
        if (words.isBlank() || words.length() > MAX_PURPOSE) {
            throw new IllegalArgumentException("1 to 200 characters");
        }
        return words;
    }
}
