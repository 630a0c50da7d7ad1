-- A grid that is saved, a sheet of thousands and a step of a whole report are one statement each: what follows from it is done once
-- for the statement.

-- Tells the trail of all rows that a statement has changed, as record_audit_event does it for one.
create function record_audit_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    acting text := nullif(current_setting('giam_ngheo.actor', true), '');
    doing  text := nullif(current_setting('giam_ngheo.operation', true), '');
begin
    if (acting is null or doing is null) and exists (select from came) then
        raise exception 'a write to % names neither its actor nor its operation', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    insert into public.audit_event (actor, actor_roles, on_behalf_of, origin, client, request_code, operation, action, entity,
                                    entity_id, before, after)
    select acting,
           coalesce(current_setting('giam_ngheo.actor_roles', true), ''),
           nullif(current_setting('giam_ngheo.on_behalf_of', true), ''),
           nullif(current_setting('giam_ngheo.origin', true), ''),
           nullif(current_setting('giam_ngheo.client', true), ''),
           nullif(current_setting('giam_ngheo.request_code', true), ''),
           doing, tg_op, tg_table_name, came.id, to_jsonb(went), to_jsonb(came)
      from came
      join went using (id);
    return null;
end;
$$;

drop trigger result_audit on result;
create trigger result_audit after delete on result for each row execute function record_audit_event();
create trigger result_audit_of_insert after insert on result
    referencing new table as written for each statement execute function record_audit_events();
create trigger result_audit_of_update after update on result
    referencing old table as went new table as came for each statement execute function record_audit_changes();

-- A figure is asked for empty and told later; its sums are written again at each step of its report: all of it in the page that they
-- are in, without new entries in the indexes.
alter table result set (fillfactor = 50);
alter table result_rollup set (fillfactor = 60);

-- One figure as it comes to the sums or leaves them, in the state of its section.
create type counted_figure as (
    plan_id       uuid,
    area_id       uuid,
    indicator_id  uuid,
    data_to       date,
    data_from     date,
    value         numeric,
    numerator     bigint,
    denominator   bigint,
    has_figure    boolean,
    state         text,
    sign          integer
);

create function counted_figure_of(figure result, round reporting_round, state text, sign integer) returns counted_figure
    language sql immutable
    return row(figure.plan_id, figure.area_id, figure.indicator_id, round.data_to, round.data_from, coalesce(figure.value, 0),
               coalesce(figure.numerator, 0), coalesce(figure.denominator, 0),
               num_nonnulls(figure.value, figure.numerator, figure.words) > 0, state, sign)::counted_figure;
revoke execute on function counted_figure_of(result, reporting_round, text, integer) from public;

drop function recount_rollup(uuid);
drop function add_to_rollup(jsonb);
drop function rollup_of(jsonb);

-- What figures add, by area and all areas above it.
create function rollup_of(counted counted_figure[]) returns setof result_rollup
    language sql stable set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
begin atomic
    with recursive figure as materialized (
        -- Added up before they are told to each area above: a figure that leaves in one state and comes in another is one row here.
        select plan_id, area_id, indicator_id, data_to, data_from,
               sum(sign)::integer as asked,
               coalesce(sum(sign) filter (where told), 0)::integer as told,
               coalesce(sum(sign * value) filter (where told), 0) as value,
               coalesce(sum(sign * numerator) filter (where told), 0)::bigint as numerator,
               coalesce(sum(sign * denominator) filter (where told), 0)::bigint as denominator,
               coalesce(sum(sign) filter (where accepted), 0)::integer as accepted,
               coalesce(sum(sign * value) filter (where accepted), 0) as accepted_value,
               coalesce(sum(sign * numerator) filter (where accepted), 0)::bigint as accepted_numerator,
               coalesce(sum(sign * denominator) filter (where accepted), 0)::bigint as accepted_denominator
          from unnest(counted) as line
         cross join lateral (
             select line.has_figure and line.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED') as told,
                    line.has_figure and line.state = 'ACCEPTED' as accepted) as stands
         group by plan_id, area_id, indicator_id, data_to, data_from
    ), above as (
        select distinct area_id, area_id as whole_id from figure
        union
        select above.area_id, area.parent_id from above join area on area.id = above.whole_id where area.parent_id is not null
    )
    select plan_id, area_id, indicator_id, data_to, data_from, true, asked, told, value::numeric(30, 4), numerator, denominator,
           accepted, accepted_value::numeric(30, 4), accepted_numerator, accepted_denominator
      from figure
    union all
    select plan_id, whole_id, indicator_id, data_to, data_from, false, sum(asked)::integer, sum(told)::integer,
           sum(value)::numeric(30, 4), sum(numerator)::bigint, sum(denominator)::bigint, sum(accepted)::integer,
           sum(accepted_value)::numeric(30, 4), sum(accepted_numerator)::bigint, sum(accepted_denominator)::bigint
      from figure
      join above using (area_id)
     group by plan_id, whole_id, indicator_id, data_to, data_from;
end;
revoke execute on function rollup_of(counted_figure[]) from public;

-- Locks are taken in one order: the rows written, their sections, the plan's roll-up as a whole, its rows. A transaction that writes
-- to several sections locks all of them before it writes to the first.
create function add_to_rollup(counted counted_figure[]) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    -- The figures are never planned for by what they say: a plan made for an array takes longer than looking its rows up.
    set plan_cache_mode = force_generic_plan
as $$
declare
    added result_rollup[];
