/** Tests of the pages of the wording of papers. */
@NullMarked
package org.onewindow.documents.web;

import org.jspecify.annotations.NullMarked;
