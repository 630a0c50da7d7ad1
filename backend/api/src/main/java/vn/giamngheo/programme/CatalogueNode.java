package vn.giamngheo.programme;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A node of the catalogue as others see it. */
@Schema(description = "A project, or a sub-project within one, of the national programme's catalogue")
public record CatalogueNode(UUID id, @Nullable UUID parentId, String code, String name) {}
