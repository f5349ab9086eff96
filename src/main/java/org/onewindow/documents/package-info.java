/**
 * Files received, blank forms, and the papers that acts give in writing. To this module a case is an opaque folder and
 * a key handed in with each call: it knows no case. Files are told by content, sealed in chunks and streamed; papers are
 * rendered once, the same bytes whoever renders them, and a reprint says so. Start at {@link
 * org.onewindow.documents.Files} and {@code Papers}. Beans are safe for several threads; nothing is null unless marked.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"parties", "journal", "platform"})
@NullMarked
package org.onewindow.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
