package org.onewindow.notices;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an account chose. Holds addresses in the clear: never log it.
 *
 * @param chosen  channels that are switched on
 * @param mail    the mail address and what is known of it
 * @param phone   the mobile telephone and what is known of it
 * @param version rises with every change; 0 before the first
 */
record Subscriber(UUID account, Set<NoticeChannel> chosen, Locale language, Address mail, Address phone,
        long version) {
    Subscriber {
        chosen = chosen.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(chosen));
    }

    /** Somebody who has chosen nothing. */
    static Subscriber of(UUID account) {
        return new Subscriber(account, Set.of(), Locale.SIMPLIFIED_CHINESE, Address.NONE, Address.NONE, 0);
    }

    /**
     * An address of one channel.
     *
     * @param confirmed the address that its holder confirmed, or null
     * @param asked     a code on its way to an address not confirmed yet, or null
     * @param codesOn   how many codes were asked for on that day
     */
    record Address(@Nullable String confirmed, @Nullable Asked asked, CodesOn codesOn) {
        static final Address NONE = new Address(null, null, new CodesOn(0, 0));

        @Override
        public String toString() {
            return "Address[secret]";
        }
    }

    /**
     * A code that was sent to an address.
     *
     * @param wrong how often another code was typed
     */
    record Asked(String address, String code, Instant askedAt, int wrong) {
        @Override
        public String toString() {
            return "Asked[secret]";
        }
    }

    /** How many codes on which day, counted from 1970. */
    record CodesOn(long epochDay, int count) {
    }

    Address address(NoticeChannel channel) {
        return switch (channel) {
            case MAIL -> mail;
            case SMS -> phone;
            case WEBHOOK -> Address.NONE;
        };
    }

    Subscriber with(NoticeChannel channel, Address address) {
        return switch (channel) {
            case MAIL -> new Subscriber(account, chosen, language, address, phone, version);
            case SMS -> new Subscriber(account, chosen, language, mail, address, version);
            case WEBHOOK -> throw new IllegalArgumentException("it has no address");
        };
    }

    Subscriber choosing(Set<NoticeChannel> channels, Locale in) {
        return new Subscriber(account, channels, in, mail, phone, version);
    }

    /** Whether the channel is on and knows where to send. */
    boolean wants(NoticeChannel channel) {
        return chosen.contains(channel) && (!channel.hasAddress() || address(channel).confirmed() != null);
    }

    @Override
    public String toString() {
        return "Subscriber[" + account + "]";
    }
}
