package org.onewindow.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a window prints beside the papers of a case: working sheets, made anew from what is recorded each time they are
 * asked for and kept nowhere. Their text is Chinese, the official language.
 */
public sealed interface Sheet {
    /** The service centre in full. */
    String centre();

    /** The day that stands in the file, so that equal sheets are equal bytes. */
    LocalDate on();

    /** The template that shows it, with its version. */
    default String template() {
        return switch (this) {
            case Notice _ -> "enquiry_v1";
            case Cover _ -> "cover_v1";
            case Slips _ -> "slips_v1";
            case HandoverList _ -> "handover_v1";
            case Receipts _ -> "receipts_v1";
        };
    }

    /** The numbers that are printed as bar codes, in order. */
    List<String> numbers();

    /**
     * Everything that is missing, for somebody who is sent home (一次性告知单), art. 32(1)(4).
     *
     * @param applicant name as typed; null where none was
     * @param present   names of the materials that were there
     * @param remark    what the clerk added; null if nothing
     * @param earlier   number of the notice before; null if this is the first
     * @param keptUntil the day until which the number opens what was typed
     */
    record Notice(String centre, String number, String grouped, String item, String department,
            @Nullable String applicant, LocalDateTime at, String clerk, String place, List<Missing> missing,
            List<String> present, @Nullable String remark, @Nullable String earlier, LocalDate keptUntil,
            String address, String hours, String phone, String complaints) implements Sheet {
        public Notice {
            missing = List.copyOf(missing);
            present = List.copyOf(present);
        }

        @Override
        public LocalDate on() {
            return at.toLocalDate();
        }

        @Override
        public List<String> numbers() {
            return List.of(number);
        }
    }

    /**
     * A material that is missing.
     *
     * @param fresh whether the notice before had not named it (本次新增)
     */
    record Missing(String name, @Nullable String standard, boolean fresh) {
    }

    /**
     * The cover of a paper file (办件封面), by which it is scanned from hand to hand.
     *
     * @param materials what lies in it, as ready lines
     */
    record Cover(String centre, LocalDate on, String number, String grouped, String item, String department,
            String applicant, LocalDate receivedOn, @Nullable LocalDate dueOn, List<String> materials)
            implements
                Sheet {
        public Cover {
            materials = List.copyOf(materials);
        }

        @Override
        public List<String> numbers() {
            return List.of(number);
        }
    }

    /** Blank numbered slips for the day without a system (应急收件单), printed beforehand. */
    record Slips(String centre, LocalDate on, List<Slip> slips) implements Sheet {
        public Slips {
            slips = List.copyOf(slips);
        }

        @Override
        public List<String> numbers() {
            return slips.stream().map(Slip::number).toList();
        }
    }

    /** One blank slip. */
    record Slip(String number, String grouped) {
    }

    /** A list by which paper changes hands (材料交接单). */
    record HandoverList(String centre, LocalDate on, String number, String grouped, String from, String to,
            String closedBy, List<HandedOver> cases) implements Sheet {
        public HandoverList {
            cases = List.copyOf(cases);
        }

        @Override
        public List<String> numbers() {
            return List.of(number);
        }
    }

    /** The receipts of many applications that were handed in together (收件回执汇总). */
    record Receipts(String centre, LocalDate on, String item, String department, List<Receipt> receipts)
            implements
                Sheet {
        public Receipts {
            receipts = List.copyOf(receipts);
        }

        @Override
        public List<String> numbers() {
            return List.of();
        }
    }

    /**
     * One of them.
     *
     * @param line       of the spreadsheet
     * @param answerDueOn the last day to say whether it is accepted, art. 32
     */
    record Receipt(int line, String applicant, String grouped, String code, LocalDateTime at, LocalDate answerDueOn) {
    }

    /** One case file on a list. */
    record HandedOver(String number, String item, String applicant) {
    }
}
