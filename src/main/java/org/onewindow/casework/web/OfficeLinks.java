package org.onewindow.casework.web;

import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the office side of casework is found, beside what the frame itself names. */
@Configuration(proxyBeanMethods = false)
class OfficeLinks {
    @Bean
    NavigationLink toMandates() {
        return new NavigationLink(Face.OFFICE, 40, "/office/mandates", "casework.office.nav.mandates", "m");
    }
}
