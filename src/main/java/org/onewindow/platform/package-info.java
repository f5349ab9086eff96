/**
 * What every module shares and no module owns: identifiers, the actor of an act, time, money, text in two languages,
 * the cryptography of the national standards. It holds no business noun. All types are immutable and safe for use by
 * several threads; nothing is nullable unless marked.
 */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.onewindow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
