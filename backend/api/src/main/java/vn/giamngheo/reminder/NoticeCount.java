package vn.giamngheo.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is to know that the caller has not marked as read. */
@Schema(name = "NoticeCount", description = "How much there is to know that the caller has not marked as read")
public record NoticeCount(int unread) {}
