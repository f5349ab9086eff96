/**
 * Cases for other systems: {@code /api/v1/cases}. What a call may do is what a page may do, by the same façades; answers
 * carry versions, and problems the article they rest on. Nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.web.api;

import org.jspecify.annotations.NullMarked;
