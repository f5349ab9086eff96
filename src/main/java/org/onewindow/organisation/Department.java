package org.onewindow.organisation;

import org.onewindow.platform.LocalisedText;

/**
 * A unit that serves at the centre (进驻单位), with the phone that papers print.
 *
 * @param name     as the centre calls it
 * @param fullName as its papers and the public register call it, with the place it is of (单位全称)
 */
public record Department(DepartmentCode code, LocalisedText name, LocalisedText fullName, String phone,
        LocalisedText address, Kind kind) {
    /** A department of the government, as most are, which has one name for everything. */
    public Department(DepartmentCode code, LocalisedText name, String phone, LocalisedText address) {
        this(code, name, name, phone, address, Kind.GOVERNMENT);
    }

    /** What a unit is; only an organ of the government licenses, and only to such a one may licensing be entrusted. */
    public enum Kind {
        /** A department of the government (职能部门). */
        GOVERNMENT,
        /** Public utilities, intermediaries and other service organisations (中介和其他服务组织). */
        OTHER
    }
}
