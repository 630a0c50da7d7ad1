-- Mail tells also of what somebody has to do around the report of a whole round: to make it, to issue it, to tell it anew. Such a mail
-- has no unit's report, no unit and at times no day; the revision that is to be issued or told anew stands in the row, and each
-- person has one mail of it. Those of reports go on as before.
alter table reminder_mail
    alter column report_id drop not null,
    alter column agency_id drop not null,
    alter column due_on drop not null,
    add column consolidation_id uuid,
    add constraint reminder_mail_round_fkey foreign key (round_id, plan_id) references reporting_round (id, plan_id),
    add constraint reminder_mail_consolidation_fkey foreign key (consolidation_id) references consolidation (id),
    drop constraint reminder_mail_kind_check,
    add constraint reminder_mail_kind_check check (kind in
        ('DUE_SOON', 'OVERDUE', 'REMINDED', 'RETURNED', 'CONSOLIDATE', 'ISSUE_REPORT', 'REVISE')),
    add constraint reminder_mail_subject_check check (case
        when kind in ('CONSOLIDATE', 'ISSUE_REPORT', 'REVISE') then num_nonnulls(report_id, agency_id) = 0
        else num_nulls(report_id, agency_id, due_on) = 0 end),
    add constraint reminder_mail_revision_check check ((kind in ('ISSUE_REPORT', 'REVISE')) = (consolidation_id is not null));
drop index reminder_mail_once;
create unique index reminder_mail_once on reminder_mail (report_id, user_id, kind, due_on) nulls not distinct
    where call_id is null and report_id is not null;
create unique index reminder_mail_round_once on reminder_mail (round_id, user_id, kind, consolidation_id) nulls not distinct
    where report_id is null;
create index reminder_mail_consolidation_idx on reminder_mail (consolidation_id);
