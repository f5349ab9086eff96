package org.onewindow.platform.web;

import java.time.Duration;
import java.util.List;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Wires the frame of all pages: language, words, static files under addresses that name their content. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class WebConfiguration implements WebMvcConfigurer {
    /** A file whose address holds a digest of its content never changes, so browsers may keep it. */
    private static final CacheControl FOR_A_YEAR = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ObjectProvider<Problems> problems;

    WebConfiguration(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        problems.ifAvailable(words -> registry.addInterceptor(new KnownParameters(words, new ReaderLocale()))
                .addPathPatterns("/api/**"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : List.of("css", "js", "img")) {
            registry.addResourceHandler("/" + folder + "/**").addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(FOR_A_YEAR).resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Bean
    MessageSource messageSource() {
        return Words.ofAllModules();
    }

    @Bean
    PageWords pageWords(ObjectProvider<NavigationCount> counts) {
        return new PageWords(counts.stream().toList());
    }

    @Bean
    ReaderLocale localeResolver() {
        return new ReaderLocale();
    }

    @Bean
    Frame frame(SiteSettings settings, ReaderLocale locales, ObjectProvider<NavigationLink> links) {
        return new Frame(settings, locales, links.stream().toList());
    }

    /** Before Spring Security, so that a refused request has its frame too. */
    @Bean
    FilterRegistrationBean<Frame> frameRegistration(Frame frame) {
        FilterRegistrationBean<Frame> registration = new FilterRegistrationBean<>(frame);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** After the frame, which the page that refuses needs, and before anything reads the parameters. */
    @Bean
    FilterRegistrationBean<BrokenText> brokenText() {
        FilterRegistrationBean<BrokenText> registration = new FilterRegistrationBean<>(new BrokenText());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** After the frame too, and before anything reads the body. */
    @Bean
    FilterRegistrationBean<BoundedBody> boundedBody() {
        FilterRegistrationBean<BoundedBody> registration = new FilterRegistrationBean<>(new BoundedBody());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> contentAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration = new FilterRegistrationBean<>(
                new ResourceUrlEncodingFilter());
        registration.setDispatcherTypes(jakarta.servlet.DispatcherType.REQUEST, jakarta.servlet.DispatcherType.ERROR);
        return registration;
    }

    @Bean
    NavigationLink toItems() {
        return new NavigationLink(Face.PUBLIC, 10, "/items", "platform.nav.items", "i");
    }

    @Bean
    NavigationLink toProgress() {
        return new NavigationLink(Face.PUBLIC, 20, "/progress", "platform.nav.progress", "p");
    }

    @Bean
    NavigationLink toRegister() {
        return new NavigationLink(Face.PUBLIC, 30, "/register", "platform.nav.register", "r");
    }

    @Bean
    NavigationLink toMyCases() {
        return new NavigationLink(Face.PUBLIC, 40, "/my/cases", "platform.nav.my-cases", "m");
    }

    @Bean
    NavigationLink toWork() {
        return new NavigationLink(Face.OFFICE, 10, "/office/work", "platform.nav.work", "w");
    }

    @Bean
    NavigationLink toCounter() {
        return new NavigationLink(Face.OFFICE, 20, "/office/counter", "platform.nav.counter", "c");
    }

    @Bean
    NavigationLink toCases() {
        return new NavigationLink(Face.OFFICE, 30, "/office/cases", "platform.nav.cases", "f");
    }
}
