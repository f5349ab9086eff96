package org.onewindow.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.platform.LocalisedText;

/**
 * Items of every shape that the law knows: licences on the ordinary and on the joint limit, public services, one to three
 * groups of one or two stages before the approval, visits on site among them, materials that may come later, commitments,
 * public safety, a limited number, a decision above.
 */
final class RandomItems {
    private static final List<String> POSTS = List.of("SCJ-CB", "SCJ-SH");
    private static final List<StageKind> KINDS = List.of(StageKind.HANDLING, StageKind.REVIEW, StageKind.VERIFICATION);

    private RandomItems() {
    }

    static ServiceItem next(SplittableRandom random) {
        var service = random.nextInt(8) == 0;
        var materials = new ArrayList<MaterialRequirement>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            materials.add(PureCase.material(i == 0 ? "plan" : "paper" + i));
        }
        var rule = service
                ? StatutoryRule.NONE
                : random.nextInt(4) == 0 ? StatutoryRule.JOINT_45 : StatutoryRule.ORDINARY_20;
        return PureCase.item(service ? ItemKind.PUBLIC_SERVICE : ItemKind.LICENCE, rule,
                service ? Particulars.NONE : particulars(random, materials), groups(random), materials);
    }

    private static Particulars particulars(SplittableRandom random, List<MaterialRequirement> materials) {
        var practices = EnumSet.noneOf(Practice.class);
        if (random.nextInt(3) == 0) {
            practices.add(random.nextBoolean() ? Practice.COMMITMENT : Practice.PUBLIC_SAFETY);
        }
        return new Particulars(materials.stream().map(MaterialRequirement::code).filter(_ -> random.nextInt(3) == 0)
                .toList(), Set.copyOf(practices), random.nextInt(5) == 0 ? 1 : null,
                random.nextInt(6) == 0 ? new LocalisedText("省主管部门", "the province") : null);
    }

    private static List<StageGroup> groups(SplittableRandom random) {
        var groups = new ArrayList<StageGroup>();
        var code = 'a';
        for (int group = 0; group <= random.nextInt(3); group++) {
            var stages = new ArrayList<Stage>();
            for (int stage = 0; stage <= random.nextInt(2); stage++) {
                stages.add(PureCase.stage(String.valueOf(code++), KINDS.get(random.nextInt(KINDS.size())),
                        POSTS.get(random.nextInt(POSTS.size()))));
            }
            groups.add(new StageGroup(stages));
        }
        groups.add(new StageGroup(List.of(PureCase.stage("z", StageKind.APPROVAL, "SCJ-PZ"))));
        return groups;
    }

    /** Of some items some stages have a discretion table. */
    static ServiceItem measured(SplittableRandom random, ServiceItem item) {
        if (random.nextInt(3) != 0) {
            return item;
        }
        var groups = item.procedure().groups().stream().map(group -> new StageGroup(group.stages().stream()
                .map(stage -> PureCase.stage(stage.code(), stage.kind(), stage.post().value(), table(random)))
                .toList())).toList();
        return PureCase.item(item.kind(), item.limits().rule(), item.special(), groups, item.materials());
    }

    private static @Nullable String table(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> PureCase.LENIENT;
            case 1 -> PureCase.STRICT;
            case 2 -> PureCase.SILENT;
            default -> null;
        };
    }

    /** What an applicant brings: everything but, sometimes, what may come later. */
    static List<MaterialReceipt> handedIn(SplittableRandom random, ServiceItem item) {
        return item.materials().stream()
                .filter(material -> !item.special().deferrable().contains(material.code()) || random.nextBoolean())
                .map(material -> new MaterialReceipt(material.code(), MaterialForm.COPY, 1, List.of())).toList();
    }
}
