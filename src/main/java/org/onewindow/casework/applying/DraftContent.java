package org.onewindow.casework.applying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.documents.FileId;

/**
 * What was typed and uploaded so far, right or wrong.
 *
 * @param agent     who acts for the applicant, or null
 * @param answers   by field code
 * @param materials by material code
 */
public record DraftContent(ApplicantEntry applicant, @Nullable ApplicantEntry agent, Map<String, String> answers,
        Map<String, DraftMaterial> materials) {
    public DraftContent {
        answers = Map.copyOf(answers);
        materials = Map.copyOf(materials);
    }

    /**
     * One material of a draft.
     *
     * @param copies 1 to 100
     * @param files  ids of its uploaded files
     */
    public record DraftMaterial(MaterialForm form, int copies, List<String> files) {
        public DraftMaterial {
            files = List.copyOf(files);
        }
    }

    /** This content with another applicant and agent. */
    public DraftContent withParties(ApplicantEntry newApplicant, @Nullable ApplicantEntry newAgent) {
        return new DraftContent(newApplicant, newAgent, answers, materials);
    }

    /** This content with other answers. */
    public DraftContent withAnswers(Map<String, String> newAnswers) {
        return new DraftContent(applicant, agent, newAnswers, materials);
    }

    /** This content with one material set, or taken out when it is null. */
    public DraftContent withMaterial(String code, @Nullable DraftMaterial material) {
        var changed = new LinkedHashMap<>(materials);
        if (material == null) {
            changed.remove(code);
        } else {
            changed.put(code, material);
        }
        return new DraftContent(applicant, agent, answers, changed);
    }

    /** This content with one more file of a material. */
    DraftContent withFile(String material, FileId file) {
        var held = materials.getOrDefault(material, new DraftMaterial(MaterialForm.ELECTRONIC, 1, List.of()));
        var files = new ArrayList<>(held.files());
        files.add(file.toString());
        return withMaterial(material, new DraftMaterial(held.form(), held.copies(), files));
    }

    /** This content without a file; a material that was nothing but files and has none left is taken out. */
    DraftContent withoutFile(FileId file) {
        var changed = this;
        for (var entry : materials.entrySet()) {
            var held = entry.getValue();
            if (held.files().contains(file.toString())) {
                var left = held.files().stream().filter(id -> !id.equals(file.toString())).toList();
                changed = changed.withMaterial(entry.getKey(),
                        left.isEmpty() && held.form() == MaterialForm.ELECTRONIC
                                ? null
                                : new DraftMaterial(held.form(), held.copies(), left));
            }
        }
        return changed;
    }

    /** The submission this becomes; files are named by their digests. */
    Submission submission(ItemCode item, Channel channel, Map<String, String> digestsByFile) {
        var receipts = new ArrayList<MaterialReceipt>();
        materials.forEach((code, material) -> {
            var files = material.files().stream().map(digestsByFile::get).filter(Objects::nonNull).toList();
            if (material.form() != MaterialForm.ELECTRONIC || !files.isEmpty()) {
                receipts.add(new MaterialReceipt(code, material.form(), material.copies(), files));
            }
        });
        receipts.sort(Comparator.comparing(MaterialReceipt::code));
        return new Submission(item, applicant, agent, answers, receipts, channel, null);
    }
}
