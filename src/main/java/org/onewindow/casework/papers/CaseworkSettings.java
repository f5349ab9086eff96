package org.onewindow.casework.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * Settings of casework.
 *
 * @param publicAddress where the public site is reached, for the code on papers; without a slash at the end
 * @param reviewOrgan   to whom a reconsideration is addressed (行政复议机关)
 * @param court         that hears a suit against a decision
 */
@ConfigurationProperties("onewindow.casework")
@NamedInterface("core")
public record CaseworkSettings(@DefaultValue("http://localhost:8080") String publicAddress,
        @DefaultValue("聊城市人民政府") String reviewOrgan, @DefaultValue("有管辖权的人民法院") String court) {
}
