package org.onewindow.notices;

import org.jspecify.annotations.Nullable;

/**
 * One channel as its owner sees it.
 *
 * @param offered   whether the centre sends anything this way
 * @param on        whether the owner switched it on
 * @param confirmed the confirmed address, masked, or null
 * @param asked     the address to which a code is on its way, masked, or null
 */
public record ChannelView(NoticeChannel channel, boolean offered, boolean on, @Nullable String confirmed,
        @Nullable String asked) {
}
