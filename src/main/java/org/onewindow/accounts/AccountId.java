package org.onewindow.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** An account, for life; it is never given to another person. */
public record AccountId(UUID value) {
    static AccountId next() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
