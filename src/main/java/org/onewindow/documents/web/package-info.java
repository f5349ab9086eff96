/**
 * Where two persons change the wording of papers. It sees only the public types of {@link org.onewindow.documents};
 * nothing is null unless marked.
 */
@NullMarked
package org.onewindow.documents.web;

import org.jspecify.annotations.NullMarked;
