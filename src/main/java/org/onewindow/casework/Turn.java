package org.onewindow.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostKind;
import org.springframework.modulith.NamedInterface;

/**
 * Whose turn it is on a case, as words that a row can hold and a work list can ask for: the post of each open stage, the
 * acceptance posts of a department, the signer of a sheet. The law of it stands in {@link Standing}; this only finds work.
 */
@NamedInterface("core")
public final class Turn {
    private Turn() {
    }

    /** Whose turn it is: for what carries the case on, and for what waits beside it. */
    static String[] of(CaseFile file, ServiceItem item) {
        return Stream.concat(onward(file, item), beside(file)).distinct().toArray(String[]::new);
    }

    /** Nobody's while the applicant is to answer, and once the case is closed. */
    private static Stream<String> onward(CaseFile file, ServiceItem item) {
        return switch (file.status()) {
            case SUBMITTED -> item.isPublicService() ? service(file, item) : Stream.of(of(file, PostKind.ACCEPTANCE));
            case DELIVERED -> Stream.of(of(file, PostKind.ACCEPTANCE));
            case DECIDED -> Stream.of(of(file, PostKind.ACCEPTANCE), PostKind.DELIVERY.name());
            case IN_PROCESS -> item.procedure().stages().filter(stage -> file.openStage(stage.code()).isPresent())
                    .map(stage -> stage.post().value());
            case SUPPLEMENT_NOTICED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID ->
                Stream.empty();
        };
    }

    /** A sheet for its signer, a void for its second person, a commitment for its check. */
    private static Stream<String> beside(CaseFile file) {
        var waiting = new ArrayList<String>();
        var proceedings = file.proceedings();
        proceedings.sheets().forEach(sheet -> waiting.add(signer(sheet.signer())));
        if (file.status() == CaseStatus.IN_PROCESS && proceedings.voiding() != null) {
            waiting.add(of(file, PostKind.APPROVAL));
        }
        if (file.decision() != null && proceedings.commitment() != null && proceedings.commitment().kept() == null) {
            waiting.add(of(file, PostKind.HANDLING));
        }
        return waiting.stream();
    }

    /** What a person of the staff asks for who holds posts. */
    public static String[] asked(List<Post> posts, String staff) {
        var asked = new ArrayList<String>();
        asked.add(signer(staff));
        for (var post : posts) {
            asked.add(post.code().value());
            asked.add(of(post.department().value(), post.kind()));
            if (post.kind() == PostKind.DELIVERY) {
                asked.add(PostKind.DELIVERY.name());
            }
        }
        return asked.toArray(String[]::new);
    }

    /** A public service is done by the acceptance post or by the post that does it. */
    private static Stream<String> service(CaseFile file, ServiceItem item) {
        return Stream.concat(Stream.of(of(file, PostKind.ACCEPTANCE)),
                item.procedure().stages().map(stage -> stage.post().value()));
    }

    private static String of(CaseFile file, PostKind kind) {
        return of(file.received().department(), kind);
    }

    private static String of(String department, PostKind kind) {
        return department + ":" + kind.name();
    }

    /** How a person is named among posts. */
    public static String signer(String staff) {
        return "signer:" + staff;
    }
}
