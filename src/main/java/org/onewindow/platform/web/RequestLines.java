package org.onewindow.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.onewindow.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line in the log for each request that reached a page or the API: method, pattern of the address, status, time,
 * kind of caller. No address of a person, no number, no login, no query: a log may be read by more people than a case.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class RequestLines extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("org.onewindow.requests");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        // What is thrown through here becomes an error page of the server only after this; the answer still says 200.
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            if (pattern != null && !"/**".equals(pattern)) {
                LOG.info("{} {} {} {} ms {}", request.getMethod(), pattern, status,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), caller(request));
            }
        }
    }

    private static String caller(HttpServletRequest request) {
        return request.getAttribute(
                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME) instanceof SecurityContext context
                && context.getAuthentication() instanceof ActorAuthentication known ? switch (known.actor()) {
                    case Actor.Citizen _ -> "citizen";
                    case Actor.Officer _ -> "officer";
                    case Actor.Automatic _ -> "system";
                } : "anyone";
    }
}
