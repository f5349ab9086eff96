package org.onewindow.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.applying.DraftContent.DraftMaterial;
import org.onewindow.casework.applying.DraftId;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FileId;
import org.onewindow.platform.CommandId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The one form of the counter as it was sent, right or wrong: applicant, agent, answers, check list.
 *
 * @param receive the ids of the three acts that this form may lead to, so that sending it twice does nothing twice
 * @param draft   holds the scans, once there are some
 * @param kept    files kept in the draft, as {@code material:file}
 * @param fields  everything sent
 */
record CounterForm(ServiceItem item, CommandId receive, CommandId accept, CommandId decide, @Nullable DraftId draft,
        List<String> kept, ApplicantEntry applicant, @Nullable ApplicantEntry agent, boolean letterSeen,
        Map<String, String> answers, MultiValueMap<String, String> fields) {
    /** Files of one intake, as many as a folder holds. */
    private static final int MAX_KEPT = 200;

    CounterForm {
        kept = List.copyOf(kept);
        answers = Map.copyOf(answers);
    }

    /** A form before anything was typed. */
    static CounterForm empty(ServiceItem item) {
        return of(item, new LinkedMultiValueMap<>());
    }

    static CounterForm of(ServiceItem item, MultiValueMap<String, String> fields) {
        var applicant = party("applicant", kind(item, fields.getFirst("applicant/kind")), fields);
        var agent = fields.getFirst("withAgent") == null
                ? null
                : party("agent", ApplicantKind.NATURAL_PERSON, fields);
        var answers = new LinkedHashMap<String, String>();
        for (var field : item.fields()) {
            var typed = fields.getFirst(FieldRows.NAME + field.code());
            if (typed != null && !typed.isBlank()) {
                answers.put(field.code(), typed);
            }
        }
        return new CounterForm(item, command(fields.getFirst("receive")), command(fields.getFirst("accept")),
                command(fields.getFirst("decide")), draft(fields.getFirst("draft")),
                fields.getOrDefault("kept", List.of()).stream().limit(MAX_KEPT).toList(), applicant, agent,
                fields.getFirst("letterSeen") != null, answers, fields);
    }

    /** The same with what the centre knows of the applicant, where nothing else was typed. */
    CounterForm withApplicant(ApplicantEntry known) {
        return new CounterForm(item, receive, accept, decide, draft, kept, filled(applicant, known), agent, letterSeen,
                answers, fields);
    }

    CounterForm withAgent(ApplicantEntry known) {
        return new CounterForm(item, receive, accept, decide, draft, kept, applicant,
                agent == null ? null : filled(agent, known), letterSeen, answers, fields);
    }

    CounterForm withDraft(DraftId id, List<String> nowKept) {
        return new CounterForm(item, receive, accept, decide, id, nowKept, applicant, agent, letterSeen, answers,
                fields);
    }

    /** A form filled in from what was kept for an enquiry or a slip. */
    static CounterForm resumed(ServiceItem item, DraftContent content, Map<String, String> further) {
        var fields = new LinkedMultiValueMap<String, String>();
        further.forEach(fields::add);
        put("applicant", content.applicant(), fields);
        var agent = content.agent();
        if (agent != null) {
            fields.add("withAgent", "true");
            put("agent", agent, fields);
        }
        content.answers().forEach((code, answer) -> fields.add(FieldRows.NAME + code, answer));
        content.materials().forEach((code, material) -> {
            fields.add(MaterialTyped.NAME + code, "true");
            fields.add(MaterialTyped.FORM + code, material.form().name());
            fields.add(MaterialTyped.COPIES + code, Integer.toString(material.copies()));
        });
        return of(item, fields);
    }

    /** A further field of the form, empty if it was not sent. */
    String further(String name) {
        return text(name, fields);
    }

    /** The typed line of the check list. */
    MaterialTyped material(String code) {
        return item.material(code).map(material -> fields.isEmpty()
                ? MaterialTyped.none(material)
                : MaterialTyped.of(fields, material)).orElseThrow();
    }

    /** What is handed in without scans. */
    Submission submission(List<MaterialReceipt> receipts) {
        return new Submission(item.code(), applicant, agent, answers, receipts, Channel.COUNTER, null);
    }

    /** The materials received; what is wrong with a line is added to the errors. */
    List<MaterialReceipt> receipts(List<FieldError> errors) {
        var receipts = new ArrayList<MaterialReceipt>();
        for (var material : item.materials()) {
            if (material.isNeeded(answers)) {
                material(material.code()).receipt(material, List.of(), errors).ifPresent(receipts::add);
            }
        }
        return receipts;
    }

    /** The content of the draft that holds the scans. */
    DraftContent content() {
        var materials = new LinkedHashMap<String, DraftMaterial>();
        for (var receipt : receipts(new ArrayList<>())) {
            materials.put(receipt.code(),
                    new DraftMaterial(receipt.form(), receipt.copies(), filesOf(receipt.code())));
        }
        return new DraftContent(applicant, agent, answers, materials);
    }

    List<String> filesOf(String material) {
        return kept.stream().filter(file -> file.startsWith(material + ":"))
                .map(file -> file.substring(material.length() + 1)).collect(Collectors.toList());
    }

    static String kept(String material, FileId file) {
        return material + ":" + file.value();
    }

    private static ApplicantEntry party(String prefix, ApplicantKind kind, MultiValueMap<String, String> fields) {
        return new ApplicantEntry(kind, text(prefix + "/name", fields),
                ActReader.identityType(text(prefix + "/identityType", fields)), text(prefix + "/number", fields),
                kind == ApplicantKind.LEGAL_ENTITY ? text(prefix + "/legalRepresentative", fields) : "",
                text(prefix + "/phone", fields), text(prefix + "/address", fields));
    }

    private static void put(String prefix, ApplicantEntry entry, MultiValueMap<String, String> fields) {
        fields.add(prefix + "/kind", entry.kind().name());
        fields.add(prefix + "/name", entry.name());
        fields.add(prefix + "/identityType", entry.identityType().name());
        fields.add(prefix + "/number", entry.number());
        fields.add(prefix + "/legalRepresentative", entry.legalRepresentative());
        fields.add(prefix + "/phone", entry.phone());
        fields.add(prefix + "/address", entry.address());
    }

    private static ApplicantEntry filled(ApplicantEntry typed, ApplicantEntry known) {
        return new ApplicantEntry(typed.kind(), or(typed.name(), known.name()), typed.identityType(), known.number(),
                or(typed.legalRepresentative(), known.legalRepresentative()), or(typed.phone(), known.phone()),
                or(typed.address(), known.address()));
    }

    private static String or(String typed, String known) {
        return typed.isBlank() ? known : typed;
    }

    /** An organisation where the item takes both: most who come to a window come for one. */
    private static ApplicantKind kind(ServiceItem item, @Nullable String typed) {
        for (var kind : item.applicants()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return item.applicants().contains(ApplicantKind.LEGAL_ENTITY)
                ? ApplicantKind.LEGAL_ENTITY
                : ApplicantKind.NATURAL_PERSON;
    }

    private static String text(String name, MultiValueMap<String, String> fields) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static CommandId command(@Nullable String typed) {
        return uuid(typed).map(CommandId::new).orElseGet(CommandId::next);
    }

    private static @Nullable DraftId draft(@Nullable String typed) {
        return uuid(typed).map(DraftId::new).orElse(null);
    }

    private static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
