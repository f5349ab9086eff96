package org.onewindow.accounts.web;

import java.util.Set;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of accounts are found. */
@Configuration(proxyBeanMethods = false)
class AccountLinks {
    @Bean
    NavigationLink toStaffAccounts() {
        return new NavigationLink(Face.OFFICE, 90, "/office/accounts", "accounts.nav.staff-accounts", "u",
                Set.of("ROLE_SECURITY_ADMIN"));
    }

    @Bean
    NavigationLink toOwnAccount() {
        return new NavigationLink(Face.OFFICE, 95, "/account", "accounts.nav.account", "a");
    }

    @Bean
    NavigationLink toCitizensAccount() {
        return new NavigationLink(Face.PUBLIC, 90, "/account", "accounts.nav.account", "a", Set.of("ROLE_CITIZEN"));
    }
}
