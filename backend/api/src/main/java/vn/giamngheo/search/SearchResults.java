package vn.giamngheo.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, the same sorts together. */
@Schema(description = "What was found, the same sorts together; at most eight of each")
public record SearchResults(List<SearchHit> items) {}
