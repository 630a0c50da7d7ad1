-- Ten thousand vouchers of one sheet, or all lines of a decision, are one statement: what follows from it is done once for the
-- statement, and not once for each row.

-- Tells the trail of all rows that a statement has added, in their order. As record_audit_event does it for one.
create function record_audit_events() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    acting text := nullif(current_setting('giam_ngheo.actor', true), '');
    doing  text := nullif(current_setting('giam_ngheo.operation', true), '');
begin
    if (acting is null or doing is null) and exists (select from written) then
        raise exception 'a write to % names neither its actor nor its operation', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    insert into public.audit_event (actor, actor_roles, on_behalf_of, origin, client, request_code, operation, action, entity,
                                    entity_id, after)
    select acting,
           coalesce(current_setting('giam_ngheo.actor_roles', true), ''),
           nullif(current_setting('giam_ngheo.on_behalf_of', true), ''),
           nullif(current_setting('giam_ngheo.origin', true), ''),
           nullif(current_setting('giam_ngheo.client', true), ''),
           nullif(current_setting('giam_ngheo.request_code', true), ''),
           doing, tg_op, tg_table_name, written.id, to_jsonb(written)
      from written;
    return null;
end;
$$;

do $$
declare
    audited text;
begin
    foreach audited in array array['decision_line', 'allocation', 'disbursement']
    loop
        execute format('drop trigger %I on %I', audited || '_audit', audited);
        execute format('create trigger %I after update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
        execute format('create trigger %I after insert on %I referencing new table as written'
                       ' for each statement execute function record_audit_events()', audited || '_audit_of_insert', audited);
    end loop;
end;
$$;

-- As before, but added up by day and purpose before it is handed over.
create or replace function count_disbursements_by_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform count_by_day(jsonb_agg(to_jsonb(counted)))
      from (
        select plan_id, side.agency_id, paid_on as day, sub_project_id, source, capital_kind, 'DISBURSEMENT' as kind,
               0 as received, 0 as given, sum(case when reverses_id is null then amount else -amount end) as spent
          from posted cross join lateral (values (posted.agency_id), (null)) as side(agency_id)
         group by 1, 2, 3, 4, 5, 6
      ) as counted;
    return null;
end;
$$;

create or replace function count_allocations_by_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform count_by_day(jsonb_agg(to_jsonb(counted)))
      from (
        select side.plan_id, side.agency_id, side.effective_on as day, side.sub_project_id, side.source, side.capital_kind, decision.kind,
               sum(side.received) as received, sum(side.given) as given, 0 as spent
          from (
            select plan_id, decision_id, to_agency_id as agency_id, effective_on, sub_project_id, source, capital_kind,
                   case when reverses_id is null then amount else 0 end as received,
                   case when reverses_id is null then 0 else -amount end as given
              from posted
            union all
            select plan_id, decision_id, from_agency_id, effective_on, sub_project_id, source, capital_kind,
                   case when reverses_id is null then 0 else -amount end,
                   case when reverses_id is null then amount else 0 end
              from posted
          ) as side
          join decision on decision.id = side.decision_id
         group by 1, 2, 3, 4, 5, 6, 7
      ) as counted;
    return null;
end;
$$;

-- As before, but what takes from a key and what gives back to it are added up before they are handed over, each by itself: whether
-- something takes is asked of it.
create or replace function post_disbursements() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    broken text;
begin
    if exists (select from posted join settlement using (plan_id)) then
        raise exception 'the plan is settled' using errcode = 'check_violation', constraint = 'settled_plan', table = 'disbursement';
    end if;
    if exists (select from posted join disbursement reversed on reversed.id = posted.reverses_id
                where (posted.plan_id, posted.sub_project_id, posted.source, posted.capital_kind, posted.agency_id, posted.kind, posted.amount)
                      is distinct from (reversed.plan_id, reversed.sub_project_id, reversed.source, reversed.capital_kind,
                                        reversed.agency_id, reversed.kind, reversed.amount)
                   or reversed.reverses_id is not null) then
        raise exception 'a reversal mirrors the line that it names'
            using errcode = 'check_violation', constraint = 'reversal_mirrors_line', table = 'disbursement';
    end if;
    select post_movements(jsonb_agg(to_jsonb(moved)))
      into broken
      from (
        select plan_id as plan, sub_project_id as "subProject", source, capital_kind as "capitalKind", agency_id as agency,
               0 as received, 0 as given, sum(case when reverses_id is null then amount else -amount end) as spent,
               flag_reason is not null as free
          from posted
         group by plan_id, sub_project_id, source, capital_kind, agency_id, flag_reason is not null, reverses_id is null
      ) as moved;
    if broken is not null then
        raise exception 'more is paid than is held: %', broken
            using errcode = 'check_violation', constraint = 'balance_not_overdrawn', table = 'disbursement';
    end if;
    return null;
end;
$$;
