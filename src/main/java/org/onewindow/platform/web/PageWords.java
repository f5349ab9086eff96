package org.onewindow.platform.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #show} ({@link Show}) and {@code #who} ({@link Who}). */
final class PageWords extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private static final Set<String> NAMES = Set.of("show", "who");

    private final List<NavigationCount> counts;

    PageWords(List<NavigationCount> counts) {
        super("OneWindow");
        this.counts = List.copyOf(counts);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return NAMES;
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case "show" -> new Show(context.getLocale());
            case "who" -> new Who(counts);
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
