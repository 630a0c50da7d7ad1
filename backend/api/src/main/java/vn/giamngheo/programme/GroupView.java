package vn.giamngheo.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coded group of beneficiaries as other features see it. */
public record GroupView(
        UUID id, String code, String name, @Nullable UUID broaderId) {}
