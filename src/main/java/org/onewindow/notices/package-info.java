/**
 * Tells people what happens to their cases (告知): in the application, by mail, by SMS, to the city's own message
 * service. {@code NoticeReader} turns facts of casework into messages by one table, {@code NoticeRules}; a message and
 * its deliveries are written with the reader's checkpoint, and {@code Postman} sends each at least once under an id that
 * never changes. Start at {@link org.onewindow.notices.Inbox} (what an applicant reads),
 * {@link org.onewindow.notices.NoticeChannels} (what an applicant chooses) and {@link org.onewindow.notices.Outbox} (what
 * the system administrator looks after). Addresses lie sealed and are looked up when a message leaves. Values are
 * immutable, beans are safe for use by several threads, nothing is null unless marked.
 */
@ApplicationModule(displayName = "Notices", allowedDependencies = {"accounts", "casework", "casework :: telling",
        "journal",
        "parties", "platform"})
@NullMarked
package org.onewindow.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
