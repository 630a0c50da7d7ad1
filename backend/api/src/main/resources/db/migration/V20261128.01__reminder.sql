-- The manager's word to a unit that owes a report. It is never changed; whoever reminds again adds another.
create table reminder (
    id                uuid not null,
    version           integer not null,
    plan_id           uuid not null,
    round_id          uuid not null,
    report_id         uuid not null,
    agency_id         uuid not null,
    message           text,
    reminded_by       text not null,
    reminded_by_name  text not null,
    reminded_at       timestamptz not null,
    constraint reminder_pkey primary key (id),
    constraint reminder_report_fkey foreign key (report_id, round_id, plan_id) references report (id, round_id, plan_id),
    constraint reminder_agency_fkey foreign key (agency_id) references agency (id)
);
create index reminder_report_idx on reminder (report_id, reminded_at desc);
create index reminder_round_idx on reminder (round_id, reminded_at desc);
create index reminder_agency_idx on reminder (agency_id);

-- Which notices a person has read. Notices themselves are not stored: they are what is owed, read when it is asked for.
create table notice_read (
    user_id    text not null,
    notice_id  uuid not null,
    read_at    timestamptz not null,
    constraint notice_read_pkey primary key (user_id, notice_id)
);

-- Each mail that reminds of a report, once for each person and kind. Addresses stay in Keycloak and are read when a mail goes.
create table reminder_mail (
    id               uuid not null,
    version          integer not null,
    plan_id          uuid not null,
    round_id         uuid not null,
    report_id        uuid not null,
    agency_id        uuid not null,
    kind             text not null,
    -- Absent: nobody holds a role in the unit.
    user_id          text,
    user_name        text,
    state            text not null,
    attempts         integer not null,
    next_attempt_at  timestamptz,
    state_since      timestamptz not null,
    failure          text,
    constraint reminder_mail_pkey primary key (id),
    constraint reminder_mail_report_fkey foreign key (report_id, round_id, plan_id) references report (id, round_id, plan_id),
    constraint reminder_mail_agency_fkey foreign key (agency_id) references agency (id),
    constraint reminder_mail_kind_check check (kind in ('DUE_SOON', 'OVERDUE')),
    constraint reminder_mail_state_check check (state in
        ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED', 'NO_ADDRESS', 'NO_HOLDER', 'NEEDLESS')),
    constraint reminder_mail_person_check check ((user_id is null) = (user_name is null)),
    constraint reminder_mail_next_check check ((state = 'WAITING') = (next_attempt_at is not null)),
    -- The person of a mail that can't go is absent only where there is nobody.
    constraint reminder_mail_holder_check check (state = 'NEEDLESS' or (state = 'NO_HOLDER') = (user_id is null)),
    constraint reminder_mail_once unique nulls not distinct (report_id, user_id, kind)
);
create index reminder_mail_waiting_idx on reminder_mail (next_attempt_at) where state = 'WAITING';
create index reminder_mail_round_idx on reminder_mail (round_id);
create index reminder_mail_plan_idx on reminder_mail (plan_id);
create index reminder_mail_agency_idx on reminder_mail (agency_id);

create trigger reminder_audit after insert or update or delete on reminder
    for each row execute function record_audit_event();
create trigger reminder_mail_audit after insert or update or delete on reminder_mail
    for each row execute function record_audit_event();
grant select, insert on reminder, notice_read to ${apiRole};
grant select, insert, update on reminder_mail to ${apiRole};
