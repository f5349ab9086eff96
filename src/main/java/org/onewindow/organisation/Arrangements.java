package org.onewindow.organisation;

import java.util.List;
import java.util.function.Function;

/**
 * What a plan arranges beside departments and posts. Hours, pairs and delegations carry their own days, so each list
 * holds what was, is and will be.
 */
public record Arrangements(List<CentreNode> centres, List<Concentration> concentrations, List<OpeningHours> hours,
        List<Pair> pairs, List<Delegation> delegations) {
    /** Nothing arranged. */
    public static final Arrangements NONE = new Arrangements(List.of(), List.of(), List.of(), List.of(), List.of());

    public Arrangements {
        centres = unique(centres, CentreNode::code);
        concentrations = unique(concentrations, Concentration::department);
        hours = unique(hours, one -> one.window() + "/" + one.from());
        pairs = unique(pairs, pair -> pair.post() + "/" + pair.first());
        delegations = unique(delegations, Delegation::id);
        var codes = centres.stream().map(CentreNode::code).toList();
        for (var node : centres) {
            if (node.parent() != null && !codes.contains(node.parent())) {
                throw new IllegalArgumentException("centre " + node.code() + " lies under an unknown one");
            }
        }
    }

    private static <T, K> List<T> unique(List<T> items, Function<T, K> key) {
        if (items.stream().map(key).distinct().count() != items.size()) {
            throw new IllegalArgumentException("a key appears twice among " + items);
        }
        return List.copyOf(items);
    }
}
