package org.onewindow.catalogue.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.Implementation;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.LegalBasis;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.catalogue.Requirements;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Validity;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.LocalisedText;

/**
 * A service item as far as it is written. Every part may be missing but the code; {@link #missing()} says which parts an
 * item needs before the rules of publishing can even be asked.
 */
public record ItemDraft(ItemCode code, @Nullable LocalisedText name, @Nullable ItemKind kind,
        @Nullable HandlingType handling, @Nullable DepartmentCode department, Set<ApplicantKind> applicants,
        @Nullable Limits limits, List<LegalBasis> basis, Requirements requirements, @Nullable Procedure procedure,
        List<Fee> fees, List<LocalisedText> results, @Nullable Guidance guidance, PublicationClass publication,
        @Nullable Particulars particulars, @Nullable Implementation implementation, @Nullable Validity validity) {

    /** A part without which there is no item. */
    public enum Part {
        /** 事项名称. */
        NAME,
        /** 事项类型. */
        KIND,
        /** 办件类型. */
        HANDLING,
        /** 实施主体. */
        DEPARTMENT,
        /** 服务对象. */
        APPLICANTS,
        /** 法定时限和承诺时限. */
        LIMITS,
        /** 申请材料. */
        MATERIALS,
        /** 办理流程. */
        PROCEDURE,
        /** 办事指南. */
        GUIDANCE,
        /** 实施日期. */
        VALIDITY
    }

    public ItemDraft {
        applicants = applicants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(applicants));
        basis = List.copyOf(basis);
        fees = List.copyOf(fees);
        results = List.copyOf(results);
    }

    /** A draft of which nothing is written yet. */
    public static ItemDraft empty(ItemCode code) {
        return new ItemDraft(code, null, null, null, null, Set.of(), null, List.of(),
                new Requirements(List.of(), List.of(), List.of()), null, List.of(), List.of(), null,
                PublicationClass.FULL, null, null, null);
    }

    /** A draft of which only the beginning is written. */
    public static ItemDraft begun(ItemCode code, LocalisedText name, ItemKind kind, DepartmentCode department) {
        return new ItemDraft(code, name, kind, null, department, Set.of(), null, List.of(),
                new Requirements(List.of(), List.of(), List.of()), null, List.of(), List.of(), null,
                PublicationClass.FULL, null, null, null);
    }

    /** A draft with everything that a version says, for an amendment. */
    public static ItemDraft of(ServiceItem item) {
        return new ItemDraft(item.code(), item.name(), item.kind(), item.handling(), item.department(),
                item.applicants(), item.limits(), item.basis(), item.requirements(), item.procedure(), item.fees(),
                item.results(), item.guidance(), item.publication(), item.particulars(), item.implementation(),
                item.validity());
    }

    /** The parts that are missing, in the order of a guide. */
    public List<Part> missing() {
        var missing = new ArrayList<Part>();
        add(missing, name, Part.NAME);
        add(missing, kind, Part.KIND);
        add(missing, handling, Part.HANDLING);
        add(missing, department, Part.DEPARTMENT);
        add(missing, applicants.isEmpty() ? null : applicants, Part.APPLICANTS);
        add(missing, limits, Part.LIMITS);
        add(missing, requirements.materials().isEmpty() ? null : requirements, Part.MATERIALS);
        add(missing, procedure, Part.PROCEDURE);
        add(missing, guidance, Part.GUIDANCE);
        add(missing, validity, Part.VALIDITY);
        return missing;
    }

    /** The item that it is, under a version number; empty while a part is missing. */
    public Optional<ServiceItem> item(int version) {
        if (name == null || kind == null || handling == null || department == null || applicants.isEmpty()
                || limits == null || procedure == null || guidance == null || validity == null
                || requirements.materials().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServiceItem(code, version, name, kind, handling, department, applicants, limits, basis,
                requirements, procedure, fees, results, guidance, publication, List.of(), particulars, implementation,
                validity));
    }

    /** With another head: name, kinds, department and applicants. */
    public ItemDraft withHead(LocalisedText newName, ItemKind newKind, HandlingType newHandling,
            DepartmentCode newDepartment,
            Set<ApplicantKind> newApplicants) {
        return new ItemDraft(code, newName, newKind, newHandling, newDepartment, newApplicants, limits, basis,
                requirements, procedure, fees, results, guidance, publication, particulars, implementation, validity);
    }

    /** With other limits. */
    public ItemDraft withLimits(Limits newLimits) {
        return new ItemDraft(code, name, kind, handling, department, applicants, newLimits, basis, requirements,
                procedure, fees, results, guidance, publication, particulars, implementation, validity);
    }

    /** With another basis. */
    public ItemDraft withBasis(List<LegalBasis> newBasis) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, newBasis, requirements,
                procedure, fees, results, guidance, publication, particulars, implementation, validity);
    }

    /** With other requirements. */
    public ItemDraft withRequirements(Requirements newRequirements) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, newRequirements,
                procedure, fees, results, guidance, publication, particulars, implementation, validity);
    }

    /** With another procedure. */
    public ItemDraft withProcedure(@Nullable Procedure newProcedure) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements,
                newProcedure, fees, results, guidance, publication, particulars, implementation, validity);
    }

    /** With other fees. */
    public ItemDraft withFees(List<Fee> newFees) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements, procedure,
                newFees, results, guidance, publication, particulars, implementation, validity);
    }

    /** With other results. */
    public ItemDraft withResults(List<LocalisedText> newResults) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements, procedure,
                fees, newResults, guidance, publication, particulars, implementation, validity);
    }

    /** With another guidance. */
    public ItemDraft withGuidance(Guidance newGuidance) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements, procedure,
                fees, results, newGuidance, publication, particulars, implementation, validity);
    }

    /** With another validity. */
    public ItemDraft withValidity(Validity newValidity) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements, procedure,
                fees, results, guidance, publication, particulars, implementation, newValidity);
    }

    /** With another implementation list and other particulars. */
    public ItemDraft withImplementation(Implementation newImplementation, Particulars newParticulars) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements, procedure,
                fees, results, guidance, publication, newParticulars, newImplementation, validity);
    }

    /** With another publication class and validity. */
    public ItemDraft withPublication(PublicationClass newPublication, Validity newValidity) {
        return new ItemDraft(code, name, kind, handling, department, applicants, limits, basis, requirements, procedure,
                fees, results, guidance, newPublication, particulars, implementation, newValidity);
    }

    private static void add(List<Part> missing, @Nullable Object value, Part part) {
        if (value == null) {
            missing.add(part);
        }
    }
}
