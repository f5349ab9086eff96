/**
 * Pages of cases: the applicant's side (drafts, own cases, progress by number and code) and the office's. A page parses,
 * calls one façade method and renders what came of it; nothing is decided here. Nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.web;

import org.jspecify.annotations.NullMarked;
