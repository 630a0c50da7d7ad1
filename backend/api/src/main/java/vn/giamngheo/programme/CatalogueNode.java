package vn.giamngheo.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the catalogue as other features see it; in the catalogue's order. */
public record CatalogueNode(UUID id, @Nullable UUID parentId, String code, String name) {}
