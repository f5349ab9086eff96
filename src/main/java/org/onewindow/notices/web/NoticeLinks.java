package org.onewindow.notices.web;

import java.util.Set;
import org.onewindow.notices.Inbox;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.NavigationCount;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages and the outbox are found, and how many messages wait. */
@Configuration(proxyBeanMethods = false)
class NoticeLinks {
    @Bean
    NavigationLink toMessages() {
        return new NavigationLink(Face.PUBLIC, 50, "/my/messages", "notices.nav.messages", "n", Set.of("ROLE_CITIZEN"));
    }

    @Bean
    NavigationLink toOutbox() {
        return new NavigationLink(Face.OFFICE, 85, "/office/notices", "notices.nav.outbox", "n",
                Set.of("ROLE_SYSTEM_ADMIN"));
    }

    @Bean
    NavigationCount unreadMessages(Inbox inbox) {
        return new NavigationCount("/my/messages", "notices.nav.unread",
                actor -> actor instanceof Actor.Citizen citizen ? inbox.unread(citizen) : 0);
    }
}
