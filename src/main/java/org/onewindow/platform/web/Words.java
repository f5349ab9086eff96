package org.onewindow.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all modules: every {@code messages/<module>_zh_CN.properties} with its English twin. Each is a
 * {@link java.text.MessageFormat}, with or without arguments, so that a quote is always written twice.
 */
final class Words {
    private static final String CHINESE = "_zh_CN.properties";

    private Words() {
    }

    static ResourceBundleMessageSource ofAllModules() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setAlwaysUseMessageFormat(true);
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return source;
    }

    private static String[] bundles() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*" + CHINESE);
            return Arrays.stream(found).map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(name -> "messages/" + name.substring(0, name.length() - CHINESE.length())).distinct().sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("the message bundles cannot be listed", e);
        }
    }
}
