package org.onewindow.notices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.notices.ChannelOutcome.CodeSent;
import org.onewindow.notices.ChannelOutcome.Done;
import org.onewindow.notices.ChannelOutcome.Reason;
import org.onewindow.notices.ChannelOutcome.Refused;
import org.onewindow.notices.Subscriber.Address;
import org.onewindow.notices.Subscriber.Asked;
import org.onewindow.notices.Subscriber.CodesOn;
import org.onewindow.parties.Masks;
import org.onewindow.parties.PhoneCheck;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * By which ways the holder of an account wants to be told beside the inbox (通知方式). An address is used only after its
 * holder typed the code that was sent to it, so that nobody's mailbox fills with a stranger's cases.
 */
@Component
public final class NoticeChannels {
    /** How long a code holds. */
    public static final int CODE_MINUTES = 15;

    /** Wrong codes before a new one is needed: one in 200,000 guesses right. */
    static final int MOST_WRONG = 5;

    /** Codes in a day: enough for a mistyped address, too few to fill a stranger's mailbox. */
    static final int MOST_CODES = 5;

    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES = 1_000_000;
    private static final int MAX_MAIL = 254;

    /** The addresses that people have; quoted local parts and the like are legal and used by nobody we write to. */
    private static final Pattern MAIL = Pattern
            .compile("[A-Za-z0-9._%+\\-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final Subscribers subscribers;
    private final DeliveryRows deliveries;
    private final Postman postman;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NoticeChannels(Subscribers subscribers, DeliveryRows deliveries, Postman postman, Clock clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.postman = postman;
        this.clock = clock;
    }

    /** The channels of the actor, every one there is. */
    public List<ChannelView> view(Actor.Citizen actor) {
        var subscriber = subscribers.of(actor.account());
        return Arrays.stream(NoticeChannel.values()).map(channel -> view(subscriber, channel)).toList();
    }

    /** The language in which the actor is written to. */
    public Locale language(Actor.Citizen actor) {
        return subscribers.of(actor.account()).language();
    }

    /** Sends a code to an address that the actor wants to use; it waits until the code is typed. */
    public ChannelOutcome askCode(Actor.Citizen actor, NoticeChannel channel, String typed, Locale language) {
        if (!channel.hasAddress() || !postman.open().contains(channel)) {
            return new Refused(Reason.CHANNEL_OFF);
        }
        return switch (checked(channel, typed)) {
            case Checked.Wrong(var reason) -> new Refused(reason);
            case Checked.Right(var address) -> ask(actor, channel, address, language);
        };
    }

    /** Confirms the address by the code that was sent to it, and switches the channel on. */
    public ChannelOutcome confirm(Actor.Citizen actor, NoticeChannel channel, String typed) {
        var before = subscribers.of(actor.account());
        var address = before.address(channel);
        var asked = address.asked();
        if (asked == null) {
            return new Refused(Reason.NO_CODE);
        }
        if (Parcels.isOver(asked, OneWindowTime.now(clock))) {
            return new Refused(Reason.CODE_OVER);
        }
        if (asked.wrong() >= MOST_WRONG) {
            return new Refused(Reason.CODE_USED_UP);
        }
        if (!asked.code().equals(typed.strip())) {
            var counted = new Asked(asked.address(), asked.code(), asked.askedAt(), asked.wrong() + 1);
            return write(before.with(channel, new Address(address.confirmed(), counted, address.codesOn())),
                    new Refused(Reason.CODE_WRONG));
        }
        deliveries.forgetCode(actor.account(), channel);
        return write(before.with(channel, new Address(asked.address(), null, address.codesOn()))
                .choosing(with(before.chosen(), channel), before.language()), new Done());
    }

    /** Switches exactly these channels on, and chooses the language. */
    public ChannelOutcome choose(Actor.Citizen actor, Set<NoticeChannel> channels, Locale language) {
        var before = subscribers.of(actor.account());
        var after = before.choosing(channels, language);
        return channels.stream().allMatch(after::wants)
                ? write(after, new Done())
                : new Refused(Reason.NOT_CONFIRMED);
    }

    /** Forgets an address, confirmed or not, and switches its channel off. */
    public ChannelOutcome forget(Actor.Citizen actor, NoticeChannel channel) {
        if (!channel.hasAddress()) {
            return new Refused(Reason.CHANNEL_OFF);
        }
        var before = subscribers.of(actor.account());
        deliveries.forgetCode(actor.account(), channel);
        return write(before.with(channel, new Address(null, null, before.address(channel).codesOn()))
                .choosing(without(before.chosen(), channel), before.language()), new Done());
    }

    private ChannelOutcome ask(Actor.Citizen actor, NoticeChannel channel, String typed, Locale language) {
        var before = subscribers.of(actor.account());
        var address = before.address(channel);
        var now = OneWindowTime.now(clock);
        var today = OneWindowTime.dayOf(now).toEpochDay();
        var sentToday = address.codesOn().epochDay() == today ? address.codesOn().count() : 0;
        var last = address.asked();
        if (sentToday >= MOST_CODES) {
            return new Refused(Reason.TOO_MANY_CODES);
        }
        if (last != null && now.isBefore(last.askedAt().plus(BETWEEN_CODES))) {
            return new Refused(Reason.TOO_SOON);
        }
        var asked = new Asked(typed, "%06d".formatted(random.nextInt(CODES)), now, 0);
        var after = before.with(channel, new Address(address.confirmed(), asked, new CodesOn(today, sentToday + 1)))
                .choosing(before.chosen(), language);
        if (!subscribers.write(after, now)) {
            return new Refused(Reason.STALE);
        }
        deliveries.writeCode(actor.account(), channel, CommandId.next().value(), now);
        return new CodeSent(masked(channel, typed));
    }

    private ChannelOutcome write(Subscriber subscriber, ChannelOutcome then) {
        return subscribers.write(subscriber, OneWindowTime.now(clock)) ? then : new Refused(Reason.STALE);
    }

    private ChannelView view(Subscriber subscriber, NoticeChannel channel) {
        var address = subscriber.address(channel);
        var asked = address.asked();
        Function<@Nullable String, @Nullable String> mask = text -> text == null ? null : masked(channel, text);
        var waiting = asked == null || Parcels.isOver(asked, OneWindowTime.now(clock)) ? null : asked.address();
        return new ChannelView(channel, postman.open().contains(channel), subscriber.wants(channel),
                mask.apply(address.confirmed()), mask.apply(waiting));
    }

    private static Checked checked(NoticeChannel channel, String typed) {
        return switch (channel) {
            case MAIL -> typed.strip().length() <= MAX_MAIL && MAIL.matcher(typed.strip()).matches()
                    ? new Checked.Right(typed.strip())
                    : new Checked.Wrong(Reason.MAIL_FORM);
            case SMS -> switch (PhoneCheck.parse(typed)) {
                case PhoneCheck.Invalid _ -> new Checked.Wrong(Reason.PHONE_FORM);
                case PhoneCheck.Valid(var phone) when !Parcels.isMobile(phone) ->
                    new Checked.Wrong(Reason.NOT_MOBILE);
                case PhoneCheck.Valid(var phone) -> new Checked.Right(phone);
            };
            case WEBHOOK -> new Checked.Wrong(Reason.CHANNEL_OFF);
        };
    }

    private static String masked(NoticeChannel channel, String address) {
        if (channel == NoticeChannel.SMS) {
            return Masks.phone(address);
        }
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    private static Set<NoticeChannel> with(Set<NoticeChannel> channels, NoticeChannel one) {
        var more = EnumSet.of(one);
        more.addAll(channels);
        return more;
    }

    private static Set<NoticeChannel> without(Set<NoticeChannel> channels, NoticeChannel one) {
        var fewer = EnumSet.noneOf(NoticeChannel.class);
        fewer.addAll(channels);
        fewer.remove(one);
        return fewer;
    }

    /** What a typed address is. */
    private sealed interface Checked {
        record Right(String address) implements Checked {
        }

        record Wrong(Reason reason) implements Checked {
        }
    }
}
