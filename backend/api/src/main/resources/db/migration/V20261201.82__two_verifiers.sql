-- Where two agencies lead together, either of them verifies, and one of them suffices.
alter table indicator
    add column co_verifier_id uuid,
    add constraint indicator_co_verifier_fkey foreign key (co_verifier_id) references agency (id),
    add constraint indicator_co_verifier_check
        check (co_verifier_id is null or verifier_id is not null and co_verifier_id <> verifier_id);

alter table report_section
    add column co_verifier_id uuid,
    add constraint report_section_co_verifier_fkey foreign key (co_verifier_id) references agency (id),
    -- One pair is one section, whatever the order in which an indicator names it.
    add constraint report_section_co_verifier_check
        check (co_verifier_id is null or verifier_id is not null and verifier_id < co_verifier_id),
    drop constraint report_section_once,
    add constraint report_section_once unique nulls not distinct (report_id, verifier_id, co_verifier_id);
create index report_section_co_verifier_idx on report_section (co_verifier_id, state);

-- As before; the second of two that verify sees what the first does.
do $$
declare
    of_plan constant text := '((select sees_every_plan()) or plan_id = any ((select plans_in_sight())::uuid[])'
        || ' or plan_id = any ((select commune_plans_in_sight())::uuid[]))';
    own_agency constant text := '(select sees_all()) or agency_id = any ((select own_agencies())::uuid[])';
    verified constant text := '(s.verifier_id = any ((select own_units())::uuid[])'
        || ' or s.co_verifier_id = any ((select own_units())::uuid[]))';
    of_section constant text := '(select sees_all()) or exists (select from report_section s where s.id = section_id and ('
        || 's.agency_id = any ((select own_agencies())::uuid[]) or ' || verified
        || ' or (select is_in_a_unit()) and s.state = ''ACCEPTED''))';
    rules constant jsonb := jsonb_build_object(
        'report', of_plan || ' and (' || own_agency || ' or (select is_in_a_unit()) and some_accepted'
            || ' or (select verifies_reports()) and id in (select s.report_id from report_section s where ' || verified || '))',
        'report_section', of_plan || ' and (' || own_agency || ' or verifier_id = any ((select own_units())::uuid[])'
            || ' or co_verifier_id = any ((select own_units())::uuid[])'
            || ' or (select is_in_a_unit()) and state in (''ACCEPTED'', ''REOPENED''))',
        'result', of_plan || ' and (' || of_section || ')',
        'section_writer', of_section,
        'report_event', of_section,
        'data_event', of_plan || ' and (' || own_agency || ' or kind = ''ROUND_OPENED'''
            || ' or (select is_in_a_unit()) and kind in (''REPORT_ACCEPTED'', ''REPORT_REOPENED'')'
            || ' or exists (select from report_section s where s.id = section_id and ' || verified || ')'
            || ' or kind = ''REPORT_OVERDUE'' and exists (select from report_section s where s.report_id = data_event.report_id'
            || ' and ' || verified || ')'
            || ' or kind = ''ALLOCATION_CHANGED'' and exists (select from allocation l where l.decision_id = data_event.decision_id))');
    rule record;
begin
    for rule in select * from jsonb_each_text(rules) loop
        execute format('alter policy %I on %I using (%s)', rule.key || '_in_sight', rule.key, rule.value);
    end loop;
end;
$$;

create or replace function limit_sight(user_id text, user_name text, agencies text[], units text[], all_of_it boolean, drafts boolean,
                            drafts_of_units boolean, webhooks boolean) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    -- The same few look-ups each time: planned once, by their indices.
    set plan_cache_mode = force_generic_plan set enable_seqscan = off
as $$
declare
    agency_ids uuid[] := '{}';
    unit_ids uuid[] := '{}';
    plan_ids uuid[] := '{}';
    commune_plan_ids uuid[] := '{}';
    led_ids uuid[] := '{}';
    found_ids uuid[];
    found_commune_ids uuid[];
    unit record;
begin
    if cardinality(agencies) > 0 or cardinality(units) > 0 then
        for unit in
            select a.id, a.area_id, place.parent_id, a.valid_from, a.valid_to, a.code = any (agencies) as sees, a.code = any (units) as works
              from agency a join area place on place.id = a.area_id where a.code = any (agencies || units)
        loop
            if unit.sees then agency_ids := agency_ids || unit.id; end if;
            if unit.works then unit_ids := unit_ids || unit.id; end if;
            if not (drafts and drafts_of_units) then
                -- The plans within sight of who does not see every one, by the rule of PlanVisibility: looked for where they can be,
                -- around the unit's place and in its own hands. What is found twice does no harm.
                select array_agg(p.id order by p.year desc) filter (where p.parent_plan_id is null),
                       array_agg(p.id) filter (where p.parent_plan_id is not null)
                  into found_ids, found_commune_ids
                  from plan p
                 where (p.area_id = any (array[unit.area_id, unit.parent_id]
                           || array(select below.id from area below where below.parent_id in (unit.area_id, unit.parent_id)))
                        or p.managing_agency_id = unit.id)
                   and p.year between extract(year from unit.valid_from) and coalesce(extract(year from unit.valid_to), 9999)
                   and (unit.sees and p.status <> 'DRAFT'
                            and (p.parent_plan_id is not null or p.area_id in (unit.area_id, unit.parent_id)
                                 or exists (select from area below where below.id = p.area_id and below.parent_id = unit.area_id))
                        or unit.works and p.parent_plan_id is not null and p.managing_agency_id = unit.id);
                plan_ids := plan_ids || found_ids;
                commune_plan_ids := commune_plan_ids || found_commune_ids;
            end if;
        end loop;
    end if;
    if drafts and not drafts_of_units then
        select plan_ids || array_agg(p.id order by p.year desc) filter (where p.parent_plan_id is null),
               commune_plan_ids || array_agg(p.id) filter (where p.parent_plan_id is not null)
          into plan_ids, commune_plan_ids
          from plan p where p.parent_plan_id is null or p.status <> 'DRAFT';
    end if;
    if agency_ids <> '{}' and not all_of_it then
        select coalesce(array_agg(distinct led.sub_project_id), '{}') into led_ids from duty led
         where led.agency_id = any (agency_ids) and led.role in ('LEAD', 'CO_LEAD') and led.sub_project_id is not null;
    end if;
    perform set_config('giam_ngheo.user_id', user_id, true),
            set_config('giam_ngheo.user_name', user_name, true),
            set_config('giam_ngheo.sees_all', all_of_it::text, true),
            set_config('giam_ngheo.sees_drafts', drafts::text, true),
            set_config('giam_ngheo.sees_drafts_of_units', drafts_of_units::text, true),
            set_config('giam_ngheo.sees_webhooks', webhooks::text, true),
            set_config('giam_ngheo.in_a_unit', (cardinality(units) > 0)::text, true),
            set_config('giam_ngheo.own_agencies', agency_ids::text, true),
            set_config('giam_ngheo.own_units', unit_ids::text, true),
            set_config('giam_ngheo.verifies_reports',
                       (unit_ids <> '{}' and (exists (select from report_section s where s.verifier_id = any (unit_ids))
                           or exists (select from report_section s where s.co_verifier_id = any (unit_ids))))::text, true),
            set_config('giam_ngheo.led_sub_projects', led_ids::text, true),
            set_config('giam_ngheo.plans_in_sight', plan_ids::text, true),
            set_config('giam_ngheo.commune_plans_in_sight', commune_plan_ids::text, true);
end;
$$;
