/**
 * The doors: who comes in with a session or a token, what is open to everybody, what a browser is told to guard, and
 * the pages of accounts. {@link org.onewindow.accounts.web.SecurityConfiguration} is the place to start.
 */
@NullMarked
package org.onewindow.accounts.web;

import org.jspecify.annotations.NullMarked;
