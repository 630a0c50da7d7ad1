package vn.giamngheo.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reports whose sections a step was taken with, as they stand now. */
@Schema(name = "SectionSteps", description = "The reports whose sections a step was taken with, as they stand now")
public record SectionStepsResponse(List<ReportSummary> reports) {}
