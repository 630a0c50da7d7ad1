package vn.giamngheo.reminder;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Notices that the caller has read. */
public record NoticesReadRequest(
        @NotEmpty @Size(max = NoticeService.MOST) List<@NotNull UUID> ids) {}
