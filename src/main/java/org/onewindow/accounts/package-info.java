/**
 * Who may sign in, as whom, and with which roles: sign-up of citizens, accounts of the staff, passwords, lock-out, the
 * separation of the three administrators, tokens for the API. Start at {@link org.onewindow.accounts.Accounts};
 * {@link org.onewindow.accounts.SignIns} answers whether somebody is who they say they are. What an account may do with
 * a case is not decided here but by the module that owns the case. All public types are immutable or beans safe for use
 * by several threads; nothing is nullable unless marked.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = {"journal", "organisation", "parties", "platform"})
@NullMarked
package org.onewindow.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
