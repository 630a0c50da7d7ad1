-- Figures added up: for each indicator, area and base period how many were asked for, told and accepted, and their sums. A figure is
-- told once its section is submitted; one that has been returned or opened again is not. Kept by triggers in the transaction of
-- whatever changes a figure or the state of its section; a recount of the figures gives the same. Ad hoc rounds are outside.
-- own: what was asked for the area itself; otherwise that and all below it. A sum of nothing is told 0 times and so is not known.
create table result_rollup (
    plan_id               uuid not null,
    area_id               uuid not null,
    indicator_id          uuid not null,
    data_to               date not null,
    data_from             date not null,
    own                   boolean not null,
    asked                 integer not null,
    told                  integer not null,
    value                 numeric(30, 4) not null,
    numerator             bigint not null,
    denominator           bigint not null,
    accepted              integer not null,
    accepted_value        numeric(30, 4) not null,
    accepted_numerator    bigint not null,
    accepted_denominator  bigint not null,
    constraint result_rollup_pkey primary key (plan_id, area_id, indicator_id, data_to, data_from, own),
    constraint result_rollup_plan_fkey foreign key (plan_id) references plan (id),
    constraint result_rollup_indicator_fkey foreign key (indicator_id) references indicator (id) on delete cascade,
    constraint result_rollup_area_fkey foreign key (area_id) references area (id),
    constraint result_rollup_count_check check (accepted >= 0 and told >= accepted and asked >= told)
);
create index result_rollup_indicator_idx on result_rollup (indicator_id, data_to) where own;

-- What the figures of sections add, by area and all areas above it.
-- counted: a JSON array of {section_id, indicator_id, area_id, value, numerator, denominator, worded, state, sign}.
create function rollup_of(counted jsonb) returns setof result_rollup
    language sql stable set search_path = pg_catalog, public
begin atomic
    with recursive figure as (
        select section.plan_id, line.area_id, line.indicator_id, round.data_to, round.data_from, line.sign,
               line.told_words or line.value is not null or line.numerator is not null as has_figure,
               coalesce(line.value, 0) as value, coalesce(line.numerator, 0) as numerator, coalesce(line.denominator, 0) as denominator,
               line.state
          from jsonb_to_recordset(counted) as line(section_id uuid, indicator_id uuid, area_id uuid, value numeric, numerator bigint,
                                                   denominator bigint, told_words boolean, state text, sign integer)
          join report_section section on section.id = line.section_id
          join reporting_round round on round.id = section.round_id and round.kind = 'BASE'
    ), above as (
        select distinct area_id, area_id as whole_id from figure
        union
        select above.area_id, area.parent_id from above join area on area.id = above.whole_id where area.parent_id is not null
    ), placed as (
        select figure.*, area_id as place_id, true as own from figure
        union all
        select figure.*, above.whole_id, false from figure join above using (area_id)
    ), judged as (
        select placed.*, has_figure and state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED') as told,
               has_figure and state = 'ACCEPTED' as accepted
          from placed
    )
    select plan_id, place_id, indicator_id, data_to, data_from, own,
           sum(sign)::integer,
           coalesce(sum(sign) filter (where told), 0)::integer,
           coalesce(sum(sign * value) filter (where told), 0)::numeric(30, 4),
           coalesce(sum(sign * numerator) filter (where told), 0)::bigint,
           coalesce(sum(sign * denominator) filter (where told), 0)::bigint,
           coalesce(sum(sign) filter (where accepted), 0)::integer,
           coalesce(sum(sign * value) filter (where accepted), 0)::numeric(30, 4),
           coalesce(sum(sign * numerator) filter (where accepted), 0)::bigint,
           coalesce(sum(sign * denominator) filter (where accepted), 0)::bigint
      from judged
     group by plan_id, place_id, indicator_id, data_to, data_from, own;
end;
revoke execute on function rollup_of(jsonb) from public;

