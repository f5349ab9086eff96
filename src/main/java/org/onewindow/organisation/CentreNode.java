package org.onewindow.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * A centre in the tree of city, counties, zones and townships (市、县、乡三级). A division is abolished, never deleted:
 * its node ends by a date and names its successor, because cases of that time carry its code.
 *
 * @param parent   {@code null} for the root
 * @param openedOn {@code null} until it is open
 */
public record CentreNode(CentreCode code, Kind kind, @Nullable CentreCode parent, LocalisedText name, Valid valid,
        Progress progress, @Nullable LocalDate openedOn) {
    public CentreNode {
        if ((kind == Kind.CITY) != (parent == null) || code.equals(parent)) {
            throw new IllegalArgumentException("centre " + code + " under " + parent);
        }
        if ((progress == Progress.OPEN) != (openedOn != null)) {
            throw new IllegalArgumentException("centre " + code + " is " + progress + " since " + openedOn);
        }
    }

    /** The level of a centre. */
    public enum Kind {
        /** Of the prefecture (市级). */
        CITY,
        /** Of a county, a district or a city below the prefecture (县级). */
        COUNTY,
        /** Of a development zone, which has no division code of its own (开发区). */
        ZONE,
        /** Of a township or a street (乡镇、街道). */
        TOWNSHIP
    }

    /** How far a centre is set up. */
    public enum Progress {
        /** There is none yet. */
        NONE,
        /** It is being prepared (筹建). */
        IN_PREPARATION,
        /** It serves (开业). */
        OPEN
    }

    /** From when to when the division exists, as far as it is known, and which one followed it. */
    public record Valid(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable CentreCode successor) {
        /** As long as anybody remembers. */
        public static final Valid ALWAYS = new Valid(null, null, null);

        public Valid {
            if ((from != null && to != null && to.isBefore(from)) || (successor != null && to == null)) {
                throw new IllegalArgumentException("valid from " + from + " to " + to + ", then " + successor);
            }
        }

        /** Whether the division exists on the day. */
        public boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** The same, open since the day. */
    CentreNode openedOn(LocalDate day) {
        return new CentreNode(code, kind, parent, name, valid, Progress.OPEN, day);
    }

    /** The same, being prepared. */
    CentreNode inPreparation() {
        return new CentreNode(code, kind, parent, name, valid, Progress.IN_PREPARATION, null);
    }

    /** The same, which ends with the day. */
    CentreNode endedOn(LocalDate lastDay, @Nullable CentreCode successor) {
        return new CentreNode(code, kind, parent, name, new Valid(valid.from(), lastDay, successor), progress,
                openedOn);
    }

    /** Whether it serves on the day. */
    public boolean isOpen(LocalDate day) {
        return openedOn != null && !day.isBefore(openedOn) && valid.on(day);
    }
}
