package org.onewindow.accounts.web;

import java.time.Duration;
import org.onewindow.platform.web.RateLimits.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a caller may knock.
 *
 * @param signInsPerMinute  from one address; a whole office may share one, and all sign in at half past eight
 * @param signUpsPerHour    from one address
 * @param apiPerMinute      with one token
 * @param openApiPerMinute  from one address without a token
 */
@ConfigurationProperties("onewindow.limits")
record LimitSettings(@DefaultValue("60") int signInsPerMinute, @DefaultValue("60") int signUpsPerHour,
        @DefaultValue("1200") int apiPerMinute, @DefaultValue("300") int openApiPerMinute) {

    /** Sign-ins of one login, right or wrong: enough for the clumsy, too few for a guess. */
    static final Limit SIGN_IN_OF_LOGIN = new Limit("sign-in of a login", 10, 10, Duration.ofMinutes(10));

    Limit signIn() {
        return new Limit("sign-in", signInsPerMinute, signInsPerMinute, Duration.ofMinutes(1));
    }

    Limit signUp() {
        return new Limit("sign-up", signUpsPerHour, signUpsPerHour, Duration.ofHours(1));
    }

    Limit api() {
        return new Limit("api", apiPerMinute, apiPerMinute, Duration.ofMinutes(1));
    }

    Limit openApi() {
        return new Limit("open api", openApiPerMinute, openApiPerMinute, Duration.ofMinutes(1));
    }
}
