package org.onewindow.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onewindow.platform.Actor;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells of every operation with which problem documents it may answer: what is said by {@link Refuses}, and what every
 * operation knows.
 */
@Component
final class RefusalDescriptions implements OperationCustomizer {
    static final String PROBLEM = "#/components/schemas/Problem";

    private static final Set<HttpStatus> OF_ALL = EnumSet.of(HttpStatus.BAD_REQUEST, HttpStatus.TOO_MANY_REQUESTS);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var statuses = EnumSet.copyOf(OF_ALL);
        if (isForAccounts(method)) {
            statuses.add(HttpStatus.UNAUTHORIZED);
        } else {
            operation.setSecurity(List.of());
        }
        var refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            statuses.addAll(List.of(refuses.value()));
        }
        statuses.forEach(status -> operation.getResponses().put(Integer.toString(status.value()), response(status)));
        return operation.addParametersItem(language());
    }

    private static boolean isForAccounts(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> Actor.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Parameter language() {
        return new QueryParameter().name(ReaderLocale.PARAMETER).description("Language of sentences; Chinese otherwise")
                .schema(text()._enum(List.of("zh", "en")));
    }

    private static ApiResponse response(HttpStatus status) {
        var response = new ApiResponse().description(meaning(status)).content(new Content().addMediaType(
                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        return switch (status) {
            case UNAUTHORIZED -> response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, header("The scheme: Bearer"));
            case PRECONDITION_FAILED -> response.addHeaderObject(HttpHeaders.ETAG, header("The version as it stands"));
            case TOO_MANY_REQUESTS -> response.addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds to wait"));
            default -> response;
        };
    }

    static Header header(String meaning) {
        return new Header().description(meaning).schema(text());
    }

    /** A text in the terms of OpenAPI 3.1, which writes a set of types. */
    private static Schema<String> text() {
        var schema = new StringSchema();
        schema.addType("string");
        return schema;
    }

    private static String meaning(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request cannot be read: body, parameter or header";
            case UNAUTHORIZED -> "No token, or one that ended";
            case FORBIDDEN -> "Not this account's to do; posts says whose it is";
            case NOT_FOUND -> "There is none, or none that this account may see";
            case CONFLICT -> "Unlawful now; basis is the article";
            case GONE -> "No longer offered";
            case PRECONDITION_FAILED -> "The case moved since it was read; current is how it stands";
            case UNPROCESSABLE_CONTENT -> "Understood, but wrong; pointers name the fields";
            case PRECONDITION_REQUIRED -> "If-Match is missing";
            case TOO_MANY_REQUESTS -> "Asked too often";
            default -> status.getReasonPhrase();
        };
    }
}
