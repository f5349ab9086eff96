@NullMarked
package org.onewindow.journal.web;

import org.jspecify.annotations.NullMarked;
