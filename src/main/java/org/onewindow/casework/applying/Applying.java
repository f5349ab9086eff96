package org.onewindow.casework.applying;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.DraftContent.DraftMaterial;
import org.onewindow.casework.applying.Principals.Principal;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FileId;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * An application from the guide to the receipt, as a citizen writes it at home: a draft is begun, filled in step by step,
 * and sent once. The id of the draft is the id of the command that sends it, so that however often it is sent, and
 * however late somebody goes back to it, it is one case.
 */
@Component
public final class Applying {
    /** Files of one material: what one receipt can name. */
    public static final int MAX_FILES = 50;

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Principals principals;
    private final Clock clock;

    Applying(Catalogue catalogue, Drafts drafts, Submissions submissions, Principals principals, Clock clock) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.submissions = submissions;
        this.principals = principals;
        this.clock = clock;
    }

    /** Whether and as whom the citizen can begin. */
    public sealed interface Start {
        /** It can be begun; nobody among the principals means that the item is not for any of them. */
        record Offered(ServiceItem item, List<DraftView> drafts, List<Principal> principals) implements Start {
            public Offered {
                drafts = List.copyOf(drafts);
                principals = List.copyOf(principals);
            }
        }

        /** It cannot be applied for, and why. */
        record Unavailable(ItemStanding standing) implements Start {
        }
    }

    /** What came of beginning. */
    public sealed interface Begin {
        /** The draft. */
        record Begun(DraftId draft) implements Begin {
        }

        /** It cannot be applied for, and why. */
        record Unavailable(ItemStanding standing) implements Begin {
        }

        /** The item is for nobody for whom the citizen may apply. */
        record NobodyFits(ServiceItem item) implements Begin {
        }

        /** The account has as many drafts as it may. */
        record TooMany(int limit) implements Begin {
        }
    }

    /** What became of a draft. */
    public sealed interface Opening {
        /** It can be written on, with the version of the item now in force and what was uploaded. */
        record Open(DraftView draft, ServiceItem item, List<StoredFile> files) implements Opening {
            public Open {
                files = List.copyOf(files);
            }

            /** The files of one material, in the order in which they came. */
            public List<StoredFile> filesOf(String material) {
                var held = draft.content().materials().get(material);
                return held == null
                        ? List.of()
                        : files.stream().filter(file -> held.files().contains(file.id().toString())).toList();
            }
        }

        /** The item can no longer be applied for. */
        record Unavailable(DraftView draft, ItemStanding standing) implements Opening {
        }

        /** It was sent and is this case. */
        record Sent(CaseNumber number) implements Opening {
        }

        /** There is none: discarded, erased, or another account's. */
        record Gone() implements Opening {
        }
    }

    /** What the citizen needs to know before beginning. */
    public Start start(Actor.Citizen actor, ItemCode code) {
        return switch (catalogue.standing(code, OneWindowTime.today(clock))) {
            case ItemStanding.InForce(var item) -> new Start.Offered(item,
                    drafts.list(actor).stream().filter(draft -> draft.item().equals(code)).toList(),
                    principals.of(actor, item));
            case ItemStanding other -> new Start.Unavailable(other);
        };
    }

    /** Begins a draft for the first of those for whom the citizen may apply. */
    public Begin begin(Actor.Citizen actor, ItemCode code) {
        return begin(actor, code, Map.of());
    }

    /** The same with answers that are known already, right or wrong; those to other questions are left out. */
    public Begin begin(Actor.Citizen actor, ItemCode code, Map<String, String> known) {
        return switch (start(actor, code)) {
            case Start.Unavailable(var standing) -> new Begin.Unavailable(standing);
            case Start.Offered(var item, var _, var fitting) -> fitting.isEmpty()
                    ? new Begin.NobodyFits(item)
                    : drafts.begin(actor, item, content(actor, fitting.getFirst()).withAnswers(asked(item, known)))
                            .<Begin>map(Begin.Begun::new)
                            .orElseGet(() -> new Begin.TooMany(Drafts.MAX_PER_ACCOUNT));
        };
    }

    /** The draft with all that its pages show. */
    public Opening open(Actor.Citizen actor, DraftId id) {
        var draft = drafts.read(actor, id);
        if (draft.isEmpty()) {
            return submissions.opened(actor, command(id)).<Opening>map(Opening.Sent::new)
                    .orElseGet(Opening.Gone::new);
        }
        return switch (catalogue.standing(draft.get().item(), OneWindowTime.today(clock))) {
            case ItemStanding.InForce(var item) -> new Opening.Open(draft.get(), item, drafts.files(actor, id));
            case ItemStanding other -> new Opening.Unavailable(draft.get(), other);
        };
    }

    /** Makes another one the applicant, with what is known of them; false if the citizen may not apply for them. */
    public boolean choose(Actor.Citizen actor, Opening.Open open, String key) {
        var chosen = principals.of(actor, open.item()).stream().filter(p -> p.key().equals(key)).findFirst();
        if (chosen.isEmpty()) {
            return false;
        }
        var agent = agent(actor, chosen.get()).orElse(null);
        return drafts.change(actor, open.draft().id(), content -> content.withParties(chosen.get().entry(), agent));
    }

    /** Keeps what was typed about the applicant, right or wrong. */
    public boolean saveApplicant(Actor.Citizen actor, Opening.Open open, ApplicantEntry typed) {
        return drafts.change(actor, open.draft().id(), content -> content.withParties(typed, content.agent()));
    }

    /** Keeps the answers, right or wrong. */
    public boolean saveAnswers(Actor.Citizen actor, Opening.Open open, Map<String, String> answers) {
        return drafts.change(actor, open.draft().id(), content -> content.withAnswers(answers));
    }

    /** Notes which materials the applicant will bring to a window on paper; codes that cannot be brought are ignored. */
    public boolean announcePaper(Actor.Citizen actor, Opening.Open open, Map<String, Boolean> brought) {
        return drafts.change(actor, open.draft().id(), content -> {
            var changed = content;
            for (var requirement : open.item().materials()) {
                var form = paperForm(requirement.forms());
                var wish = brought.get(requirement.code());
                if (form.isPresent() && wish != null) {
                    changed = changed.withMaterial(requirement.code(),
                            material(changed, requirement, wish ? form.get() : MaterialForm.ELECTRONIC));
                }
            }
            return changed;
        });
    }

    private static @Nullable DraftMaterial material(DraftContent content, MaterialRequirement requirement,
            MaterialForm form) {
        var held = content.materials().get(requirement.code());
        var files = held == null ? List.<String>of() : held.files();
        return form == MaterialForm.ELECTRONIC
                ? files.isEmpty() ? null : new DraftMaterial(form, 1, files)
                : new DraftMaterial(form, requirement.copies(), files);
    }

    /** Takes in a file for a material; empty if the material takes none, or has as many as it may. */
    public Optional<StoreOutcome> attach(Actor.Citizen actor, Opening.Open open, String material, String fileName,
            InputStream bytes) {
        var requirement = open.item().material(material).orElse(null);
        if (requirement == null || !requirement.forms().contains(MaterialForm.ELECTRONIC)
                || open.filesOf(material).size() >= MAX_FILES) {
            return Optional.empty();
        }
        var id = open.draft().id();
        var outcome = drafts.attach(actor, id, fileName, bytes);
        if (outcome.isPresent() && outcome.get() instanceof StoreOutcome.Stored(var file)) {
            drafts.change(actor, id, content -> content.withFile(material, file.id()));
        }
        return outcome;
    }

    /** Removes a file. */
    public void detach(Actor.Citizen actor, DraftId id, FileId file) {
        drafts.change(actor, id, content -> content.withoutFile(file));
        drafts.detach(actor, id, file);
    }

    /** Writes a file to the stream; false if there is none. */
    public boolean readFile(Actor.Citizen actor, DraftId id, FileId file, OutputStream out) {
        return drafts.readFile(actor, id, file, out);
    }

    /** What still stands against sending the draft. */
    public List<FieldError> problems(Actor.Citizen actor, DraftId id) {
        return submissions.problems(actor, id);
    }

    /** Sends the draft; the same draft again is the same case. */
    public SubmissionOutcome submit(Actor.Citizen actor, DraftId id) {
        return submissions.submit(actor, command(id), id, Channel.ONLINE);
    }

    /** Throws the draft away. */
    public void discard(Actor.Citizen actor, DraftId id) {
        drafts.discard(actor, id);
    }

    /** The form in which paper of a material is brought: the original where it is taken, else a copy. */
    public static Optional<MaterialForm> paperForm(Set<MaterialForm> forms) {
        return forms.contains(MaterialForm.ORIGINAL)
                ? Optional.of(MaterialForm.ORIGINAL)
                : forms.contains(MaterialForm.COPY) ? Optional.of(MaterialForm.COPY) : Optional.empty();
    }

    private DraftContent content(Actor.Citizen actor, Principal principal) {
        return new DraftContent(principal.entry(), agent(actor, principal).orElse(null), Map.of(), Map.of());
    }

    private Optional<ApplicantEntry> agent(Actor.Citizen actor, Principal principal) {
        return principal.self() ? Optional.empty() : principals.self(actor).map(ApplicantEntry::of);
    }

    private static Map<String, String> asked(ServiceItem item, Map<String, String> known) {
        return item.fields().stream().map(FieldDefinition::code).filter(known::containsKey)
                .collect(Collectors.toMap(code -> code, known::get));
    }

    private static CommandId command(DraftId id) {
        return new CommandId(id.value());
    }
}
