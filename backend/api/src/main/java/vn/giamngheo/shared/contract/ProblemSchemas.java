package vn.giamngheo.shared.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of problems: no operation returns one by its signature, so the scanner does not meet it. */
final class ProblemSchemas {
    private ProblemSchemas() {}

    static Schema problem() {
        return object("A problem (RFC 9457): the answer to every request that failed")
                .addProperty(
                        "type", text("The stable key of the kind of problem").format("uri"))
                .addProperty("title", text("What went wrong, in English, the same for each occurrence of the type"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .format("int32"))
                .addProperty("detail", text("What went wrong this time, in English"))
                .addProperty("code", text("The request's code, to read over the phone"))
                .addProperty("errors", list("FieldError"));
    }

    static Schema fieldError() {
        return object("One place of the input that is at fault")
                .addProperty("pointer", text("A JSON pointer into the body, or ?name for a query parameter"))
                .addProperty("type", text("The key of the rule that it breaks"))
                .addProperty(
                        "params", object("What the translated sentence needs").additionalPropertiesSchema(text(null)));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema text(@org.jspecify.annotations.Nullable String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }

    private static Schema list(String ref) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.ARRAY))
                .items(OASFactory.createSchema().ref(ref));
    }
}
