@NullMarked
package org.onewindow.casework.web.applicant;

import org.jspecify.annotations.NullMarked;
