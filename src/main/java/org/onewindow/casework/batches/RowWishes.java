package org.onewindow.casework.batches;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.batches.BatchLine.Content;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Sm3;

/** What a row wishes: the application it is, and the command that hands it in. Pure. */
final class RowWishes {
    private RowWishes() {
    }

    /**
     * The command of a row, which is the same whenever the account sends the same row for the same item, in whichever
     * spreadsheet and however often: SM3 over account, item and content, as a UUID of version 8.
     */
    static CommandId command(UUID account, ItemCode item, Content content) {
        var said = new ArrayList<String>(List.of("batch-row/1", account.toString(), item.value(),
                content.reference()));
        said.addAll(parts(content.applicant()));
        new TreeMap<>(content.answers()).forEach((code, answer) -> {
            said.add(code);
            said.add(answer);
        });
        return new CommandId(id(said));
    }

    /** SM3 over texts, each behind its length. */
    static byte[] digest(List<String> said) {
        return Sm3.digest(said.stream().map(RowWishes::counted).toArray(byte[][]::new));
    }

    /** The same as a UUID of version 8. */
    static UUID id(List<String> said) {
        var digest = ByteBuffer.wrap(digest(said));
        var high = (digest.getLong() & ~0xF000L) | 0x8000L;
        var low = (digest.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    /** SM3 of bytes, hexadecimal. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sm3.digest(bytes));
    }

    /** The application of a row with the shared papers that its answers call for. */
    static Submission submission(Batch batch, ServiceItem item, Content content, Map<String, String> digestsByFile) {
        var receipts = new ArrayList<MaterialReceipt>();
        for (var material : item.materialsFor(content.answers())) {
            var held = batch.shared().materials().get(material.code());
            if (held != null) {
                var files = held.files().stream().filter(digestsByFile::containsKey).map(digestsByFile::get)
                        .map(String::valueOf).toList();
                if (held.form() != MaterialForm.ELECTRONIC || !files.isEmpty()) {
                    receipts.add(new MaterialReceipt(material.code(), held.form(), held.copies(), files));
                }
            }
        }
        receipts.sort(Comparator.comparing(MaterialReceipt::code));
        return new Submission(batch.item(), content.applicant(), content.agent(), content.answers(), receipts,
                Channel.ONLINE, null);
    }

    private static List<String> parts(ApplicantEntry entry) {
        return List.of(entry.kind().name(), entry.name(), entry.identityType().name(), entry.number(),
                entry.legalRepresentative(), entry.phone(), entry.address());
    }

    /** The text behind its length, so that no two lists of texts are the same bytes. */
    private static byte[] counted(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
    }
}
