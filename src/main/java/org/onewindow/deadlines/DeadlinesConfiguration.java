package org.onewindow.deadlines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of deadlines. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceLimits.class)
class DeadlinesConfiguration {
}
