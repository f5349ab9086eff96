package org.onewindow.casework;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseTransitions.Transition;
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

    /** Whether a person of the staff holds a post that may do an act in this stage. */
    boolean mayHold(String staff, String stage) {
        return situation.staffing().apply(staff).stream().anyMatch(ofStage(one -> one.code().equals(stage)));
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
