-- What a unit sees is told to each transaction. Looked for plan by plan, most of what that cost went into plans of other places.
create index plan_area_idx on plan (area_id);
create index plan_managing_agency_idx on plan (managing_agency_id);

-- As before; plans are looked for around each unit's place, and in one query for each unit.
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
                       (unit_ids <> '{}' and exists (select from report_section s where s.verifier_id = any (unit_ids)))::text, true),
            set_config('giam_ngheo.led_sub_projects', led_ids::text, true),
            set_config('giam_ngheo.plans_in_sight', plan_ids::text, true),
            set_config('giam_ngheo.commune_plans_in_sight', commune_plan_ids::text, true);
end;
$$;
