package org.onewindow.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.AccountId;
import org.onewindow.accounts.SignIns;
import org.onewindow.casework.telling.CaseContacts;
import org.onewindow.casework.telling.CaseContacts.Phones;
import org.onewindow.notices.DeliveryRows.Taken;
import org.onewindow.notices.Posting.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Addresses a delivery at the moment it leaves: by what the person wants now, to the address that is valid now. So nothing
 * goes to a channel that was switched off meanwhile, and no address is copied into the outbox.
 */
@Component
final class Parcels {
    private static final Actor.Automatic SENDER = new Actor.Automatic("notices");

    /** Fixed lines take no short message; foreign numbers may. */
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}|\\+[1-9][0-9]{5,14}");

    private final Subscribers subscribers;
    private final CaseContacts contacts;
    private final SignIns accounts;
    private final LetterWords words;
    private final Clock clock;

    Parcels(Subscribers subscribers, CaseContacts contacts, SignIns accounts, LetterWords words, Clock clock) {
        this.subscribers = subscribers;
        this.contacts = contacts;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** What to do with a delivery. */
    sealed interface Packed {
        /** Send it. */
        record Ready(Parcel parcel) implements Packed {
        }

        /** Send nothing. */
        record Nothing(Reason reason) implements Packed {
        }
    }

    /** Addresses a delivery. */
    Packed pack(Taken taken) {
        var account = taken.account();
        if (account == null) {
            return toPhoneOfCase(taken, Objects.requireNonNull(taken.message()));
        }
        if (accounts.current(new AccountId(account)).isEmpty()) {
            return new Packed.Nothing(Reason.GONE);
        }
        var subscriber = subscribers.of(account);
        var message = taken.message();
        return message == null ? code(taken, subscriber) : toSubscriber(taken, message, subscriber);
    }

    static boolean isMobile(String phone) {
        return MOBILE.matcher(phone).matches();
    }

    private Packed toSubscriber(Taken taken, Message message, Subscriber subscriber) {
        if (!subscriber.wants(taken.channel())) {
            return new Packed.Nothing(Reason.NOT_WANTED);
        }
        var address = subscriber.address(taken.channel()).confirmed();
        return ready(taken, message, address == null ? "" : address, subscriber.language());
    }

    /** Who came to a window is reached by the telephone of the application; agent and applicant of one telephone once. */
    private Packed toPhoneOfCase(Taken taken, Message message) {
        var phones = contacts.phones(SENDER, message.number());
        if (phones.isEmpty()) {
            return new Packed.Nothing(Reason.GONE);
        }
        var phone = phone(phones.get(), message.role());
        return phone == null || !isMobile(phone)
                ? new Packed.Nothing(Reason.NO_ADDRESS)
                : ready(taken, message, phone, Locale.SIMPLIFIED_CHINESE);
    }

    private static @Nullable String phone(Phones phones, NoticeRole role) {
        return switch (role) {
            case AGENT -> phones.agent();
            case APPLICANT -> phones.applicant() != null && phones.applicant().equals(phones.agent())
                    ? null
                    : phones.applicant();
        };
    }

    private Packed ready(Taken taken, Message message, String address, Locale locale) {
        var letter = words.letter(message.kind(), message.notice(), message.number(), message.account(), locale);
        return new Packed.Ready(new Parcel(taken.id(), address, letter, locale, message.happenedAt(),
                new Parcel.About(message.kind(), message.number().value(), message.role(), message.account(),
                        message.notice().paper())));
    }

    private Packed code(Taken taken, Subscriber subscriber) {
        var asked = subscriber.address(taken.channel()).asked();
        if (asked == null || isOver(asked, OneWindowTime.now(clock))) {
            return new Packed.Nothing(Reason.GONE);
        }
        return new Packed.Ready(new Parcel(taken.id(), asked.address(),
                words.codeLetter(asked.code(), NoticeChannels.CODE_MINUTES, subscriber.language()),
                subscriber.language(), asked.askedAt(), null));
    }

    static boolean isOver(Subscriber.Asked asked, Instant now) {
        return now.isAfter(asked.askedAt().plusSeconds(NoticeChannels.CODE_MINUTES * 60L));
    }

}
