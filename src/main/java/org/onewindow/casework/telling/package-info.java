/**
 * What modules above have to know to tell people about their cases: {@link org.onewindow.casework.telling.CaseContacts}.
 * They ask for the system itself, not for a person before a screen. Values are immutable, beans are safe for use by several
 * threads, nothing is null unless marked.
 */
@NamedInterface("telling")
@NullMarked
package org.onewindow.casework.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
