package org.onewindow.deadlines.web;

import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from the frame of the office to the working calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarLink {
    @Bean
    NavigationLink toCalendar() {
        return new NavigationLink(Face.OFFICE, 80, "/office/calendar", "deadlines.calendar", "d");
    }
}
