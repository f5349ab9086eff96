package org.onewindow.catalogue.cleanup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ServiceItem;

/**
 * A file of history (清理轮次历史文件): the rounds of the past, the items they ended and the fees they took away, so that the
 * state before the first round can be built and every round applied to it.
 *
 * @param items  that are no longer offered
 * @param former fees of items that live on, as they were before
 */
record RoundHistory(List<HistoricItem> items, List<FormerFee> former, List<Round> rounds) {
    RoundHistory {
        items = List.copyOf(items);
        former = List.copyOf(former);
        rounds = List.copyOf(rounds);
    }

    /** A fee that an item charged, as it was charged. */
    record FormerFee(ItemCode item, Fee fee) {
    }

    static RoundHistory read() throws IOException {
        try (InputStream text = RoundHistory.class.getResourceAsStream("/demonstration/cleanup-rounds.yaml")) {
            if (text == null) {
                throw new IOException("no history of rounds on the class path");
            }
            var documents = new ItemDocuments();
            return documents.part(documents.readTree(text), RoundHistory.class);
        }
    }

    /** An item as it was before the first round: with the fees it then charged in place of those of the same name. */
    ServiceItem before(ServiceItem item) {
        var fees = former.stream().filter(one -> one.item().equals(item.code())).map(FormerFee::fee).toList();
        return item.withFees(Stream.concat(item.fees().stream()
                .filter(fee -> fees.stream().noneMatch(old -> old.name().zh().equals(fee.name().zh()))),
                fees.stream()).toList());
    }

    /** The id of a round of the past, always the same. */
    static UUID id(Round round) {
        return UUID.nameUUIDFromBytes(("cleanup-history/" + round.number()).getBytes(StandardCharsets.UTF_8));
    }
}
