package org.onewindow.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseTransitions.Transition;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.catalogue.Stage;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostKind;
import org.springframework.modulith.NamedInterface;

/**
 * Whose act it is: scope by post and department, deny by default. A post of another department, an administrator, a
 * supervisor are nobody here.
 */
@NamedInterface("core")
public record Standing(CaseFile file, Situation situation) {

    /** The post from which the actor may do it; empty if none. */
    Optional<Post> post(Transition transition, @Nullable String stage, @Nullable Act act) {
        Predicate<Post> fits = act instanceof Act.Signed signed && signed.sheet() != null
                ? this::isOfDepartment
                : fits(transition, stage);
        return situation.posts().stream().filter(fits).findFirst();
    }

    /** Whether it is done without a post: by the applicant, by the signer of a sheet, by time. */
    boolean isWithoutPost(Transition transition) {
        return switch (transition.who()) {
            case APPLICANT -> situation.applicant();
            case SYSTEM -> situation.isAutomatic();
            case SIGNER -> file.proceedings().sheets().stream()
                    .anyMatch(sheet -> sheet.signer().equals(situation.staff()));
            case ACCEPTANCE, STAGE, EXAMINATION, EXAMINER, APPROVAL, HEAD, SERVICE, DELIVERY, INTAKE -> false;
        };
    }

    /** Which posts may do it, whoever holds them. */
    public Predicate<Post> fits(Transition transition, @Nullable String stage) {
        return switch (transition.who()) {
            case ACCEPTANCE -> acceptance();
            case STAGE -> ofStage(one -> one.code().equals(stage));
            case EXAMINATION -> ofStage(one -> file.openStage(one.code()).isPresent());
            case EXAMINER -> ofDepartment(PostKind.HANDLING).or(ofDepartment(PostKind.REVIEW));
            case APPROVAL -> ofDepartment(PostKind.APPROVAL);
            case HEAD -> ofDepartment(PostKind.AGENCY_HEAD).or(kind(PostKind.GOVERNMENT_HEAD));
            case SERVICE -> acceptance().or(ofStage(_ -> true));
            case DELIVERY -> acceptance().or(kind(PostKind.DELIVERY));
            case APPLICANT, INTAKE -> acceptance().or(kind(PostKind.COUNTER));
            case SIGNER, SYSTEM -> _ -> false;
        };
    }

    /**
     * Why a person of the staff cannot be named in an act: as the signer of a sheet, as who takes over a stage, visits the
     * site or chairs a hearing. Who is on leave holds no post and can be named in none. Empty if they can.
     *
     * @param stage of an act of a stage; null for others
     */
    public Optional<Reason> against(ActKind kind, @Nullable String stage, String person) {
        return switch (kind) {
            case GRANT, DENY -> file.makers().contains(person)
                    ? Optional.of(Reason.MAKER_IS_APPROVER)
                    : recorder(person).or(() -> unless(signs(person, stage), Reason.NOT_THEIR_POST));
            case EXTEND -> recorder(person).or(() -> ClockRules.againstApprover(posts(person), on()));
            case REASSIGN -> !mayHold(person, stage)
                    ? Optional.of(Reason.NOT_THEIR_POST)
                    : unless(!isLast(stage) || !file.makers().contains(person), Reason.MAKER_IS_APPROVER);
            case RECORD_SITE_VISIT -> unless(isStaff(person), Reason.NOT_THEIR_POST);
            case CONVENE_HEARING -> isExaminer(person)
                    ? Optional.of(Reason.CHAIR_EXAMINES)
                    : unless(isStaff(person), Reason.NOT_THEIR_POST);
            default -> throw new IllegalArgumentException("names nobody: " + kind);
        };
    }

    /** The stages before an open one, the nearest first: those to which it may send the case back. */
    public List<String> earlier(String stage) {
        var rule = on();
        return rule.walk().subList(0, rule.groupOf(stage)).reversed().stream()
                .flatMap(group -> group.stages().stream()).map(Stage::code).toList();
    }

    /** Whoever records a sheet does not sign it. */
    private Optional<Reason> recorder(String person) {
        return unless(!person.equals(situation.staff()), Reason.SIGNER_IS_RECORDER);
    }

    /** The head of the agency, or whoever may decide in person. */
    private boolean signs(String person, @Nullable String stage) {
        return posts(person).stream().anyMatch(ofDepartment(PostKind.AGENCY_HEAD)) || mayHold(person, stage);
    }

    /** Whether a person passed a stage of the case, may pass one of them, acts now, or is nobody of the staff. */
    private boolean isExaminer(String person) {
        return posts(person).isEmpty() || file.makers().contains(person) || person.equals(situation.staff())
                || posts(person).stream().anyMatch(ofStage(_ -> true));
    }

    /** Whether a person of the staff works for the department of the case. */
    private boolean isStaff(String person) {
        return posts(person).stream().anyMatch(this::isOfDepartment);
    }

    private boolean isLast(@Nullable String stage) {
        return stage != null && ExaminationRules.isLast(stage, on());
    }

    /** Whether a person of the staff holds a post that may do an act in this stage. */
    private boolean mayHold(String person, @Nullable String stage) {
        return posts(person).stream().anyMatch(ofStage(one -> one.code().equals(stage)));
    }

    private List<Post> posts(String person) {
        return situation.staffing().apply(person);
    }

    /** The same as a rule sees it, which here gives no paper. */
    private Deciding on() {
        return new Deciding(file, situation, null, kind -> {
            throw new IllegalStateException("nothing is recorded here: " + kind);
        });
    }

    private static Optional<Reason> unless(boolean right, Reason reason) {
        return right ? Optional.empty() : Optional.of(reason);
    }

    private Predicate<Post> ofStage(Predicate<Stage> which) {
        return post -> situation.item().procedure().stages()
                .anyMatch(stage -> which.test(stage) && stage.post().equals(post.code()));
    }

    private Predicate<Post> acceptance() {
        return ofDepartment(PostKind.ACCEPTANCE);
    }

    private Predicate<Post> ofDepartment(PostKind kind) {
        return kind(kind).and(this::isOfDepartment);
    }

    private boolean isOfDepartment(Post post) {
        return post.department().value().equals(file.received().department());
    }

    private static Predicate<Post> kind(PostKind kind) {
        return post -> post.kind() == kind;
    }
}
