package org.onewindow.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.onewindow.platform.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface (OpenAPI 3.1) at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    static {
        // Who asks comes from the token and is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Actor.Citizen.class, Actor.Officer.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("OneWindow 一窗").version("v1")
                        .description(
                                "Service items, cases and dates of a government service centre. Refusals are problem "
                                        + "documents (RFC 9457) that say what happened, why, and what to do next.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(problems().addSecuritySchemes(BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** The form of a refusal, in the terms of OpenAPI 3.1. */
    private static Components problems() {
        var components = new Components();
        Objects.requireNonNull(ModelConverters.getInstance(true).readAll(ProblemBody.class))
                .forEach(components::addSchemas);
        return components;
    }
}
