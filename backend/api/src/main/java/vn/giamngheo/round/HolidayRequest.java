package vn.giamngheo.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/** A day off to keep. */
public record HolidayRequest(
        @NotNull LocalDate day,
        @NotBlank @Size(max = Texts.NAME) String name,
        @NotNull @Valid Source source) {}
