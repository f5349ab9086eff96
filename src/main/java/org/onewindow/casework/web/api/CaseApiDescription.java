package org.onewindow.casework.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.onewindow.casework.ActKind;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What the types alone do not tell about the interface for cases: the names of the acts, and what must be sent. */
@Component
final class CaseApiDescription implements OpenApiCustomizer {
    /** What somebody may ask for; what time does is nobody's wish. */
    private static final List<String> NAMES = Arrays.stream(ActKind.values())
            .filter(kind -> kind != ActKind.LAPSE && kind != ActKind.RECOMPUTE).map(ActKind::apiName).toList();

    @Override
    public void customise(OpenAPI interfaces) {
        Schema<?> request = interfaces.getComponents().getSchemas().get("ActRequest");
        if (request != null) {
            request.addRequiredItem("act");
            Schema<?> act = Objects.requireNonNull(request.getProperties().get("act"));
            names(act);
        }
        var acts = interfaces.getPaths().get("/api/v1/cases/{no}/acts");
        if (acts != null) {
            acts.getPost().getParameters().stream()
                    .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(true)
                            .description("The ETag that was read, or * for whatever stands; without it 428"));
        }
    }

    private static void names(Schema<?> act) {
        @SuppressWarnings("unchecked")
        var text = (Schema<String>) act;
        text.setEnum(NAMES);
    }
}
