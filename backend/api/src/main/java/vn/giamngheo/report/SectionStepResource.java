package vn.giamngheo.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/report-sections")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class SectionStepResource {
    private final SectionStepService steps;
    private final CurrentScope scope;

    SectionStepResource(SectionStepService steps, CurrentScope scope) {
        this.steps = steps;
        this.scope = scope;
    }

    @POST
    @Path("ask-for-signature")
    @PermissionsAllowed(Permission.REPORT_WRITE)
    @Operation(
            operationId = "askForSignature",
            summary =
                    "Ask the head of the unit to sign sections; with a reason where one came back and was not changed since")
    public SectionStepsResponse askForSignature(SectionStepsRequest request) {
        return steps.askForSignature(scope.get(), request);
    }

    @POST
    @Path("send-back")
    @PermissionsAllowed(Permission.REPORT_SIGN)
    @Operation(operationId = "sendSectionsBack", summary = "Give sections back to the officers, with a reason")
    public SectionStepsResponse sendBack(SectionStepsRequest request) {
        return steps.sendBack(scope.get(), request);
    }

    @POST
    @Path("submit")
    @PermissionsAllowed(Permission.REPORT_SIGN)
    @Operation(operationId = "submitSections", summary = "Sign sections and send them in")
    public SectionStepsResponse submit(SectionStepsRequest request) {
        return steps.submit(scope.get(), request);
    }

    @POST
    @Path("withdraw")
    @PermissionsAllowed(Permission.REPORT_SIGN)
    @Operation(operationId = "withdrawSections", summary = "Take back sections that nobody has verified yet")
    public SectionStepsResponse withdraw(SectionStepsRequest request) {
        return steps.withdraw(scope.get(), request);
    }

    @POST
    @Path("verify")
    @PermissionsAllowed(Permission.REPORT_VERIFY)
    @Operation(operationId = "verifySections", summary = "Find the figures of sections right")
    public SectionStepsResponse verify(SectionStepsRequest request) {
        return steps.verify(scope.get(), request);
    }

    @POST
    @Path("return")
    @PermissionsAllowed(Permission.REPORT_RETURN)
    @Operation(operationId = "returnSections", summary = "Return sections to their unit, with reasons")
    public SectionStepsResponse giveBack(SectionStepsRequest request) {
        return steps.giveBack(scope.get(), request);
    }

    @POST
    @Path("accept")
    @PermissionsAllowed(Permission.REPORT_ACCEPT)
    @Operation(operationId = "acceptSections", summary = "Accept sections, which locks them")
    public SectionStepsResponse accept(SectionStepsRequest request) {
        return steps.accept(scope.get(), request);
    }

    @POST
    @Path("reopen")
    @PermissionsAllowed(Permission.REPORT_ACCEPT)
    @Operation(operationId = "reopenSections", summary = "Unlock accepted sections, with a reason")
    public SectionStepsResponse reopen(SectionStepsRequest request) {
        return steps.reopen(scope.get(), request);
    }
}
