package org.onewindow.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.OneLine;
import org.springframework.modulith.NamedInterface;

/** Whether the request of an act is whole: reasons given, texts within bounds, materials known. Pure. */
@NamedInterface("core")
public final class ActChecks {
    /** The pseudo material that stands for the form itself in a supplement notice. */
    public static final String FORM = "form";

    private ActChecks() {
    }

    static List<FieldError> check(Act act, CaseFile file, ServiceItem item) {
        var errors = new ArrayList<FieldError>();
        switch (act) {
            case Act.RefuseAcceptance refusal -> required("reason", refusal.reason(), errors);
            case Act.RequestSupplement request -> {
                required("reason", request.reason(), errors);
                asked(request, item, errors);
            }
            case Act.Return back -> required("reason", back.reason(), errors);
            case Act.Deny deny -> required("reason", deny.reason(), errors);
            case Act.VoidIntake wrong -> required("reason", wrong.reason(), errors);
            case Act.Deliver deliver -> required("receiver", deliver.receiver(), errors);
            case Act.Supply supply -> supplied(supply, file, item, errors);
            case Act.PreReview _,Act.Accept _,Act.Review _,Act.Grant _,Act.Archive _,Act.Withdraw _ -> bounded(
                    "opinion", act.text(), errors);
        }
        return errors;
    }

    /** Whether materials are known to the item, each once, in a form it takes. */
    public static List<FieldError> materials(List<MaterialReceipt> materials, ServiceItem item) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            var pointer = "materials/" + i;
            var requirement = item.material(material.code()).orElse(null);
            if (requirement == null) {
                errors.add(error(pointer, "casework.error.material-unknown", OneLine.of(material.code(), 40)));
            } else if (!requirement.forms().contains(material.form())) {
                errors.add(error(pointer, "casework.error.material-form", requirement.name().zh()));
            } else if (!seen.add(material.code())) {
                errors.add(error(pointer, "casework.error.material-twice", requirement.name().zh()));
            }
        }
        return errors;
    }

    private static void asked(Act.RequestSupplement request, ServiceItem item, List<FieldError> errors) {
        if (request.materials().isEmpty()) {
            errors.add(error("materials", "casework.error.nothing-asked"));
        }
        for (var code : request.materials()) {
            if (!FORM.equals(code) && item.material(code).isEmpty()) {
                errors.add(error("materials", "casework.error.material-unknown", OneLine.of(code, 40)));
            }
        }
    }

    private static void supplied(Act.Supply supply, CaseFile file, ServiceItem item, List<FieldError> errors) {
        var supplement = file.supplement();
        if (supply.materials().isEmpty() && supply.answers().isEmpty()) {
            errors.add(error("materials", "casework.error.nothing-supplied"));
        }
        errors.addAll(materials(supply.materials(), item));
        if (!supply.answers().isEmpty()) {
            errors.addAll(Forms.check(item.fields(), supply.answers()));
        }
        if (supplement == null) {
            return;
        }
        var there = supply.materials().stream().map(MaterialReceipt::code).toList();
        for (var code : supplement.materials()) {
            if (!FORM.equals(code) && !there.contains(code)) {
                errors.add(error("materials", "casework.error.still-missing",
                        item.material(code).map(material -> material.name().zh()).orElse(code)));
            } else if (FORM.equals(code) && supply.answers().isEmpty()) {
                errors.add(error("answers", "casework.error.form-still-missing"));
            }
        }
    }

    private static void required(String field, String text, List<FieldError> errors) {
        if (text.isBlank()) {
            errors.add(error(field, "casework.error.required"));
        }
        bounded(field, text, errors);
    }

    private static void bounded(String field, String text, List<FieldError> errors) {
        if (text.codePointCount(0, text.length()) > Act.MAX_TEXT) {
            errors.add(error(field, "casework.error.too-long", Act.MAX_TEXT));
        } else if (OneLine.isBroken(text)) {
            errors.add(error(field, "casework.error.characters"));
        }
    }

    private static FieldError error(String field, String key, Object... args) {
        return new FieldError(field, key, List.of(args));
    }
}
