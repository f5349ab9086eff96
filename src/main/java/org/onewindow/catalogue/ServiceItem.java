package org.onewindow.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.LocalisedText;

/**
 * One version of a service item (政务服务事项): everything an applicant reads and everything a case obeys. Immutable
 * once published; a change is a new version.
 *
 * @param version        from 1, rising
 * @param department     that decides (实施主体)
 * @param results        what the applicant receives when it is granted
 * @param prerequisites  codes of what must be discharged elsewhere before a decision, for example a settled fee
 * @param particulars    beyond the ordinary course; null for none, {@link #special()} never is
 * @param implementation the implementation list; null for the ordinary, {@link #implemented()} never is
 */
public record ServiceItem(ItemCode code, int version, LocalisedText name, ItemKind kind, HandlingType handling,
        DepartmentCode department, Set<ApplicantKind> applicants, Limits limits, List<LegalBasis> basis,
        Requirements requirements, Procedure procedure, List<Fee> fees, List<LocalisedText> results, Guidance guidance,
        PublicationClass publication, List<String> prerequisites, @Nullable Particulars particulars,
        @Nullable Implementation implementation, Validity validity) {

    public ServiceItem {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version);
        }
        applicants = Collections.unmodifiableSet(EnumSet.copyOf(applicants));
        basis = List.copyOf(basis);
        fees = List.copyOf(fees);
        results = List.copyOf(results);
        prerequisites = List.copyOf(prerequisites);
    }

    /** The same item under another version number. */
    public ServiceItem withVersion(int newVersion) {
        return new ServiceItem(code, newVersion, name, kind, handling, department, applicants, limits, basis,
                requirements, procedure, fees, results, guidance, publication, prerequisites, particulars,
                implementation,
                validity);
    }

    /** What the item is subject to beyond the ordinary course. */
    public Particulars special() {
        return particulars == null ? Particulars.NONE : particulars;
    }

    /** How it is carried out. */
    public Implementation implemented() {
        return implementation == null ? Implementation.ORDINARY : implementation;
    }

    /** The same item with other fees. */
    public ServiceItem withFees(List<Fee> newFees) {
        return new ServiceItem(code, version, name, kind, handling, department, applicants, limits, basis,
                requirements, procedure, newFees, results, guidance, publication, prerequisites, particulars,
                implementation, validity);
    }

    /** The same item on other days. */
    public ServiceItem withValidity(Validity newValidity) {
        return new ServiceItem(code, version, name, kind, handling, department, applicants, limits, basis,
                requirements, procedure, fees, results, guidance, publication, prerequisites, particulars,
                implementation, newValidity);
    }

    /** The situation of somebody who gave these answers, the first that fits; empty where none does. */
    public Optional<Situation> situation(Map<String, String> answers) {
        return requirements.situations().stream().filter(one -> one.isOf(answers)).findFirst();
    }

    /** The promise to somebody who gave these answers: that of the situation, else the item's. */
    public TimeLimit promisedFor(Map<String, String> answers) {
        return situation(answers).map(Situation::promised).orElse(limits.promised());
    }

    /** The fees of somebody who gave these answers. */
    public List<Fee> feesFor(Map<String, String> answers) {
        return fees.stream().filter(fee -> fee.isCharged(answers)).toList();
    }

    /** The conditions of a grant (受理条件). */
    public List<LocalisedText> conditions() {
        return requirements.conditions();
    }

    /** The materials (申请材料). */
    public List<MaterialRequirement> materials() {
        return requirements.materials();
    }

    /** The fields of the application form. */
    public List<FieldDefinition> fields() {
        return requirements.fields();
    }

    /** The first day on which this version may be applied for. */
    public LocalDate validFrom() {
        return validity.from();
    }

    /** The last such day, if set. */
    public @Nullable LocalDate validTo() {
        return validity.to();
    }

    /** The material with the code. */
    public Optional<MaterialRequirement> material(String materialCode) {
        return materials().stream().filter(material -> material.code().equals(materialCode)).findFirst();
    }

    /** The materials that concern somebody who gave these answers. */
    public List<MaterialRequirement> materialsFor(Map<String, String> answers) {
        return materials().stream().filter(material -> material.isNeeded(answers)).toList();
    }

    /** The discretion table that answers at a stage; empty where the stage has none. */
    public Optional<DiscretionTable> tableAt(String stage) {
        return procedure.stages().filter(one -> one.code().equals(stage)).map(Stage::discretion)
                .filter(Objects::nonNull).flatMap(code -> table(code).stream()).findFirst();
    }

    /** The discretion table with the code. */
    public Optional<DiscretionTable> table(String tableCode) {
        return requirements.tables().stream().filter(table -> table.code().equals(tableCode)).findFirst();
    }

    /** Whether the item ends with its doing and not with a decision that grants or denies. */
    public boolean isPublicService() {
        return kind == ItemKind.PUBLIC_SERVICE;
    }
}
