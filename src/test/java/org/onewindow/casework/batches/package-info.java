/** Tests of like applications from one spreadsheet. */
@NullMarked
package org.onewindow.casework.batches;

import org.jspecify.annotations.NullMarked;
