-- What happened that other systems wait for, told in the order in which it was committed. It stands by itself: no foreign keys, and
-- no names of people; what it tells of is joined when it is read, within the sight of whoever reads it.
-- No trail: each row only repeats what the write itself has left there.
create table data_event (
    id           uuid not null default gen_random_uuid(),
    position     bigint generated always as identity,
    kind         text not null,
    occurred_at  timestamptz not null default clock_timestamp(),
    plan_id      uuid not null,
    agency_id    uuid,
    round_id     uuid,
    report_id    uuid,
    section_id   uuid,
    decision_id  uuid,
    due_on       date,
    constraint data_event_pkey primary key (id),
    constraint data_event_position_once unique (position),
    constraint data_event_kind_check check (kind in ('ROUND_OPENED', 'REPORT_SUBMITTED', 'REPORT_WITHDRAWN', 'REPORT_RETURNED',
        'REPORT_ACCEPTED', 'REPORT_REOPENED', 'REPORT_OVERDUE', 'ALLOCATION_CHANGED')),
    constraint data_event_about_check check (case kind
        when 'ROUND_OPENED' then round_id is not null
        when 'ALLOCATION_CHANGED' then decision_id is not null
        when 'REPORT_OVERDUE' then report_id is not null and due_on is not null
        else section_id is not null end)
);
-- A report is overdue once for each day on which it was due.
create unique index data_event_overdue_once on data_event (report_id, due_on) where kind = 'REPORT_OVERDUE';

create trigger data_event_append_only before update or delete or truncate on data_event
    for each statement execute function refuse_change_of_history();

-- The one place that tells. Whoever tells holds the lock until they have committed, so that positions are in the order of commits:
-- whoever has read up to a position has missed nothing below it. It is asked for at the very end of a transaction, when all other
-- locks are held: by deferred triggers only.
create function tell_data_event(what data_event) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('data_event', 0));
    insert into data_event (kind, plan_id, agency_id, round_id, report_id, section_id, decision_id, due_on)
    values (what.kind, what.plan_id, what.agency_id, what.round_id, what.report_id, what.section_id, what.decision_id, what.due_on)
        on conflict do nothing;
end;
$$;
revoke execute on function tell_data_event(data_event) from public;

create function tell_of_section() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    told data_event;
begin
    select report.plan_id, report.agency_id, report.round_id into told.plan_id, told.agency_id, told.round_id
      from report where report.id = new.report_id;
    told.kind := case new.action when 'SUBMIT' then 'REPORT_SUBMITTED' when 'WITHDRAW' then 'REPORT_WITHDRAWN'
        when 'RETURN' then 'REPORT_RETURNED' when 'ACCEPT' then 'REPORT_ACCEPTED' else 'REPORT_REOPENED' end;
    told.report_id := new.report_id;
    told.section_id := new.section_id;
    if told.plan_id is not null then
        perform tell_data_event(told);
    end if;
    return null;
end;
$$;
create constraint trigger report_event_told after insert on report_event deferrable initially deferred
    for each row when (new.action in ('SUBMIT', 'WITHDRAW', 'RETURN', 'ACCEPT', 'REOPEN')) execute function tell_of_section();

create function tell_of_round() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    told data_event;
begin
    told.kind := 'ROUND_OPENED';
    told.plan_id := new.plan_id;
    told.round_id := new.id;
    perform tell_data_event(told);
    return null;
end;
$$;
create constraint trigger reporting_round_told after insert on reporting_round deferrable initially deferred
    for each row execute function tell_of_round();

create function tell_of_decision() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    told data_event;
begin
    told.kind := 'ALLOCATION_CHANGED';
    told.plan_id := new.plan_id;
    told.agency_id := new.agency_id;
    told.decision_id := new.id;
    perform tell_data_event(told);
    return null;
end;
$$;
-- Also one that takes back what another has moved: it is a decision too.
create constraint trigger decision_told after update on decision deferrable initially deferred
    for each row when (old.status <> 'ISSUED' and new.status = 'ISSUED') execute function tell_of_decision();

