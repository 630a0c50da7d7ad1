package vn.giamngheo.shared.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract: problems, ETags and sign-in of every operation; which fields are always there and which may be null
 * (read from JSpecify's annotations); ids and dates written out where they stand.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final Map<String, String> PLAIN = Map.of("UUID", "uuid", "LocalDate", "date", "URI", "uri");

    private final RecordNullability nullability;

    /** Made by the build with the index of all classes. */
    public ContractFilter(IndexView index) {
        nullability = new RecordNullability(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        // A path without a host: the contract is the same wherever the API is installed.
        contract.addServer(OASFactory.createServer().url("/"));
        contract.setInfo(OASFactory.createInfo()
                .title("Giảm Nghèo")
                .version("1")
                .description(
                        "A district's yearly plan for poverty reduction, jobs and vocational training: sub-projects, money,"
                                + " agencies, indicators.")
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
        var components = contract.getComponents();
        components.addSecurityScheme("bearer", bearer()).addSecurityScheme("session", session());
        contract.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        contract.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("session"));
        Map<String, Schema> schemas = new LinkedHashMap<>(components.getSchemas());
        schemas.put(PROBLEM, ProblemSchemas.problem());
        schemas.put("FieldError", ProblemSchemas.fieldError());
        PLAIN.keySet().forEach(schemas::remove);
        schemas.forEach((name, schema) -> complete(name, schema));
        components.setSchemas(schemas);
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter.setSchema(writtenOut(parameter.getSchema())));
        }
        operation.setSecurity(null); // the contract's own requirement holds for all
        var responses = operation.getResponses();
        APIResponse ok = responses.getAPIResponse("200");
        ok.description("OK").addHeader("ETag", etag());
        responses.addAPIResponse(
                "304", OASFactory.createAPIResponse().description("Unchanged since the ETag in If-None-Match"));
        responses.addAPIResponse("400", problem("A parameter is not valid"));
        responses.addAPIResponse("401", problem("Nobody is signed in, or the token is not valid"));
        responses.addAPIResponse("403", problem("No role of the caller allows this"));
        responses.addAPIResponse("404", problem("There is nothing here that the caller may see"));
        responses.addAPIResponse("500", problem("Something went wrong; the code finds it in the log"));
        operation.setResponses(responses);
    }

    private void complete(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        Set<String> nullable = nullability.of(name, properties.keySet());
        Map<String, Schema> completed = new LinkedHashMap<>();
        properties.forEach((property, type) -> {
            Schema plain = writtenOut(type);
            completed.put(property, nullable.contains(property) ? orNull(plain) : plain);
        });
        schema.setProperties(completed);
        // Absent is not a state of an answer: what is not known is there, and null.
        schema.setRequired(new ArrayList<>(completed.keySet()));
    }

    /** Ids and dates are strings of a format; a name of their own would say less. */
    private static Schema writtenOut(Schema schema) {
        String ref = schema.getRef();
        if (schema.getItems() != null) {
            schema.setItems(writtenOut(schema.getItems()));
        }
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(null); // the format says it
        }
        String format = ref == null ? null : PLAIN.get(ref.substring(ref.lastIndexOf('/') + 1));
        return format == null
                ? schema
                : OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .format(format)
                        .description(schema.getDescription());
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL))));
        }
        List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
        types.add(Schema.SchemaType.NULL);
        return schema.type(types);
    }

    private static Header etag() {
        return OASFactory.createHeader()
                .description("The version of one thing, or a fingerprint of a list")
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of Keycloak; for integrators");
    }

    private static SecurityScheme session() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("q_session")
                .description("The encrypted session cookie of a signed-in browser");
    }
}
