package vn.giamngheo.reminder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller should know, the latest first.
 *
 * @param items 200 at the most
 * @param unread how many of all are not marked as read
 */
@Schema(name = "NoticeList", description = "What the caller should know, what is new first; 200 at the most")
public record NoticeList(List<NoticeResponse> items, int unread) {}
