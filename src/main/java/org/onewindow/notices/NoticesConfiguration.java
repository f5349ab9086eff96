package org.onewindow.notices;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Wires what notices are set up with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticesSettings.class)
class NoticesConfiguration {
}
