-- What the register's changes ask of Keycloak: each time the unit of one code is brought to what the register says. Written with
-- the change itself, done after it; what can't be done now is done later.
-- No trail: each row only repeats what the agency's own trail tells, and what became of it.
create table provisioning_task (
    id               uuid not null default gen_random_uuid(),
    version          integer not null default 0,
    -- No key: the agency may have been taken out of the register.
    agency_id        uuid,
    code             text not null,
    cause            text not null,
    state            text not null default 'WAITING',
    created_at       timestamptz not null default clock_timestamp(),
    attempts         integer not null default 0,
    next_attempt_at  timestamptz,
    finished_at      timestamptz,
    failure          text,
    -- What was done, with spaces between: one word for each difference that was mended.
    done             text,
    asked_by_name    text,
    constraint provisioning_task_pkey primary key (id),
    constraint provisioning_task_cause_check check (cause in ('REGISTERED', 'CHANGED', 'RENAMED', 'ENDED', 'SUCCEEDED', 'REMOVED',
        'BEGINS', 'ENDS', 'ASKED')),
    constraint provisioning_task_state_check check (state in ('WAITING', 'DONE')),
    constraint provisioning_task_failure_check check (failure in ('AWAY', 'REFUSED', 'FAILED')),
    constraint provisioning_task_next_check check ((state = 'WAITING') = (next_attempt_at is not null)),
    constraint provisioning_task_finished_check check ((state = 'DONE') = (finished_at is not null)),
    constraint provisioning_task_asked_check check ((cause = 'ASKED') = (asked_by_name is not null))
);
create index provisioning_task_waiting_idx on provisioning_task (next_attempt_at) where state = 'WAITING';
create index provisioning_task_created_idx on provisioning_task (created_at, id);

grant select, insert, update on provisioning_task to ${apiRole};

-- Asks for the unit of an agency that has changed: at once, and on the days when it begins and when it has ended.
create function ask_for_provisioning() returns trigger
    language plpgsql set search_path = pg_catalog, public
as $$
declare
    today date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
    reason text;
begin
    if tg_op = 'DELETE' then
        insert into provisioning_task (agency_id, code, cause, next_attempt_at) values (old.id, old.code, 'REMOVED', now());
        return null;
    end if;
    if tg_op = 'INSERT' then
        reason := 'REGISTERED';
    elsif (new.code, new.name, new.valid_from, new.valid_to, new.successor_id, new.participates)
          is not distinct from (old.code, old.name, old.valid_from, old.valid_to, old.successor_id, old.participates) then
        return null;
    elsif new.successor_id is not null and new.successor_id is distinct from old.successor_id then
        reason := 'SUCCEEDED';
    elsif new.valid_to is not null and new.valid_to is distinct from old.valid_to then
        reason := 'ENDED';
    elsif new.name <> old.name then
        reason := 'RENAMED';
    else
        reason := 'CHANGED';
    end if;
    insert into provisioning_task (agency_id, code, cause, next_attempt_at) values (new.id, new.code, reason, now());
    if tg_op = 'UPDATE' and new.code <> old.code then
        insert into provisioning_task (agency_id, code, cause, next_attempt_at) values (new.id, old.code, 'CHANGED', now());
    end if;
    if new.valid_from > today and (tg_op = 'INSERT' or new.valid_from <> old.valid_from) then
        insert into provisioning_task (agency_id, code, cause, next_attempt_at)
        values (new.id, new.code, 'BEGINS', new.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh');
    end if;
    if new.valid_to >= today and (tg_op = 'INSERT' or new.valid_to is distinct from old.valid_to) then
        insert into provisioning_task (agency_id, code, cause, next_attempt_at)
        values (new.id, new.code, 'ENDS', (new.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh');
    end if;
    return null;
end;
$$;
-- Who has no staff in the system and had none has nothing in Keycloak.
create trigger agency_provisioning after insert on agency
    for each row when (new.participates) execute function ask_for_provisioning();
create trigger agency_provisioning_change after update on agency
    for each row when (old.participates or new.participates) execute function ask_for_provisioning();
create trigger agency_provisioning_end after delete on agency
    for each row when (old.participates) execute function ask_for_provisioning();

-- What an installation from before has in its register already.
insert into provisioning_task (agency_id, code, cause, next_attempt_at)
select id, code, 'REGISTERED', now() from agency where participates;
