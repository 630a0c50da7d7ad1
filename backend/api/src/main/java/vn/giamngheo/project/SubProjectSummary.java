package vn.giamngheo.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.persistence.Source;

/** A sub-project as lists show it. */
@Schema(name = "SubProjectSummary", description = "A sub-project as lists show it")
public record SubProjectSummary(
        UUID id,
        UUID planId,
        UUID projectId,
        UUID programmeNodeId,
        String code,
        String name,
        int position,
        Source source,
        int version) {}
