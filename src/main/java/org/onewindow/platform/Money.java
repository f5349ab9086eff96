package org.onewindow.platform;

/**
 * An amount in the currency of the country, in fen, never in fractions of it.
 *
 * @param amountMinor in fen (1/100 yuan), 0 to 10^15
 */
public record Money(long amountMinor) {
    public Money {
        if (amountMinor < 0 || amountMinor > 1_000_000_000_000_000L) {
            throw new IllegalArgumentException("amount in fen: " + amountMinor);
        }
    }

    /** The amount in yuan with two decimals, for people. */
    public String inYuan() {
        return "%d.%02d".formatted(amountMinor / 100, amountMinor % 100);
    }
}
