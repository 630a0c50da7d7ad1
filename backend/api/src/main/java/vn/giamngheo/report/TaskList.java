package vn.giamngheo.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for the caller, what is due first at the top.
 *
 * @param total how many there are; no more than 200 are listed
 */
@Schema(name = "TaskList", description = "What waits for the caller, what is due first at the top; 200 at the most")
public record TaskList(List<TaskResponse> items, int total) {}
