package vn.giamngheo.treasury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a list that is taken in.
 *
 * @param from the first day of its period; absent: that of its first line
 * @param to the last day of its period; absent: that of its last line
 */
record TreasuryUpload(
        @NotNull UUID planId,
        @NotBlank @Size(max = 500) String title,
        @NotBlank @Size(max = 500) String fileName,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
