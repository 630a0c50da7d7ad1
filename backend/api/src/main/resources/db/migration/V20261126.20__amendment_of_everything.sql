-- An amendment covers all that a plan states, a commune's plan too; and what is new in a draft has its id from the first word on,
-- so that the same draft can refer to it.
select set_config('giam_ngheo.actor', 'system system:upgrade', true), set_config('giam_ngheo.operation', 'amendment.upgrade', true);
-- Those of issued amendments too: what they say stays, only the id that they never had is set.
alter table plan_amendment_change disable trigger plan_amendment_change_stands;
update plan_amendment_change set thing_id = id, version = version + 1 where thing_id is null;
alter table plan_amendment_change enable trigger plan_amendment_change_stands;

alter table plan_amendment_change
    alter column thing_id set not null,
    drop constraint plan_amendment_change_thing_once,
    -- The plan is changed in two ways: what it says of itself, and the lists of its document.
    add constraint plan_amendment_change_thing_once unique (amendment_id, kind, thing_id),
    drop constraint plan_amendment_change_kind_check,
    add constraint plan_amendment_change_kind_check check (kind in ('PLAN', 'PLAN_DOCUMENT', 'PROJECT', 'SUB_PROJECT',
        'STATED_FUNDING', 'INDICATOR', 'TARGET', 'POLICY', 'DUTY', 'REPORTING_DUTY', 'COMMUNE_TARGET', 'COMMUNE_TASK',
        'COMMUNE_BUDGET_LINE')),
    drop constraint plan_amendment_change_thing_check,
    add constraint plan_amendment_change_thing_check check ((operation = 'CREATE') = (thing_version is null));

-- Who has drafted something does not issue it: the trail knows who wrote to it and its parts.
create index audit_event_of_commune_plan_idx on audit_event ((coalesce(after, before) ->> 'plan_id'))
    where entity in ('commune_target', 'commune_task', 'commune_budget_line');
create index audit_event_of_amendment_parts_idx on audit_event ((coalesce(after, before) ->> 'amendment_id'))
    where entity = 'plan_amendment_change';
