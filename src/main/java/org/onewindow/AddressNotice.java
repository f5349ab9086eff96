package org.onewindow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the platform where to look for it, as the last line of the start. */
@Component
class AddressNotice {
    private static final Logger LOG = LoggerFactory.getLogger("OneWindow");

    private final Environment environment;

    AddressNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("一窗 OneWindow is open: http://localhost:{}", port);
        }
    }
}
