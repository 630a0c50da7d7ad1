-- Mail tells also of what somebody has told a unit of its report: each reminder of the manager's, and each return. Which one it is
-- stands in the row, and each person has one mail of it; those of a day go on as before.
alter table reminder_mail add column call_id uuid;
alter table reminder_mail drop constraint reminder_mail_kind_check;
alter table reminder_mail add constraint reminder_mail_kind_check
    check (kind in ('DUE_SOON', 'OVERDUE', 'REMINDED', 'RETURNED'));
alter table reminder_mail add constraint reminder_mail_call_check
    check ((kind in ('REMINDED', 'RETURNED')) = (call_id is not null));
alter table reminder_mail drop constraint reminder_mail_once;
create unique index reminder_mail_once on reminder_mail (report_id, user_id, kind, due_on) nulls not distinct
    where call_id is null;
create unique index reminder_mail_call_once on reminder_mail (call_id, user_id) nulls not distinct where call_id is not null;

-- What is told of are the newest.
create index reminder_reminded_idx on reminder (reminded_at);
create index report_event_came_back_idx on report_event (happened_at) where action in ('RETURN', 'REOPEN');
