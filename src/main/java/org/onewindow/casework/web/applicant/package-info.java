/**
 * The applicant's pages: applying, own cases and mandates, progress by number and code. A page parses, calls one façade
 * method and renders what came of it; nothing is decided here. Nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.web.applicant;

import org.jspecify.annotations.NullMarked;
