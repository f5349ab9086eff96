package org.onewindow.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * Why and when an item ceased to be offered (取消).
 *
 * @param on        the first day on which it may no longer be applied for
 * @param reason    in public words, with the document that ordered it
 * @param successor what to apply for instead, if anything
 */
public record Withdrawal(LocalDate on, LocalisedText reason, @Nullable ItemCode successor) {
}
