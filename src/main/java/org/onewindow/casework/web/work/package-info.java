/**
 * Lists of cases in the office: what waits for the officer's posts (我的工作), and the search at a window. Nothing is null
 * unless marked.
 */
@NullMarked
package org.onewindow.casework.web.work;

import org.jspecify.annotations.NullMarked;
