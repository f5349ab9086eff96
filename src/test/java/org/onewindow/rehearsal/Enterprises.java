package org.onewindow.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.parties.IdentityType;

/** Real unified social credit codes, with everything else about the enterprise invented. */
final class Enterprises {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Enterprises() {
    }

    /** An enterprise, and the agent who applies in person where only a natural person may. */
    record Enterprise(ApplicantEntry itself, ApplicantEntry agent) {
        ApplicantEntry applicantFor(boolean naturalPersonOnly) {
            return naturalPersonOnly ? agent : itself;
        }
    }

    /** The enterprises of a file whose first column is the code, under one line of headings. */
    static List<Enterprise> read(Path csv) throws IOException {
        var codes = Files.readAllLines(csv).stream().skip(1).map(line -> line.split(",", 2)[0].strip())
                .filter(code -> !code.isEmpty()).distinct().toList();
        return IntStream.range(0, codes.size()).mapToObj(i -> enterprise(i, codes.get(i))).toList();
    }

    private static Enterprise enterprise(int i, String code) {
        return new Enterprise(
                new ApplicantEntry(ApplicantKind.LEGAL_ENTITY, "聊城演练企业第%03d号有限公司".formatted(i + 1),
                        IdentityType.RESIDENT_CARD, code, "演练法定代表人", "138000%05d".formatted(i),
                        "山东省聊城市东昌府区演练路%d号".formatted(i + 1)),
                new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "演练代办人", IdentityType.RESIDENT_CARD,
                        identityNumber(i), "", "139000%05d".formatted(i), "山东省聊城市东昌府区演练路%d号".formatted(i + 1)));
    }

    /** A number that nobody has: the division and day are right, the serial is invented, the check character fits. */
    static String identityNumber(int i) {
        var body = "37150219700101%03d".formatted(i);
        int sum = 0;
        for (int k = 0; k < body.length(); k++) {
            sum += WEIGHTS[k] * (body.charAt(k) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