begin
    perform pg_advisory_xact_lock(hashtextextended('result_rollup ' || one.plan_id, 0))
       from (select distinct line.plan_id from unnest(counted) as line order by 1) as one;
    -- In a statement of its own, which sees what was committed while the lock was waited for.
    select array_agg(change) into added
      from rollup_of(counted) as change
     where (asked, told, value, numerator, denominator, accepted, accepted_value, accepted_numerator, accepted_denominator)
           is distinct from (0, 0, 0::numeric, 0::bigint, 0::bigint, 0, 0::numeric, 0::bigint, 0::bigint);
    if added is null then
        return;
    end if;
    -- Those that are there; an insert that gives way on conflict would look at a difference as if it were the sum.
    update result_rollup kept
       set asked = kept.asked + added_row.asked,
           told = kept.told + added_row.told,
           value = kept.value + added_row.value,
           numerator = kept.numerator + added_row.numerator,
           denominator = kept.denominator + added_row.denominator,
           accepted = kept.accepted + added_row.accepted,
           accepted_value = kept.accepted_value + added_row.accepted_value,
           accepted_numerator = kept.accepted_numerator + added_row.accepted_numerator,
           accepted_denominator = kept.accepted_denominator + added_row.accepted_denominator
      from unnest(added) as added_row
     where (kept.plan_id, kept.area_id, kept.indicator_id, kept.data_to, kept.data_from, kept.own)
           = (added_row.plan_id, added_row.area_id, added_row.indicator_id, added_row.data_to, added_row.data_from, added_row.own);
    -- A step of a report changes sums of figures that have been asked for, and so are kept.
    if exists (select from unnest(added) as added_row where added_row.asked > 0) then
        insert into result_rollup
        select added_row.* from unnest(added) as added_row
         where not exists (select from result_rollup kept
                            where (kept.plan_id, kept.area_id, kept.indicator_id, kept.data_to, kept.data_from, kept.own)
                                  = (added_row.plan_id, added_row.area_id, added_row.indicator_id, added_row.data_to,
                                     added_row.data_from, added_row.own));
    end if;
    if exists (select from unnest(added) as added_row where added_row.asked < 0) then
        delete from result_rollup kept
         using unnest(added) as added_row
         where added_row.asked < 0 and kept.asked = 0
           and (kept.plan_id, kept.area_id, kept.indicator_id, kept.data_to, kept.data_from, kept.own)
               = (added_row.plan_id, added_row.area_id, added_row.indicator_id, added_row.data_to, added_row.data_from, added_row.own);
    end if;
end;
$$;
revoke execute on function add_to_rollup(counted_figure[]) from public;

-- A figure that changes while its section goes from one state to another is counted by whoever is second: both hold the section.
create or replace function roll_up_results() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
as $$
declare
    leaving result[];
    coming result[];
    changed counted_figure[];
begin
    -- The rows of a statement that were taken away and those that came; either table is absent where there are none.
    if tg_op = 'INSERT' then
        perform from report_section where id in (select section_id from came) order by id for no key update;
        select array_agg(one) into coming from came one;
    elsif tg_op = 'DELETE' then
        perform from report_section where id in (select section_id from went) order by id for no key update;
        select array_agg(one) into leaving from went one;
    else
        perform from report_section where id in (select section_id from went union select section_id from came)
          order by id for no key update;
        select array_agg(went), array_agg(came) into leaving, coming
          from went
          join came using (id)
          join report_section section on section.id = came.section_id
         -- A draft counts as asked for, whatever is written in it; this spares it the lock of the whole.
         where (went.section_id, went.indicator_id, went.area_id) is distinct from (came.section_id, came.indicator_id, came.area_id)
            or section.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED');
    end if;
    if leaving is null and coming is null then
        return null;
    end if;
    select array_agg(counted_figure_of(one.figure, round, section.state, one.sign)) into changed
      from (select figure, -1 as sign from unnest(leaving) as figure
            union all
            select figure, 1 from unnest(coming) as figure) as one
      join report_section section on section.id = (one.figure).section_id
      join reporting_round round on round.id = section.round_id and round.kind = 'BASE';
    if changed is not null then
        perform add_to_rollup(changed);
    end if;
    return null;
end;
$$;

create or replace function roll_up_sections() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
as $$
declare
    changed counted_figure[];
begin
    select array_agg(counted_figure_of(figure, round, side.state, side.sign))
      into changed
      from came
      join went using (id)
      join reporting_round round on round.id = came.round_id and round.kind = 'BASE'
     cross join lateral (values (-1, went.state), (1, came.state)) as side(sign, state)
      join result figure on figure.section_id = came.id
     where came.state is distinct from went.state
       and (came.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED') or went.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED'))
       and (came.state, went.state) not in (('SUBMITTED', 'VERIFIED'), ('VERIFIED', 'SUBMITTED'));
    if changed is not null then
        perform add_to_rollup(changed);
    end if;
    return null;
end;
$$;

-- All figures of a plan counted anew.
create function recount_rollup(of_plan uuid) returns setof result_rollup
    language sql stable set search_path = pg_catalog, public
begin atomic
    select counted.*
      from (select array_agg(counted_figure_of(figure, round, section.state, 1)) as lines
              from result figure
              join report_section section on section.id = figure.section_id
              join reporting_round round on round.id = section.round_id and round.kind = 'BASE'
             where figure.plan_id = of_plan) as all_of_plan
     cross join lateral rollup_of(all_of_plan.lines) as counted
     where all_of_plan.lines is not null;
end;
revoke execute on function recount_rollup(uuid) from public;
