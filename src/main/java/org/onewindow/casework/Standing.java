package org.onewindow.casework;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseTransitions.Transition;
import org.onewindow.casework.CaseTransitions.Who;
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
    Optional<Post> post(Transition transition, @Nullable String stage) {
        var fits = fits(transition, stage);
        return situation.posts().stream().filter(fits).findFirst();
    }

    /** Whether it is the applicant's own act and the actor is the applicant. */
    boolean isApplicants(Transition transition) {
        return transition.who() == Who.APPLICANT && situation.applicant();
    }

    /** Which posts may do it, whoever holds them. */
    public Predicate<Post> fits(Transition transition, @Nullable String stage) {
        return switch (transition.who()) {
            case ACCEPTANCE -> acceptance();
            case STAGE -> post -> situation.item().procedure().stages()
                    .anyMatch(s -> s.code().equals(stage) && s.post().equals(post.code()));
            case DELIVERY -> acceptance().or(kind(PostKind.DELIVERY));
            case APPLICANT -> acceptance().or(kind(PostKind.COUNTER));
            case VOIDING ->
                file.clock() == null ? acceptance().or(kind(PostKind.COUNTER)) : ofDepartment(PostKind.APPROVAL);
        };
    }

    private Predicate<Post> acceptance() {
        return ofDepartment(PostKind.ACCEPTANCE);
    }

    private Predicate<Post> ofDepartment(PostKind kind) {
        return kind(kind).and(post -> post.department().value().equals(file.received().department()));
    }

    private static Predicate<Post> kind(PostKind kind) {
        return post -> post.kind() == kind;
    }
}
