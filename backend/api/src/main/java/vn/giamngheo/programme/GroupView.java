package vn.giamngheo.programme;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coded group of beneficiaries as others see it. */
@Schema(
        name = "BeneficiaryGroup",
        description =
                "A coded group of people or bodies that support is for; a narrower one lies within its broader one")
public record GroupView(
        UUID id, String code, String name, @Nullable UUID broaderId) {}
