/** The pages of messages in a real browser, with a real mail server behind them. */
@NullMarked
package org.onewindow.notices.web;

import org.jspecify.annotations.NullMarked;
