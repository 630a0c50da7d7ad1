-- What an event of the trail still lacked: by which client the request came; and the reading of personal data as an event of its own.
alter table audit_event add column client text;
alter table audit_event alter column entity_id drop not null;
alter table audit_event drop constraint audit_event_action_check;
alter table audit_event add constraint audit_event_action_check check (action in ('INSERT', 'UPDATE', 'DELETE', 'READ'));
alter table audit_event drop constraint audit_event_states_check;
alter table audit_event add constraint audit_event_states_check check (
    (action = 'INSERT' and before is null and after is not null)
    or (action = 'UPDATE' and before is not null and after is not null)
    or (action = 'DELETE' and before is not null and after is null)
    -- What was asked for and how many it were stands where a write has the row.
    or (action = 'READ' and before is null and after is not null));
-- A list that is read is no one thing; what is written always is.
alter table audit_event add constraint audit_event_thing_check check (action = 'READ' or entity_id is not null);
-- Events come in the order of time, more or less: such an index costs a write next to nothing.
create index audit_event_occurred_idx on audit_event using brin (occurred_at);

create or replace function record_audit_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    acting text := nullif(current_setting('giam_ngheo.actor', true), '');
    doing  text := nullif(current_setting('giam_ngheo.operation', true), '');
begin
    if acting is null or doing is null then
        raise exception 'a write to % names neither its actor nor its operation', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    insert into public.audit_event (actor, actor_roles, on_behalf_of, origin, client, request_code, operation, action, entity,
                                    entity_id, before, after)
    values (acting,
            coalesce(current_setting('giam_ngheo.actor_roles', true), ''),
            nullif(current_setting('giam_ngheo.on_behalf_of', true), ''),
            nullif(current_setting('giam_ngheo.origin', true), ''),
            nullif(current_setting('giam_ngheo.client', true), ''),
            nullif(current_setting('giam_ngheo.request_code', true), ''),
            doing, tg_op, tg_table_name,
            case tg_op when 'DELETE' then old.id else new.id end,
            case when tg_op <> 'INSERT' then to_jsonb(old) end,
            case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return null;
end;
$$;

-- That somebody has read personal data: who, from where, what they asked for and how many it were, never the data.
create function record_reading(actor text, actor_roles text, origin text, client text, request_code text, operation text,
                               entity text, entity_id uuid, asked jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if coalesce(actor, '') = '' or coalesce(operation, '') = '' then
        raise exception 'a reading names neither its actor nor its operation' using errcode = 'insufficient_privilege';
    end if;
    -- The seals rely on it: no event has its id before its transaction has its number. A write has it from the row it wrote.
    perform pg_current_xact_id();
    insert into public.audit_event (actor, actor_roles, origin, client, request_code, operation, action, entity, entity_id, after)
    values (actor, coalesce(actor_roles, ''), nullif(origin, ''), nullif(client, ''), nullif(request_code, ''), operation, 'READ',
            entity, entity_id, asked);
end;
$$;
revoke execute on function record_reading(text, text, text, text, text, text, text, uuid, jsonb) from public;
grant execute on function record_reading(text, text, text, text, text, text, text, uuid, jsonb) to ${apiRole};
