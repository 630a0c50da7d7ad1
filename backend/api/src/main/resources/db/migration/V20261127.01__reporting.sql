-- Days on which nobody is asked for a report: what falls on them is due on the next working day.
create table holiday (
    id                 uuid not null,
    version            integer not null,
    day                date not null,
    name               text not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint holiday_pkey primary key (id),
    constraint holiday_day_once unique (day),
    constraint holiday_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

-- One request for results: of a base period by the calendar of NĐ 09/2019, or ad hoc. Each indicator is asked for in its base
-- frequency only; longer periods are derived and ad hoc rounds stay outside of sums.
create table reporting_round (
    id                   uuid not null,
    version              integer not null,
    plan_id              uuid not null,
    kind                 text not null,
    frequency            text,
    name                 text not null,
    data_from            date not null,
    data_to              date not null,
    commune_due_on       date not null,
    agency_due_on        date not null,
    consolidated_due_on  date not null,
    status               text not null,
    opened_by            text not null,
    opened_by_name       text not null,
    opened_at            timestamptz not null,
    note                 text,
    constraint reporting_round_pkey primary key (id),
    constraint reporting_round_plan_fkey foreign key (plan_id) references plan (id),
    constraint reporting_round_same_plan unique (id, plan_id),
    constraint reporting_round_kind_check check (kind in ('BASE', 'AD_HOC')),
    constraint reporting_round_frequency_check check (frequency in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    constraint reporting_round_base_check check ((kind = 'BASE') = (frequency is not null)),
    constraint reporting_round_period_check check (data_to >= data_from),
    constraint reporting_round_due_check check (kind = 'AD_HOC'
        or commune_due_on > data_to and agency_due_on > data_to and consolidated_due_on >= greatest(commune_due_on, agency_due_on)),
    constraint reporting_round_status_check check (status in ('OPEN', 'CLOSED')),
    constraint reporting_round_once exclude using gist
        (plan_id with =, frequency with =, daterange(data_from, data_to, '[]') with &&) where (kind = 'BASE')
);
create index reporting_round_plan_idx on reporting_round (plan_id, data_to);

-- What one agency answers to a round. Its state is that of its sections, each of which goes to one verifying agency.
create table report (
    id                   uuid not null,
    version              integer not null,
    plan_id              uuid not null,
    round_id             uuid not null,
    agency_id            uuid not null,
    due_on               date not null,
    results_text         text,
    difficulties_text    text,
    proposals_text       text,
    paper_number         text,
    paper_date           date,
    paper_attachment_id  uuid,
    -- Both told by the sections, and kept by their trigger: lists are filtered by them.
    state                text not null default 'NOT_STARTED',
    -- The day on which the last of its sections was in; absent while one is owed.
    submitted_on         date,
    constraint report_pkey primary key (id),
    constraint report_round_fkey foreign key (round_id, plan_id) references reporting_round (id, plan_id),
    constraint report_agency_fkey foreign key (agency_id) references agency (id),
    constraint report_paper_attachment_fkey foreign key (paper_attachment_id) references attachment (id),
    constraint report_paper_attachment_once unique (paper_attachment_id),
    constraint report_state_check check (state in
        ('NOT_STARTED', 'DRAFT', 'READY', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'ACCEPTED', 'REOPENED')),
    constraint report_paper_check check (num_nonnulls(paper_number, paper_date, paper_attachment_id) in (0, 3)),
    constraint report_once unique (round_id, agency_id),
    constraint report_same_round unique (id, round_id, plan_id)
);
create index report_agency_idx on report (agency_id, due_on);
create index report_plan_idx on report (plan_id, state, due_on);

create table report_section (
    id            uuid not null,
    version       integer not null,
    plan_id       uuid not null,
    round_id      uuid not null,
    report_id     uuid not null,
    -- Absent: the programme manager verifies.
    verifier_id   uuid,
    state         text not null,
    state_since   timestamptz not null,
    -- When it first came in; what comes back for correction was in all the same, what is withdrawn was not.
    submitted_at  timestamptz,
    constraint report_section_pkey primary key (id),
    constraint report_section_report_fkey foreign key (report_id, round_id, plan_id) references report (id, round_id, plan_id),
    constraint report_section_verifier_fkey foreign key (verifier_id) references agency (id),
    constraint report_section_once unique nulls not distinct (report_id, verifier_id),
    constraint report_section_same_round unique (id, round_id, plan_id),
    constraint report_section_state_check check (state in
        ('NOT_STARTED', 'DRAFT', 'READY', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'ACCEPTED', 'REOPENED'))
);
create index report_section_report_idx on report_section (report_id);
create index report_section_verifier_idx on report_section (verifier_id, state);

-- A report stands where the section stands that needs most: one to correct, then one not begun, and so on to all accepted.
create function keep_report_state() returns trigger language plpgsql as $$
declare
    states text[];
    told text;
    last_in date;
begin
    -- Whoever changes another section of the report waits, and then sees this one.
    perform 1 from report where id = new.report_id for no key update;
    select array_agg(s.state),
           case when bool_and(s.submitted_at is not null) then max((s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) end
        into states, last_in from report_section s where s.report_id = new.report_id;
    told := case
        when 'RETURNED' = any (states) then 'RETURNED'
        when 'REOPENED' = any (states) then 'REOPENED'
        when 'NOT_STARTED' = all (states) then 'NOT_STARTED'
        when 'NOT_STARTED' = any (states) or 'DRAFT' = any (states) then 'DRAFT'
        when 'READY' = any (states) then 'READY'
        when 'SUBMITTED' = any (states) then 'SUBMITTED'
        when 'VERIFIED' = any (states) then 'VERIFIED'
        else 'ACCEPTED'
    end;
    update report set state = told, submitted_on = last_in
        where id = new.report_id and (state, submitted_on) is distinct from (told, last_in);
    return null;
end;
$$;
create trigger report_section_state after insert or update on report_section
    for each row execute function keep_report_state();

-- One row for each figure that is asked for, from the opening of the round on. No value: not told yet, which is not 0.
create table result (
    id               uuid not null,
    version          integer not null,
    plan_id          uuid not null,
    round_id         uuid not null,
    section_id       uuid not null,
    indicator_id     uuid not null,
    area_id          uuid not null,
    value            numeric(18, 4),
    numerator        bigint,
    denominator      bigint,
    words            text,
    -- Whether it was told as the sum since the beginning of the year; what is kept is always the period's own figure.
    told_cumulative  boolean not null default false,
    note             text,
    entered_by       text,
    entered_by_name  text,
    entered_at       timestamptz,
    on_behalf        boolean not null default false,
    constraint result_pkey primary key (id),
    constraint result_section_fkey foreign key (section_id, round_id, plan_id) references report_section (id, round_id, plan_id),
    constraint result_indicator_fkey foreign key (indicator_id, plan_id) references indicator (id, plan_id),
    constraint result_area_fkey foreign key (area_id) references area (id),
    -- Told once by whoever is asked for that area; words may be told by several agencies of one area.
    constraint result_once unique (section_id, indicator_id, area_id),
    constraint result_one_form_check check (num_nonnulls(value, words) <= 1 and (numerator is null) = (denominator is null)
        and (value is null and words is null or numerator is null)),
    constraint result_rate_check check (numerator >= 0 and denominator >= 0 and numerator <= denominator),
    constraint result_entered_check check (num_nonnulls(entered_by, entered_by_name, entered_at) in (0, 3))
);
create index result_indicator_idx on result (indicator_id, area_id);
create index result_round_idx on result (round_id);

-- Whoever has ever told a figure of a section, also one that somebody else corrected later: they neither verify nor accept it.
create table section_writer (
    section_id  uuid not null,
    writer_id   text not null,
    constraint section_writer_pkey primary key (section_id, writer_id),
    constraint section_writer_section_fkey foreign key (section_id) references report_section (id)
);
create function keep_section_writers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into section_writer
    select distinct section_id, entered_by from came where entered_by is not null
        on conflict do nothing;
    return null;
end;
$$;
create trigger result_comes_from_writer after insert on result
    referencing new table as came for each statement execute function keep_section_writers();
create trigger result_changes_writer after update on result
    referencing new table as came for each statement execute function keep_section_writers();

create table result_attachment (
    id             uuid not null,
    version        integer not null,
    result_id      uuid not null,
    attachment_id  uuid not null,
    constraint result_attachment_pkey primary key (id),
    constraint result_attachment_result_fkey foreign key (result_id) references result (id),
    constraint result_attachment_attachment_fkey foreign key (attachment_id) references attachment (id),
    constraint result_attachment_once unique (attachment_id)
);
create index result_attachment_result_idx on result_attachment (result_id);

-- What was done with a report, in order; never changed. What was submitted is kept with it, so that versions can be compared.
create table report_event (
    id            uuid not null,
    version       integer not null,
    report_id     uuid not null,
    section_id    uuid not null,
    action        text not null,
    from_state    text not null,
    to_state      text not null,
    reason        text,
    actor_id      text not null,
    actor_name    text not null,
    on_behalf_of  text,
    happened_at   timestamptz not null,
    figures       jsonb,
    constraint report_event_pkey primary key (id),
    constraint report_event_report_fkey foreign key (report_id) references report (id),
    constraint report_event_section_fkey foreign key (section_id) references report_section (id),
    constraint report_event_action_check check (action in ('EDIT', 'ASK_FOR_SIGNATURE', 'SEND_BACK', 'SUBMIT', 'WITHDRAW', 'VERIFY',
        'RETURN', 'ACCEPT', 'REOPEN'))
);
create index report_event_report_idx on report_event (report_id, happened_at);
create index report_event_section_idx on report_event (section_id);

-- Why a figure came back.
create table report_event_cell (
    id         uuid not null,
    version    integer not null,
    event_id   uuid not null,
    result_id  uuid not null,
    reason     text not null,
    constraint report_event_cell_pkey primary key (id),
    constraint report_event_cell_event_fkey foreign key (event_id) references report_event (id),
    constraint report_event_cell_result_fkey foreign key (result_id) references result (id),
    constraint report_event_cell_once unique (event_id, result_id)
);
create index report_event_cell_result_idx on report_event_cell (result_id);

create table report_comment (
    id           uuid not null,
    version      integer not null,
    report_id    uuid not null,
    result_id    uuid,
    text         text not null,
    author_id    text not null,
    author_name  text not null,
    unit_id      uuid,
    written_at   timestamptz not null,
    constraint report_comment_pkey primary key (id),
    constraint report_comment_report_fkey foreign key (report_id) references report (id),
    constraint report_comment_result_fkey foreign key (result_id) references result (id),
    constraint report_comment_unit_fkey foreign key (unit_id) references agency (id)
);
create index report_comment_report_idx on report_comment (report_id, written_at);
create index report_comment_result_idx on report_comment (result_id) where result_id is not null;

do $$
declare
    audited text;
begin
    foreach audited in array array['holiday', 'reporting_round', 'report', 'report_section', 'result', 'result_attachment',
        'report_event', 'report_event_cell', 'report_comment']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
    end loop;
end;
$$;
grant select, insert, update on holiday, reporting_round, report, report_section, result to ${apiRole};
grant select on section_writer to ${apiRole};
grant delete on holiday to ${apiRole};
grant select, insert, delete on result_attachment to ${apiRole};
-- History is only added to.
grant select, insert on report_event, report_event_cell, report_comment to ${apiRole};

-- What the law and the yearly notices of days off say; the trail names the migration.
select set_config('giam_ngheo.actor', 'system system:migration', true), set_config('giam_ngheo.actor_roles', 'MIGRATION', true),
       set_config('giam_ngheo.operation', 'holiday.seed', true);
insert into holiday (id, version, day, name, source_provenance, source_note)
select gen_random_uuid(), 0, d.day::date, d.name, 'REFERENCE', 'Bộ luật Lao động, điều 112, và thông báo lịch nghỉ của năm'
from (values
    ('2024-01-01', 'Tết Dương lịch'),
    ('2024-02-08', 'Tết Nguyên đán'),
    ('2024-02-09', 'Tết Nguyên đán'),
    ('2024-02-10', 'Tết Nguyên đán'),
    ('2024-02-11', 'Tết Nguyên đán'),
    ('2024-02-12', 'Tết Nguyên đán'),
    ('2024-02-13', 'Tết Nguyên đán'),
    ('2024-02-14', 'Tết Nguyên đán'),
    ('2024-04-18', 'Giỗ Tổ Hùng Vương'),
    ('2024-04-29', 'Nghỉ hoán đổi dịp 30/4 và 1/5'),
    ('2024-04-30', 'Ngày Chiến thắng'),
    ('2024-05-01', 'Ngày Quốc tế lao động'),
    ('2024-09-02', 'Quốc khánh'),
    ('2024-09-03', 'Quốc khánh'),
    ('2025-01-01', 'Tết Dương lịch'),
    ('2025-01-27', 'Tết Nguyên đán'),
    ('2025-01-28', 'Tết Nguyên đán'),
    ('2025-01-29', 'Tết Nguyên đán'),
    ('2025-01-30', 'Tết Nguyên đán'),
    ('2025-01-31', 'Tết Nguyên đán'),
    ('2025-04-07', 'Giỗ Tổ Hùng Vương'),
    ('2025-04-30', 'Ngày Chiến thắng'),
    ('2025-05-01', 'Ngày Quốc tế lao động'),
    ('2025-05-02', 'Nghỉ hoán đổi dịp 30/4 và 1/5'),
    ('2025-09-01', 'Quốc khánh'),
    ('2025-09-02', 'Quốc khánh'),
    ('2026-01-01', 'Tết Dương lịch'),
    ('2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch'),
    ('2026-02-16', 'Tết Nguyên đán'),
    ('2026-02-17', 'Tết Nguyên đán'),
    ('2026-02-18', 'Tết Nguyên đán'),
    ('2026-02-19', 'Tết Nguyên đán'),
    ('2026-02-20', 'Tết Nguyên đán'),
    ('2026-04-26', 'Giỗ Tổ Hùng Vương'),
    ('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
    ('2026-04-30', 'Ngày Chiến thắng'),
    ('2026-05-01', 'Ngày Quốc tế lao động'),
    ('2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh'),
    ('2026-09-01', 'Quốc khánh'),
    ('2026-09-02', 'Quốc khánh')
) as d(day, name);
