-- What every table stands on: Vietnamese order, search without accents, the trail of writes.
-- Runs as the role that owns the schema; the API's role ${apiRole} only gets what is granted to it below.

create extension if not exists btree_gist;

create collation vietnamese (provider = icu, locale = 'vi');

-- "Phước Sơn" (composed or decomposed) and "phuoc son" fold to the same text.
create function fold_text(words text) returns text
    language sql immutable strict parallel safe
    return replace(lower(regexp_replace(normalize(words, NFD), U&'[\0300-\036f]', '', 'g') collate vietnamese), 'đ', 'd') collate "C";

-- Who, when, from where, what, before and after: one row for every written row, in the write's own transaction.
create table audit_event (
    id              bigint generated always as identity,
    occurred_at     timestamptz not null default clock_timestamp(),
    transaction_id  xid8 not null default pg_current_xact_id(),
    actor           text not null,
    actor_roles     text not null,
    on_behalf_of    text,
    origin          text,
    request_code    text,
    operation       text not null,
    action          text not null,
    entity          text not null,
    entity_id       uuid not null,
    before          jsonb,
    after           jsonb,
    constraint audit_event_pkey primary key (id),
    constraint audit_event_action_check check (action in ('INSERT', 'UPDATE', 'DELETE')),
    constraint audit_event_states_check check (
        (action = 'INSERT' and before is null and after is not null)
        or (action = 'UPDATE' and before is not null and after is not null)
        or (action = 'DELETE' and before is not null and after is null))
);
create index audit_event_entity_idx on audit_event (entity, entity_id, id);

-- A trigger and not the application writes the trail, so that bulk SQL can't get round it; it runs with the owner's
-- rights, so that the API's role needs none on the table but reading.
create function record_audit_event() returns trigger
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
    insert into public.audit_event (actor, actor_roles, on_behalf_of, origin, request_code, operation, action, entity,
                                    entity_id, before, after)
    values (acting,
            coalesce(current_setting('giam_ngheo.actor_roles', true), ''),
            nullif(current_setting('giam_ngheo.on_behalf_of', true), ''),
            nullif(current_setting('giam_ngheo.origin', true), ''),
            nullif(current_setting('giam_ngheo.request_code', true), ''),
            doing, tg_op, tg_table_name,
            case tg_op when 'DELETE' then old.id else new.id end,
            case when tg_op <> 'INSERT' then to_jsonb(old) end,
            case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return null;
end;
$$;

-- History stays as it was written, for the owner of the schema too.
create function refuse_change_of_history() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;
create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function refuse_change_of_history();

grant usage on schema public to ${apiRole};
grant select on audit_event to ${apiRole};
