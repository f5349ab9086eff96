package org.onewindow.catalogue.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param catalogue how many items are published at the first start
 */
@ConfigurationProperties("onewindow.demonstration")
public record DemonstrationSettings(@DefaultValue("WHOLE") Size catalogue) {
    /** How large the demonstration's catalogue is. */
    public enum Size {
        /** The hand-made items and all families. */
        WHOLE,
        /** The hand-made items only, for tests that need every shape but not every item. */
        TWELVE
    }
}