-- Locks are taken in one order: the rows written, their sections, the plan's roll-up as a whole, its rows. A transaction that writes
-- to several sections locks all of them before it writes to the first.
create function add_to_rollup(counted jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    added jsonb;
begin
    perform pg_advisory_xact_lock(hashtextextended('result_rollup ' || one.plan_id, 0))
       from (select distinct section.plan_id
               from jsonb_to_recordset(counted) as line(section_id uuid)
               join report_section section on section.id = line.section_id
              order by 1) as one;
    -- In a statement of its own, which sees what was committed while the lock was waited for.
    select jsonb_agg(change) into added
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
      from jsonb_populate_recordset(null::result_rollup, added) as added_row
     where (kept.plan_id, kept.area_id, kept.indicator_id, kept.data_to, kept.data_from, kept.own)
           = (added_row.plan_id, added_row.area_id, added_row.indicator_id, added_row.data_to, added_row.data_from, added_row.own);
    insert into result_rollup
    select added_row.* from jsonb_populate_recordset(null::result_rollup, added) as added_row
     where not exists (select from result_rollup kept
                        where (kept.plan_id, kept.area_id, kept.indicator_id, kept.data_to, kept.data_from, kept.own)
                              = (added_row.plan_id, added_row.area_id, added_row.indicator_id, added_row.data_to,
                                 added_row.data_from, added_row.own));
    delete from result_rollup kept
     using jsonb_populate_recordset(null::result_rollup, added) as added_row
     where added_row.asked < 0 and kept.asked = 0
       and (kept.plan_id, kept.area_id, kept.indicator_id, kept.data_to, kept.data_from, kept.own)
           = (added_row.plan_id, added_row.area_id, added_row.indicator_id, added_row.data_to, added_row.data_from, added_row.own);
end;
$$;
revoke execute on function add_to_rollup(jsonb) from public;

-- A figure that changes while its section goes from one state to another is counted by whoever is second: both hold the section.
create function roll_up_results() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    changed jsonb;
begin
    -- The rows of a statement that were taken away and those that came; either table is absent where there are none.
    if tg_op = 'INSERT' then
        select jsonb_agg(to_jsonb(one) || jsonb_build_object('sign', 1)) into changed from came one;
    elsif tg_op = 'DELETE' then
        select jsonb_agg(to_jsonb(one) || jsonb_build_object('sign', -1)) into changed from went one;
    else
        select jsonb_agg(line) into changed
          from (select to_jsonb(side.figure) || jsonb_build_object('sign', side.sign, 'moved',
                           (went.section_id, went.indicator_id, went.area_id)
                           is distinct from (came.section_id, came.indicator_id, came.area_id)) as line
                  from went
                  join came using (id)
                 cross join lateral (values (-1, to_jsonb(went)), (1, to_jsonb(came))) as side(sign, figure)) as lines;
    end if;
    if changed is null then
        return null;
    end if;
    perform from report_section
      where id in (select (line ->> 'section_id')::uuid from jsonb_array_elements(changed) as line)
      order by id for no key update;
    select jsonb_agg(line || jsonb_build_object('state', section.state, 'told_words', line ->> 'words' is not null)) into changed
      from jsonb_array_elements(changed) as line
      join report_section section on section.id = (line ->> 'section_id')::uuid
     -- A draft counts as asked for, whatever is written in it; this spares it the lock of the whole.
     where tg_op <> 'UPDATE' or line ->> 'moved' = 'true' or section.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED');
    if changed is not null then
        perform add_to_rollup(changed);
    end if;
    return null;
end;
$$;
create trigger result_comes_to_rollup after insert on result
    referencing new table as came for each statement execute function roll_up_results();
create trigger result_changes_rollup after update on result
    referencing old table as went new table as came for each statement execute function roll_up_results();
create trigger result_leaves_rollup after delete on result
    referencing old table as went for each statement execute function roll_up_results();

create function roll_up_sections() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    changed jsonb;
begin
    select jsonb_agg(to_jsonb(figure) || jsonb_build_object('sign', side.sign, 'state', side.state,
                                                            'told_words', figure.words is not null))
      into changed
      from came
      join went using (id)
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
create trigger report_section_changes_rollup after update on report_section
    referencing old table as went new table as came for each statement execute function roll_up_sections();

-- All figures of a plan counted anew.
create function recount_rollup(of_plan uuid) returns setof result_rollup
    language sql stable set search_path = pg_catalog, public
begin atomic
    select counted.*
      from (select jsonb_agg(to_jsonb(figure) || jsonb_build_object('sign', 1, 'state', section.state,
                                                                    'told_words', figure.words is not null)) as lines
              from result figure
              join report_section section on section.id = figure.section_id
             where figure.plan_id = of_plan) as all_of_plan
     cross join lateral rollup_of(all_of_plan.lines) as counted
     where all_of_plan.lines is not null;
end;
revoke execute on function recount_rollup(uuid) from public;

-- An area that is put elsewhere takes its figures along. It may lie within any plan, also one whose round is just being opened.
create function roll_up_moved_area() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    moved uuid;
begin
    for moved in select id from plan order by id
    loop
        perform pg_advisory_xact_lock(hashtextextended('result_rollup ' || moved, 0));
        delete from result_rollup where plan_id = moved;
        insert into result_rollup select * from recount_rollup(moved);
    end loop;
    return null;
end;
$$;
create trigger area_moves_rollup after update of parent_id on area
    for each row when (old.parent_id is distinct from new.parent_id) execute function roll_up_moved_area();

grant select on result_rollup to ${apiRole};
