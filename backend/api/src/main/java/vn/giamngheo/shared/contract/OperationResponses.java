package vn.giamngheo.shared.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.giamngheo.shared.sheet.Sheets;

/** What every operation may answer: its headers when all goes well, and its problems. */
final class OperationResponses {
    private static final String PROBLEM_TYPE = "application/problem+json";

    private OperationResponses() {}

    /** The scanner does not see that the answer is 201. */
    static void answerCreated(APIResponses responses) {
        responses.addAPIResponse("201", responses.getAPIResponse("200"));
        responses.removeAPIResponse("200");
    }

    static void complete(APIResponses responses, HttpMethod method, boolean versioned) {
        succeeded(responses);
        if (method == HttpMethod.GET) {
            responses.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("Unchanged since the ETag in If-None-Match"));
        }
        responses.addAPIResponse("400", problem("A parameter is not valid, or the body can't be read"));
        responses.addAPIResponse("401", problem("Nobody is signed in, or the token is not valid"));
        responses.addAPIResponse("403", problem("No role of the caller allows this"));
        responses.addAPIResponse("404", problem("There is nothing here that the caller may see"));
        if (method != HttpMethod.GET) {
            responses.addAPIResponse("409", problem("It conflicts with what is stored"));
            responses.addAPIResponse("422", problem("Some fields are not valid"));
        }
        if (versioned) {
            responses.addAPIResponse("412", problem("Somebody changed it since it was read"));
            responses.addAPIResponse("428", problem("If-Match is missing"));
        }
        responses.addAPIResponse(
                "429",
                problem("The caller asks too often")
                        .addHeader(
                                "Retry-After", header("In how many seconds to ask again", Schema.SchemaType.INTEGER)));
        responses.addAPIResponse("500", problem("Something went wrong; the code finds it in the log"));
    }

    private static void succeeded(APIResponses responses) {
        APIResponse ok = responses.getAPIResponse("200");
        if (ok != null) {
            writtenOut(ok);
            ok.description("OK").addHeader("ETag", header("The version of one thing, or a fingerprint of a list"));
        }
        APIResponse created = responses.getAPIResponse("201");
        if (created != null) {
            created.description("Created")
                    .addHeader("ETag", header("The version, to be sent in If-Match"))
                    .addHeader("Location", header("Where it is"));
        }
        APIResponse done = responses.getAPIResponse("204");
        if (done != null) {
            done.description("Done");
        }
    }

    /** Of a file the scanner sees no more than its media type. */
    private static void writtenOut(APIResponse ok) {
        if (ok.getContent() != null && ok.getContent().hasMediaType(Sheets.MEDIA_TYPE)) {
            ok.getContent()
                    .getMediaType(Sheets.MEDIA_TYPE)
                    .schema(OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .format("binary"));
        }
    }

    private static Header header(String description) {
        return header(description, Schema.SchemaType.STRING);
    }

    private static Header header(String description, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(type)));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
