package org.onewindow.organisation;

import java.time.Instant;
import java.util.UUID;
import org.onewindow.platform.LocalisedText;

/** A window of the hall and the post of whoever sits at it. */
public record Window(WindowNo no, LocalisedText name, DepartmentCode department, PostCode post) {

    /** A person sits at a window since an instant (在岗); it ends when they leave it (离岗). */
    public record Presence(UUID id, WindowNo window, StaffId staff, Instant since) {
    }
}
