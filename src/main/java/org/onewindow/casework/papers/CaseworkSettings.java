package org.onewindow.casework.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * Settings of casework.
 *
 * @param publicAddress where the public site is reached, for the code on papers; without a slash at the end
 * @param reviewOrgan   to whom a reconsideration is addressed (行政复议机关): since 2024 the people's government of the same
 *                      level, Administrative Reconsideration Law, art. 24
 * @param court         that hears a suit against a decision
 * @param remedies      organ and court of departments for which it is another one, by department code: those led from
 *                      above, such as tax and customs, are reviewed by the agency above them, art. 27 of that law
 */
@ConfigurationProperties("onewindow.casework")
@NamedInterface("core")
public record CaseworkSettings(@DefaultValue("http://localhost:8080") String publicAddress,
        @DefaultValue("聊城市人民政府") String reviewOrgan, @DefaultValue("有管辖权的人民法院") String court,
        @DefaultValue Map<String, Remedies> remedies) {
    public CaseworkSettings {
        remedies = Map.copyOf(remedies);
    }

    /** Where to go against a decision; what is not set is as for all. */
    public record Remedies(@Nullable String reviewOrgan, @Nullable String court) {
    }

    /** Organ and court, both set. */
    public record Addressed(String reviewOrgan, String court) {
    }

    /** Where to go against a decision of a department. */
    public Addressed remedies(String department) {
        var own = remedies.get(department);
        return new Addressed(own == null || own.reviewOrgan() == null ? reviewOrgan : own.reviewOrgan(),
                own == null || own.court() == null ? court : own.court());
    }
}
