package org.onewindow.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.onewindow.platform.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses parameters that the API does not know. A misspelt filter would otherwise be ignored and the caller would take
 * the whole list for the filtered one.
 */
final class KnownParameters implements HandlerInterceptor {
    private final Problems problems;
    private final LocaleResolver locales;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    KnownParameters(Problems problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(RestController.class)
                && !takesAll(method)) {
            Set<String> names = known.computeIfAbsent(method.toString(), _ -> namesOf(method));
            for (String name : QueryText.of(request).names()) {
                if (!names.contains(name)) {
                    refuse(name, names, locales.resolveLocale(request));
                }
            }
        }
        return true;
    }

    private void refuse(String name, Set<String> names, Locale locale) {
        throw problems
                .of(HttpStatus.BAD_REQUEST, "unknown-parameter", locale, "platform.problem.unknown-parameter", name)
                .with("parameter", name).with("known", names).exception();
    }

    /** A handler that takes a map of all parameters checks them itself. */
    private static boolean takesAll(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(
                parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Set<String> namesOf(HandlerMethod method) {
        Set<String> names = new TreeSet<>(Set.of(ReaderLocale.PARAMETER));
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                names.add(annotation.name().isEmpty() ? nameOf(parameter) : annotation.name());
            } else if (parameter.getParameterAnnotations().length == 0 && isRead(parameter.getParameterType())) {
                names.addAll(membersOf(parameter.getParameterType()));
            }
        }
        return names;
    }

    /** Whether the request fills it; who asks and in which language comes from elsewhere and is no parameter. */
    private static boolean isRead(Class<?> type) {
        return type.isRecord() && !Actor.class.isAssignableFrom(type);
    }

    private static Set<String> membersOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static String nameOf(MethodParameter parameter) {
        return String.valueOf(parameter.getParameter().getName());
    }
}
