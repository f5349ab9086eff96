package org.onewindow.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.PostKind;
import org.springframework.modulith.NamedInterface;

/**
 * Whose turn it is on a case, as words that a row can hold and a work list can ask for: the post of each open stage, or
 * the acceptance posts of a department. The law of it stands in {@link Standing}; this only finds work.
 */
@NamedInterface("core")
public final class Turn {
    private Turn() {
    }

    /** Whose turn it is; nobody's while the applicant is to answer, and once the case is closed. */
    static String[] of(CaseFile file, ServiceItem item) {
        return switch (file.status()) {
            case SUBMITTED -> item.isPublicService() ? service(file, item) : acceptanceOnly(file);
            case DELIVERED -> acceptanceOnly(file);
            case DECIDED -> new String[]{acceptance(file.received().department()), PostKind.DELIVERY.name()};
            case IN_PROCESS -> item.procedure().stages().filter(stage -> file.openStage(stage.code()).isPresent())
                    .map(stage -> stage.post().value()).distinct().toArray(String[]::new);
            case SUPPLEMENT_NOTICED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID ->
                new String[0];
        };
    }

    /** What the holder of posts asks for. */
    public static String[] asked(List<Post> posts) {
        var asked = new ArrayList<String>();
        for (var post : posts) {
            asked.add(post.code().value());
            if (post.kind() == PostKind.ACCEPTANCE) {
                asked.add(acceptance(post.department().value()));
            } else if (post.kind() == PostKind.DELIVERY) {
                asked.add(PostKind.DELIVERY.name());
            }
        }
        return asked.toArray(String[]::new);
    }

    private static String[] acceptanceOnly(CaseFile file) {
        return new String[]{acceptance(file.received().department())};
    }

    /** A public service is done by the acceptance post or by the post that does it. */
    private static String[] service(CaseFile file, ServiceItem item) {
        return Stream.concat(Stream.of(acceptance(file.received().department())),
                item.procedure().stages().map(stage -> stage.post().value())).distinct().toArray(String[]::new);
    }

    private static String acceptance(String department) {
        return department + ":" + PostKind.ACCEPTANCE.name();
    }
}
