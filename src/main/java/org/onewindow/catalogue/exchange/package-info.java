/**
 * Lists of items in the national exchange fields, in and out. A list is read line by line in bounded memory; each line
 * becomes a draft, is mended with a named remark, or is refused with a named reason, never a stack trace. Start at
 * {@link org.onewindow.catalogue.exchange.ItemImports} and {@code ItemExports}. Values are immutable, beans are safe for
 * use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
