package org.onewindow.accounts.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.accounts.SignIns;
import org.onewindow.platform.web.OpenPaths;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.Site;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/**
 * Two doors. The API takes bearer tokens and knows no session; pages take a session and guard every form by a token.
 * Behind both, what is not said to be open is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class SecurityConfiguration {
    private static final List<String> OPEN = List.of("/", "/items/**", "/register/**", "/progress/**", "/styleguide/**",
            "/about", "/accessibility", "/privacy", "/sign-in", "/sign-up", "/continue", "/continue/**", "/error");

    private static final String[] FILES = {"/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico",
            "/robots.txt"};

    private static final List<String> OPEN_API = List.of("/api/v1/items", "/api/v1/items/**", "/api/v1/deadlines/**",
            "/api/v1/register", "/api/v1/register/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**");

    /** Contexts live for one request; what lasts is the {@link Presence} in the session. */
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** There are no user names and passwords of Spring Security; this bean keeps it from inventing some. */
    @Bean
    AuthenticationManager noOtherSignIn() {
        return authentication -> {
            throw new BadCredentialsException("sign in at /sign-in");
        };
    }

    /** Files that are the same for everybody: no session, no question. */
    @Bean
    @Order(0)
    SecurityFilterChain securityOfFiles(HttpSecurity http) {
        return http.securityMatcher(FILES)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()).requestCache(RequestCacheConfigurer::disable)
                .logout(logout -> logout.disable()).headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain securityOfApi(HttpSecurity http, ApiTokens tokens, Doors doors, RateLimits rateLimits,
            LimitSettings limits, ApiProblems problems) {
        var gate = new BearerGate(tokens, doors, contexts, rateLimits, limits, problems);
        return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()).requestCache(RequestCacheConfigurer::disable)
                .logout(logout -> logout.disable()).headers(SecurityConfiguration::headers)
                .addFilterAfter(gate, SecurityContextHolderFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN_API.toArray(String[]::new)).permitAll().anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityOfPages(HttpSecurity http, SignIns signIns, Doors doors, Turnstile turnstile,
            CsrfTokenRepository csrfTokens, Clock clock, ObjectProvider<OpenPaths> openPaths) {
        var gate = new SessionGate(signIns, doors, contexts, clock);
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)).requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.requireExplicitAuthenticationStrategy(true))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/").invalidateHttpSession(true)
                        .deleteCookies(Doors.OWNER_COOKIE))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(gate, SecurityContextHolderFilter.class)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(turnstile).accessDeniedHandler(turnstile))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(open(openPaths).toArray(String[]::new)).permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/office/accounts", "/office/accounts/**").hasRole("SECURITY_ADMIN")
                        .requestMatchers("/office/audit", "/office/audit/**").hasRole("AUDIT_ADMIN")
                        .requestMatchers("/office", "/office/**").hasRole("OFFICER")
                        .requestMatchers("/my", "/my/**", "/apply/**").hasRole("CITIZEN")
                        .requestMatchers("/account", "/account/**").authenticated().anyRequest().denyAll())
                .build();
    }

    @Bean
    Turnstile turnstile(Doors doors, KeptForms keptForms, ObjectProvider<OpenPaths> openPaths,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize longestRequest) {
        return new Turnstile(doors, keptForms, open(openPaths), longestRequest);
    }

    private static List<String> open(ObjectProvider<OpenPaths> openPaths) {
        return Stream.concat(OPEN.stream(), openPaths.orderedStream().flatMap(paths -> paths.patterns().stream()))
                .toList();
    }

    /** Nothing is cached unless its handler says so, which only static files do. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(Site.CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy
                        .policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false));
    }
}
