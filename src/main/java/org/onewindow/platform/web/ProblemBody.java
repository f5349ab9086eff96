package org.onewindow.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;

/** The members of a problem document as the description of the interface shows them; {@link Problems} writes them. */
@Schema(name = "Problem", description = "A refusal (RFC 9457): what happened, on which article it rests, what to do.")
record ProblemBody(
        @Schema(description = "Kind of the problem; its last part is for programs") URI type,
        @Schema(description = "The status in words") String title,
        @Schema(description = "The status of the answer") int status,
        @Schema(description = "What happened and what to do next, in the language of the reader") String detail,
        @Schema(description = "The address that was asked for") URI instance,
        @Schema(description = "The article on which a refusal rests (409)") String basis,
        @Schema(description = "The refusal as a code (409)") String reason,
        @Schema(description = "Posts whose act it would be (403)") List<String> posts,
        @Schema(description = "What is wrong with the request, place by place (422)") List<Pointer> pointers,
        @Schema(description = "The version of the case (409, 412)") long version,
        @Schema(description = "The case as it stands (412)") Object current) {

    /** What is wrong at one place. */
    @Schema(name = "ProblemPointer")
    record Pointer(@Schema(description = "JSON Pointer (RFC 6901)") String pointer,
            @Schema(description = "What is wrong there") String detail) {
    }
}
