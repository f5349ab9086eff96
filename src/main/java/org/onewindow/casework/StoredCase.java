package org.onewindow.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.documents.FolderId;
import org.onewindow.platform.DataKey;
import org.springframework.modulith.NamedInterface;

/**
 * A case as a node holds it: the fold, the hash to chain to, and what opens its data.
 *
 * @param applicant the party, or null once erased
 * @param agent     the party of the account that filed it for the applicant, or null
 * @param account   that filed it online, or null
 * @param key       of the data; null once erased
 */
@NamedInterface("core")
public record StoredCase(CaseFile file, byte[] hash, @Nullable UUID applicant, @Nullable UUID agent,
        @Nullable UUID account,
        FolderId folder,
        @Nullable DataKey key) {

    StoredCase after(CaseFile next, byte[] nextHash) {
        return new StoredCase(next, nextHash, applicant, agent, account, folder, key);
    }
}
