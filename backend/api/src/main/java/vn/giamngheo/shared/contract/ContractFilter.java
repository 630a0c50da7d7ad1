package vn.giamngheo.shared.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract: problems, ETags and sign-in of every operation; which fields are always there and which may be null
 * (read from JSpecify's annotations); ids and dates written out where they stand.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> PLAIN =
            Map.of("UUID", "uuid", "LocalDate", "date", "Instant", "date-time", "URI", "uri");

    private static final Pattern CREATES = Pattern.compile("create|copy");
    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final List<Schema.SchemaType> ANY_VALUE =
            List.of(Schema.SchemaType.STRING, Schema.SchemaType.NUMBER, Schema.SchemaType.BOOLEAN);
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
        schemas.remove("IfMatch");
        schemas.remove("IdempotencyKey");
        schemas.forEach((name, schema) -> complete(name, schema));
        components.setSchemas(schemas);
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(this::complete));
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        boolean versioned = false;
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter.setSchema(writtenOut(parameter.getSchema())));
            operation.getParameters().forEach(ContractFilter::describeIdempotencyKey);
            versioned = operation.getParameters().stream().anyMatch(ContractFilter::describedAsIfMatch);
        }
        operation.setSecurity(null); // the contract's own requirement holds for all
        if (CREATES.matcher(operation.getOperationId()).lookingAt()) {
            OperationResponses.answerCreated(operation.getResponses());
        }
        OperationResponses.complete(operation.getResponses(), method, versioned);
    }

    private static void describeIdempotencyKey(Parameter parameter) {
        if (IDEMPOTENCY_KEY.equals(parameter.getName())) {
            parameter
                    .required(true)
                    .description(
                            "Up to 64 signs of the caller's choice, e.g. a UUID, the same at each attempt: what was done"
                                    + " is not done again, and answered as before")
                    .schema(OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .maxLength(64));
        }
    }

    private static boolean describedAsIfMatch(Parameter parameter) {
        if (!IF_MATCH.equals(parameter.getName())) {
            return false;
        }
        parameter
                .required(true)
                .description("The ETag of what was read, e.g. \"3\": who has not seen the latest changes nothing")
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
        return true;
    }

    private void complete(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        Set<String> nullable = nullability.of(name, properties.keySet());
        if (name.endsWith("Request")) {
            // The scanner takes the rules about several fields for fields.
            properties.keySet().retainAll(nullability.components(name));
        }
        Map<String, Schema> completed = new LinkedHashMap<>();
        properties.forEach((property, type) -> {
            Schema plain = writtenOut(type);
            completed.put(property, nullable.contains(property) ? orNull(plain) : plain);
        });
        schema.setProperties(completed);
        // Absent is not a state of an answer: what is not known is there, and null. A request may leave it out.
        List<String> required = new ArrayList<>(completed.keySet());
        if (name.endsWith("Request")) {
            required.removeAll(nullable);
        }
        schema.setRequired(required);
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
        // Without a type it may be any single value, as in a history.
        List<Schema.SchemaType> types = new ArrayList<>(schema.getType() == null ? ANY_VALUE : schema.getType());
        types.add(Schema.SchemaType.NULL);
        return schema.type(types);
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
                .description(
                        "The encrypted session cookie of a signed-in browser; behind TLS its name begins with __Host-");
    }
}
