package org.onewindow.casework.web.applicant;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.Applying;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoredFile;

/**
 * One material as a page asks for it.
 *
 * @param electronic whether files are taken
 * @param paper      {@code original} or {@code copy} where paper can be brought to a window; null where it cannot
 * @param brought    whether the applicant will bring paper
 * @param files      uploaded for it so far
 */
record ApplyMaterial(String code, String name, boolean required, int copies, String source, @Nullable String standard,
        boolean blankForm, boolean electronic, @Nullable String paper, boolean brought, List<Upload> files) {

    /** A file that was uploaded. */
    record Upload(String id, String name, long sizeBytes, boolean image) {
        static Upload of(StoredFile file) {
            return new Upload(file.id().toString(), file.name(), file.sizeBytes(),
                    Files.isPreviewable(file.mediaType()));
        }
    }

    static ApplyMaterial of(MaterialRequirement requirement, boolean brought, List<StoredFile> files, Locale locale) {
        var standard = requirement.standard();
        return new ApplyMaterial(requirement.code(), requirement.name().in(locale), requirement.required(),
                requirement.copies(), requirement.source().in(locale), standard == null ? null : standard.in(locale),
                requirement.blankForm(), requirement.forms().contains(MaterialForm.ELECTRONIC),
                Applying.paperForm(requirement.forms()).map(form -> form.name().toLowerCase(Locale.ROOT)).orElse(null),
                brought, files.stream().map(Upload::of).toList());
    }
}
