/**
 * What every module shares and no module owns: identifiers, the actor of an act, time, money, text in two languages,
 * the cryptography of the national standards, work done in {@link org.onewindow.platform.Rounds}. It holds no business
 * noun. All types are safe for use by several threads and, but for the rounds, immutable; nothing is nullable unless
 * marked.
 */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.onewindow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
