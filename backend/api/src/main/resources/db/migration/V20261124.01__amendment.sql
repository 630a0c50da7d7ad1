-- An amendment changes what an issued plan states: a document of its own, with its change set. A draft may be withdrawn; what
-- is issued stands, with the old words beside the new ones.
create table plan_amendment (
    id                   uuid not null,
    version              integer not null,
    plan_id              uuid not null,
    ordinal              integer not null,
    status               text not null,
    summary              text not null,
    number               text,
    issued_on            date,
    signed_on_behalf_of  text,
    signatory_capacity   text,
    signatory_title      text,
    signatory_name       text,
    constraint plan_amendment_pkey primary key (id),
    constraint plan_amendment_plan_fkey foreign key (plan_id) references plan (id),
    constraint plan_amendment_ordinal_once unique (plan_id, ordinal),
    constraint plan_amendment_number_once unique (plan_id, number),
    constraint plan_amendment_ordinal_check check (ordinal > 0),
    constraint plan_amendment_status_check check (status in ('DRAFT', 'ISSUED')),
    constraint plan_amendment_issued_whole_check check ((status = 'ISSUED') = (number is not null)
        and (status = 'ISSUED') = (issued_on is not null))
);
create unique index plan_amendment_one_draft on plan_amendment (plan_id) where status = 'DRAFT';

-- The contents are those of the requests that write the thing, by kind. before: what the thing said when the change was
-- drafted; after: what it is to say.
create table plan_amendment_change (
    id              uuid not null,
    version         integer not null,
    amendment_id    uuid not null,
    position        integer not null,
    kind            text not null,
    operation       text not null,
    thing_id        uuid,
    thing_version   integer,
    content_before  jsonb,
    content_after   jsonb,
    constraint plan_amendment_change_pkey primary key (id),
    constraint plan_amendment_change_amendment_fkey foreign key (amendment_id) references plan_amendment (id),
    constraint plan_amendment_change_position_once unique (amendment_id, position),
    constraint plan_amendment_change_thing_once unique (amendment_id, thing_id),
    constraint plan_amendment_change_kind_check check (kind in ('PLAN', 'SUB_PROJECT', 'STATED_FUNDING', 'INDICATOR', 'TARGET', 'DUTY',
        'REPORTING_DUTY')),
    constraint plan_amendment_change_operation_check check (operation in ('CREATE', 'CHANGE', 'REMOVE')),
    constraint plan_amendment_change_thing_check check (operation = 'CREATE' or thing_id is not null and thing_version is not null),
    constraint plan_amendment_change_contents_check check ((operation = 'CREATE') = (content_before is null)
        and (operation = 'REMOVE') = (content_after is null))
);

-- Nobody rewrites an issued document, whatever the application thinks.
create function refuse_change_of_issued_amendment() returns trigger
    language plpgsql set search_path = pg_catalog, public
as $$
declare
    document uuid := case when tg_table_name = 'plan_amendment' then (to_jsonb(old) ->> 'id')::uuid
                          else (coalesce(to_jsonb(old), to_jsonb(new)) ->> 'amendment_id')::uuid end;
begin
    if exists (select from public.plan_amendment where id = document and status = 'ISSUED') then
        raise exception 'an issued amendment stands as it is' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger plan_amendment_stands before update or delete on plan_amendment
    for each row execute function refuse_change_of_issued_amendment();
create trigger plan_amendment_change_stands before insert or update or delete on plan_amendment_change
    for each row execute function refuse_change_of_issued_amendment();

create trigger plan_amendment_audit after insert or update or delete on plan_amendment
    for each row execute function record_audit_event();
create trigger plan_amendment_change_audit after insert or update or delete on plan_amendment_change
    for each row execute function record_audit_event();
grant select, insert, update, delete on plan_amendment, plan_amendment_change to ${apiRole};

-- The history of a thing names the amendment that changed it: the one that was issued in the same transaction.
create index audit_event_of_amendment_idx on audit_event (transaction_id) where entity = 'plan_amendment';
