-- Which day of the report a mail reminds of: a report that is put off is reminded of anew. What has gone before stands for the
-- day that its report has now, so that nobody gets it twice.
alter table reminder_mail add column due_on date;
alter table reminder_mail disable trigger user;
update reminder_mail mail set due_on = report.due_on from report where report.id = mail.report_id;
alter table reminder_mail enable trigger user;
alter table reminder_mail alter column due_on set not null;
alter table reminder_mail drop constraint reminder_mail_once;
alter table reminder_mail add constraint reminder_mail_once unique nulls not distinct (report_id, user_id, kind, due_on);
