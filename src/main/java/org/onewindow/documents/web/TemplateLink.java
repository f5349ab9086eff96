package org.onewindow.documents.web;

import java.util.Set;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from the frame of the office to the wording of papers. */
@Configuration(proxyBeanMethods = false)
class TemplateLink {
    @Bean
    NavigationLink toTemplates() {
        return new NavigationLink(Face.OFFICE, 82, "/office/papers/templates", "documents.templates", "t",
                Set.of("ROLE_SYSTEM_ADMIN", "ROLE_CENTRE_MANAGER"));
    }
}