-- Tells of each report that has become overdue, once, however many ask at once; how many there were.
create function tell_of_overdue(today date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    late record;
    told data_event;
    counted integer := 0;
begin
    for late in
        select report.* from report
          join reporting_round round on round.id = report.round_id and round.status = 'OPEN'
          join plan on plan.id = report.plan_id and plan.status <> 'CLOSED'
         where report.submitted_on is null and report.due_on < today
           and not exists (select from data_event before where before.kind = 'REPORT_OVERDUE' and before.report_id = report.id
                              and before.due_on = report.due_on)
         order by report.due_on, report.id
    loop
        told.kind := 'REPORT_OVERDUE';
        told.plan_id := late.plan_id;
        told.agency_id := late.agency_id;
        told.round_id := late.round_id;
        told.report_id := late.id;
        told.due_on := late.due_on;
        perform tell_data_event(told);
        counted := counted + 1;
    end loop;
    return counted;
end;
$$;
revoke execute on function tell_of_overdue(date) from public;
grant execute on function tell_of_overdue(date) to ${apiRole};

-- Where events are sent to, for one unit: it is told what that unit's integrator would be shown, and nothing else.
create table webhook (
    id                 uuid not null,
    version            integer not null,
    name               text collate vietnamese not null,
    url                text not null,
    agency_id          uuid not null,
    -- Which kinds of events, with spaces between.
    kinds              text not null,
    created_by_name    text not null,
    created_at         timestamptz not null,
    secret_changed_at  timestamptz not null,
    ended_at           timestamptz,
    end_reason         text,
    constraint webhook_pkey primary key (id),
    constraint webhook_agency_fkey foreign key (agency_id) references agency (id),
    constraint webhook_url_check check (url ~ '^https?://'),
    constraint webhook_kinds_check check (kinds ~ '^[A-Z_]+( [A-Z_]+)*$'),
    constraint webhook_ended_check check ((ended_at is null) = (end_reason is null))
);
create index webhook_agency_idx on webhook (agency_id);
create trigger webhook_audit after insert or update or delete on webhook
    for each row execute function record_audit_event();

-- Beside it what the trail must not keep, or need not: the secret, and how far it has been told.
create table webhook_state (
    webhook_id             uuid not null,
    secret                 text not null,
    -- Messages are signed with it as well until then, so that a receiver can change over.
    previous_secret        text,
    previous_secret_until  timestamptz,
    told_up_to             bigint not null,
    constraint webhook_state_pkey primary key (webhook_id),
    constraint webhook_state_webhook_fkey foreign key (webhook_id) references webhook (id),
    constraint webhook_state_previous_check check ((previous_secret is null) = (previous_secret_until is null))
);

-- One message to one webhook. Itself a log, it has no trail.
create table webhook_delivery (
    id               uuid not null,
    version          integer not null,
    webhook_id       uuid not null,
    -- Absent: it only tries out whether the receiver answers.
    event_id         uuid,
    kind             text not null,
    body             text not null,
    state            text not null,
    attempts         integer not null,
    created_at       timestamptz not null,
    next_attempt_at  timestamptz,
    finished_at      timestamptz,
    last_status      integer,
    last_error       text,
    resent_by_name   text,
    constraint webhook_delivery_pkey primary key (id),
    constraint webhook_delivery_webhook_fkey foreign key (webhook_id) references webhook (id),
    constraint webhook_delivery_event_once unique (webhook_id, event_id),
    constraint webhook_delivery_state_check check (state in ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    constraint webhook_delivery_pending_check check ((state = 'PENDING') = (next_attempt_at is not null)
        and (state = 'PENDING') = (finished_at is null)),
    constraint webhook_delivery_attempts_check check (attempts >= 0)
);
create index webhook_delivery_webhook_idx on webhook_delivery (webhook_id, created_at);
create index webhook_delivery_next_idx on webhook_delivery (next_attempt_at) where state = 'PENDING';

create table webhook_attempt (
    id            uuid not null,
    version       integer not null,
    delivery_id   uuid not null,
    attempted_at  timestamptz not null,
    duration_ms   integer not null,
    status        integer,
    error         text,
    constraint webhook_attempt_pkey primary key (id),
    constraint webhook_attempt_delivery_fkey foreign key (delivery_id) references webhook_delivery (id),
    constraint webhook_attempt_duration_check check (duration_ms >= 0)
);
create index webhook_attempt_delivery_idx on webhook_attempt (delivery_id, attempted_at);

-- Events are told by the database alone.
grant select on data_event to ${apiRole};
grant select, insert, update on webhook, webhook_state, webhook_delivery to ${apiRole};
grant select, insert on webhook_attempt to ${apiRole};
