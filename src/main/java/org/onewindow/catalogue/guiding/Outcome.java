package org.onewindow.catalogue.guiding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Situation;
import org.onewindow.deadlines.TimeLimit;

/**
 * What an item means for somebody who gave certain answers.
 *
 * @param situation empty where none of the item fits
 * @param promised  that of the situation, else the item's
 */
public record Outcome(Optional<Situation> situation, List<MaterialRequirement> materials, TimeLimit promised,
        List<Fee> fees, List<StageGroup> stages) {
    public Outcome {
        materials = List.copyOf(materials);
        fees = List.copyOf(fees);
        stages = List.copyOf(stages);
    }

    /** The outcome of whole, tidy answers. */
    public static Outcome of(ServiceItem item, Map<String, String> answers) {
        return new Outcome(item.situation(answers), item.materialsFor(answers), item.promisedFor(answers),
                item.feesFor(answers), item.procedure().stagesFor(answers));
    }
}
