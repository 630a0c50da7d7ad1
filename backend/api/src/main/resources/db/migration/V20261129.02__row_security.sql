-- A second wall behind the conditions of the queries: row-level security. Whose rows the API's role reads and writes is told once for
-- each transaction; a transaction that is told nothing sees no row of what is not for all. The owner of the tables, who migrates and
-- whose triggers keep sums and events, sees all: none of this is forced on it.

-- What the transaction sees, as it was told. Each is asked once for a query: policies call them in sub-queries of their own.
create function sees_all() returns boolean language sql stable parallel safe
    return coalesce(current_setting('giam_ngheo.sees_all', true), '') = 'true';
create function sees_drafts() returns boolean language sql stable parallel safe
    return coalesce(current_setting('giam_ngheo.sees_drafts', true), '') = 'true';
create function sees_drafts_of_units() returns boolean language sql stable parallel safe
    return coalesce(current_setting('giam_ngheo.sees_drafts_of_units', true), '') = 'true';
create function sees_every_plan() returns boolean language sql stable parallel safe
    return sees_drafts() and sees_drafts_of_units();
create function sees_webhooks() returns boolean language sql stable parallel safe
    return coalesce(current_setting('giam_ngheo.sees_webhooks', true), '') = 'true';
create function is_in_a_unit() returns boolean language sql stable parallel safe
    return coalesce(current_setting('giam_ngheo.in_a_unit', true), '') = 'true';
create function seeing_user() returns text language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.user_id', true), '');
create function seeing_user_name() returns text language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.user_name', true), '');
create function own_agencies() returns uuid[] language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.own_agencies', true), '')::uuid[];
create function own_units() returns uuid[] language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.own_units', true), '')::uuid[];
create function led_sub_projects() returns uuid[] language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.led_sub_projects', true), '')::uuid[];
-- Plans of communes apart: most rows belong to one of the few others, and the many are read only where they do not.
create function plans_in_sight() returns uuid[] language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.plans_in_sight', true), '')::uuid[];
create function commune_plans_in_sight() returns uuid[] language sql stable parallel safe
    return nullif(current_setting('giam_ngheo.commune_plans_in_sight', true), '')::uuid[];
create function verifies_reports() returns boolean language sql stable parallel safe
    return coalesce(current_setting('giam_ngheo.verifies_reports', true), '') = 'true';

-- Tells the transaction under way what it sees. Codes name agencies of every time: those that had the code before count as well.
create function limit_sight(user_id text, user_name text, agencies text[], units text[], all_of_it boolean, drafts boolean,
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
    unit record;
begin
    if cardinality(agencies) > 0 or cardinality(units) > 0 then
        select coalesce(array_agg(a.id) filter (where a.code = any (agencies)), '{}'),
               coalesce(array_agg(a.id) filter (where a.code = any (units)), '{}')
          into agency_ids, unit_ids from agency a where a.code = any (agencies || units);
    end if;
    if not (drafts and drafts_of_units) then
        -- The plans within sight of who does not see every one, by the rule of PlanVisibility. What is found twice does no harm.
        for unit in
            select a.id, a.area_id, place.parent_id, extract(year from a.valid_from) as first_year,
                   coalesce(extract(year from a.valid_to), 9999) as last_year, a.id = any (agency_ids) as sees, a.id = any (unit_ids) as works
              from agency a join area place on place.id = a.area_id where a.id = any (agency_ids || unit_ids)
        loop
            select plan_ids || array_agg(p.id order by p.year desc) filter (where p.parent_plan_id is null),
                   commune_plan_ids || array_agg(p.id) filter (where p.parent_plan_id is not null)
              into plan_ids, commune_plan_ids
              from plan p
              join area place on place.id = p.area_id
             where p.year between unit.first_year and unit.last_year
               and (unit.works and p.parent_plan_id is not null and p.managing_agency_id = unit.id
                    or unit.sees and p.status <> 'DRAFT'
                       and (place.id in (unit.area_id, unit.parent_id) or place.parent_id = unit.area_id
                            or p.parent_plan_id is not null and place.parent_id = unit.parent_id));
        end loop;
        if drafts then
            select plan_ids || array_agg(p.id order by p.year desc) filter (where p.parent_plan_id is null),
                   commune_plan_ids || array_agg(p.id) filter (where p.parent_plan_id is not null)
              into plan_ids, commune_plan_ids
              from plan p where p.parent_plan_id is null or p.status <> 'DRAFT';
        end if;
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
revoke execute on function limit_sight from public;
grant execute on function limit_sight to ${apiRole};

-- A unit that begins its own plan sees it, and what it writes into it, in the same transaction already.
create function see_own_plan() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if not sees_every_plan() and new.parent_plan_id is not null and new.managing_agency_id = any (own_units()) then
        perform set_config('giam_ngheo.commune_plans_in_sight', array_append(commune_plans_in_sight(), new.id)::text, true);
    end if;
    return null;
end;
$$;
create trigger plan_seen after insert on plan for each row execute function see_own_plan();

-- Whose report a section is part of: told with the section, so that its policy need not ask the report, whose own asks its sections.
alter table report_section add column agency_id uuid;
alter table report_section disable trigger user;
update report_section section set agency_id = report.agency_id from report where report.id = section.report_id;
alter table report_section enable trigger user;
alter table report_section alter column agency_id set not null;
create function tell_agency_of_section() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    select report.agency_id into new.agency_id from report where report.id = new.report_id;
    return new;
end;
$$;
create trigger report_section_agency before insert or update of report_id, agency_id on report_section
    for each row execute function tell_agency_of_section();

-- Whether a part of the report is accepted, and so for every unit: kept beside its state, as lists ask it of each report.
alter table report add column some_accepted boolean not null default false;
alter table report disable trigger user;
update report set some_accepted = true
    where exists (select from report_section section where section.report_id = report.id and section.state = 'ACCEPTED');
alter table report enable trigger user;
create or replace function keep_report_state() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    states text[];
    told text;
    last_in date;
    any_accepted boolean;
begin
    -- Whoever changes another section of the report waits, and then sees this one.
    perform 1 from report where id = new.report_id for no key update;
    select array_agg(s.state), bool_or(s.state = 'ACCEPTED'),
           case when bool_and(s.submitted_at is not null) then max((s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) end
        into states, any_accepted, last_in from report_section s where s.report_id = new.report_id;
    told := case
        when 'RETURNED' = any (states) then 'RETURNED'
        when 'REOPENED' = any (states) then 'REOPENED'
        when 'NOT_STARTED' = all (states) then 'NOT_STARTED'
        when 'NOT_STARTED' = any (states) or 'DRAFT' = any (states) then 'DRAFT'
        when 'READY' = any (states) then 'READY'
        when 'SUBMITTED' = any (states) then 'SUBMITTED'
        when 'VERIFIED' = any (states) then 'VERIFIED'
        else 'ACCEPTED'
    end;
    update report set state = told, submitted_on = last_in, some_accepted = any_accepted
        where id = new.report_id and (state, submitted_on, some_accepted) is distinct from (told, last_in, any_accepted);
    return null;
end;
$$;

-- What triggers look at, they see whole, whoever writes.
alter function refuse_change_of_issued_amendment() security definer set search_path = pg_catalog, public;
alter function refuse_change_of_issued_decision() security definer set search_path = pg_catalog, public;
alter function refuse_change_of_issued_lines() security definer set search_path = pg_catalog, public;
alter function check_contributions() security definer set search_path = pg_catalog, public;
alter function refuse_change_of_issued_consolidation() security definer set search_path = pg_catalog, public;
alter function refuse_figures_of_issued_consolidation() security definer set search_path = pg_catalog, public;

do $$
declare
    of_plan constant text := '((select sees_every_plan()) or plan_id = any ((select plans_in_sight())::uuid[])'
        || ' or plan_id = any ((select commune_plans_in_sight())::uuid[]))';
    own_agency constant text := '(select sees_all()) or agency_id = any ((select own_agencies())::uuid[])';
    of_money constant text := of_plan || ' and (' || own_agency
        || ' or sub_project_id = any ((select led_sub_projects())::uuid[]))';
    of_movement constant text := of_plan || ' and ((select sees_all()) or from_agency_id = any ((select own_agencies())::uuid[])'
        || ' or to_agency_id = any ((select own_agencies())::uuid[]) or sub_project_id = any ((select led_sub_projects())::uuid[]))';
    -- Figures of a section: of who reports and who verifies, and once they are accepted of every unit.
    of_section constant text := '(select sees_all()) or exists (select from report_section s where s.id = section_id and ('
        || 's.agency_id = any ((select own_agencies())::uuid[]) or s.verifier_id = any ((select own_units())::uuid[])'
        || ' or (select is_in_a_unit()) and s.state = ''ACCEPTED''))';
    -- Of a plan and for who sees the plan.
    parts constant text[] := array['legal_basis', 'recipient', 'annex', 'not_applicable_node', 'project', 'sub_project', 'policy',
        'duty', 'reporting_duty', 'stated_funding', 'indicator', 'indicator_subject', 'target', 'baseline', 'commune_target',
        'commune_task', 'commune_budget_line', 'plan_counterpart', 'sheet_import', 'contribution', 'credit_total', 'settlement',
        'reporting_round', 'result_rollup'];
    rules jsonb := jsonb_build_object(
        'plan', '(select sees_every_plan()) or id = any ((select plans_in_sight())::uuid[])'
            || ' or id = any ((select commune_plans_in_sight())::uuid[])'
            || ' or parent_plan_id is not null and managing_agency_id = any ((select own_units())::uuid[])',
        'support_content', 'exists (select from sub_project s where s.id = sub_project_id)',
        'sub_project_beneficiary', 'exists (select from sub_project s where s.id = sub_project_id)',
        'reporting_duty_recipient', 'exists (select from reporting_duty d where d.id = reporting_duty_id)',
        'plan_amendment', of_plan || ' and (status = ''ISSUED'' or exists (select from plan p where p.id = plan_id and case'
            || ' when p.parent_plan_id is null then (select sees_drafts())'
            || ' else (select sees_drafts_of_units()) or p.managing_agency_id = any ((select own_units())::uuid[]) end))',
        'plan_amendment_change', 'exists (select from plan_amendment m where m.id = amendment_id)',
        'decision', of_plan || ' and (' || own_agency || ' or exists (select from allocation l where l.decision_id = decision.id))',
        'decision_line', 'exists (select from decision d where d.id = decision_id)',
        'allocation', of_movement,
        'balance', of_money,
        'money_day', of_money,
        'money_month', of_money,
        'disbursement', of_money,
        'advance_clearance', 'exists (select from disbursement d where d.id = disbursement_id)',
        'treasury_statement', of_plan || ' and (select sees_all())',
        'treasury_line', '(select sees_all())',
        'report', of_plan || ' and (' || own_agency || ' or (select is_in_a_unit()) and some_accepted'
            || ' or (select verifies_reports()) and id in (select s.report_id from report_section s'
            || ' where s.verifier_id = any ((select own_units())::uuid[])))',
        -- That an accepted one was opened again is told to every unit.
        'report_section', of_plan || ' and (' || own_agency || ' or verifier_id = any ((select own_units())::uuid[])'
            || ' or (select is_in_a_unit()) and state in (''ACCEPTED'', ''REOPENED''))',
        'result', of_plan || ' and (' || of_section || ')',
        'section_writer', of_section,
        'result_attachment', 'exists (select from result x where x.id = result_id)',
        'report_event', of_section,
        'report_event_cell', 'exists (select from report_event e where e.id = event_id)',
        'report_comment', 'exists (select from report r where r.id = report_id)',
        'consolidation', of_plan || ' and ((select sees_all()) or status = ''ISSUED'')',
        'consolidation_snapshot', 'exists (select from consolidation c where c.id = consolidation_id)',
        'reminder', of_plan || ' and (' || own_agency || ')',
        'reminder_mail', of_plan || ' and (select sees_all())',
        'notice_read', 'user_id = (select seeing_user())',
        -- The system enters samples under other names.
        'idempotency_key', '(select seeing_user()) in (user_id, ''system'')',
        'obstacle', own_agency || ' or sub_project_id = any ((select led_sub_projects())::uuid[])'
            || ' or exists (select from duty d where d.id = duty_id and d.sub_project_id = any ((select led_sub_projects())::uuid[]))'
            || ' or exists (select from indicator_subject s where s.indicator_id = obstacle.indicator_id'
            || ' and s.sub_project_id = any ((select led_sub_projects())::uuid[]))',
        'obstacle_entry', 'exists (select from obstacle o where o.id = obstacle_id)',
        'obstacle_attachment', 'exists (select from obstacle_entry e where e.id = entry_id)',
        'delegation', own_agency || ' or delegate_user = (select seeing_user_name())',
        -- A file is seen by who has brought it and who sees what it hangs on.
        'attachment', '(select sees_all()) or uploader_id = (select seeing_user())'
            || ' or exists (select from result_attachment f where f.attachment_id = attachment.id)'
            || ' or exists (select from obstacle_attachment f where f.attachment_id = attachment.id)'
            || ' or exists (select from obstacle f where f.paper_attachment_id = attachment.id)'
            || ' or exists (select from report f where f.paper_attachment_id = attachment.id)'
            || ' or exists (select from decision f where f.attachment_id = attachment.id)'
            || ' or exists (select from delegation f where f.attachment_id = attachment.id)',
        'attachment_part', 'exists (select from attachment f where f.id = attachment_id)',
        'data_event', of_plan || ' and (' || own_agency || ' or kind = ''ROUND_OPENED'''
            || ' or (select is_in_a_unit()) and kind in (''REPORT_ACCEPTED'', ''REPORT_REOPENED'')'
            || ' or exists (select from report_section s where s.id = section_id and s.verifier_id = any ((select own_units())::uuid[]))'
            || ' or kind = ''REPORT_OVERDUE'' and exists (select from report_section s where s.report_id = data_event.report_id'
            || ' and s.verifier_id = any ((select own_units())::uuid[]))'
            || ' or kind = ''ALLOCATION_CHANGED'' and exists (select from allocation l where l.decision_id = data_event.decision_id))',
        'webhook', '(select sees_webhooks())',
        'webhook_state', '(select sees_webhooks())',
        'webhook_delivery', '(select sees_webhooks())',
        'webhook_attempt', '(select sees_webhooks())');
    part text;
    rule record;
begin
    foreach part in array parts loop
        rules := rules || jsonb_build_object(part, of_plan);
    end loop;
    for rule in select * from jsonb_each_text(rules) loop
        execute format('alter table %I enable row level security', rule.key);
        execute format('create policy %I on %I to ${apiRole} using (%s)', rule.key || '_in_sight', rule.key, rule.value);
    end loop;
end;
$$;

-- What all may know of rows that they do not see, and no more of them.

-- How many reports of each round stand where.
create function count_reports(rounds uuid[], today date)
    returns table (round_id uuid, asked bigint, not_started bigint, draft bigint, ready bigint, submitted bigint, verified bigint,
                   to_correct bigint, accepted bigint, late bigint)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select report.round_id, count(*), count(*) filter (where state = 'NOT_STARTED'), count(*) filter (where state = 'DRAFT'),
           count(*) filter (where state = 'READY'), count(*) filter (where state = 'SUBMITTED'),
           count(*) filter (where state = 'VERIFIED'), count(*) filter (where state in ('RETURNED', 'REOPENED')),
           count(*) filter (where state = 'ACCEPTED'), count(*) filter (where submitted_on is null and due_on < today)
      from report where report.round_id = any (rounds) group by report.round_id;
end;
-- What has moved in the books of agencies; not told to anybody, only held against what is asked.
create function movements_in_books(of_plan uuid, of_agencies uuid[])
    returns table (sub_project_id uuid, source text, capital_kind text, agency_id uuid, day date, change bigint)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select moved.sub_project_id, moved.source, moved.capital_kind, moved.agency_id, moved.day, sum(moved.change)::bigint
      from (select a.sub_project_id, a.source, a.capital_kind, a.to_agency_id as agency_id, a.effective_on as day, a.amount as change
              from allocation a where a.plan_id = of_plan
            union all
            select a.sub_project_id, a.source, a.capital_kind, a.from_agency_id, a.effective_on, -a.amount
              from allocation a where a.plan_id = of_plan
            union all
            select d.sub_project_id, d.source, d.capital_kind, d.agency_id, d.paid_on,
                   case when d.reverses_id is null then -d.amount else d.amount end
              from disbursement d where d.plan_id = of_plan) as moved
     where moved.agency_id = any (of_agencies)
     group by 1, 2, 3, 4, 5;
end;
-- For what, and out of which source, money of a plan has moved at all: tables name it, and withhold how much.
create function places_of_money(of_plan uuid, issuer uuid, as_of date, of_kind text) returns table (sub_project_id uuid, source text)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select distinct books.sub_project_id, books.source from money_day books
     where books.plan_id = of_plan and (books.agency_id is null or books.agency_id = issuer)
       and books.day <= as_of and (of_kind is null or books.capital_kind = of_kind);
end;
-- Takes away the keys of everybody that were kept longer ago than that; how many.
create function forget_idempotency_keys(kept interval) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    forgotten integer;
begin
    delete from idempotency_key where kept_at < now() - kept;
    get diagnostics forgotten = row_count;
    return forgotten;
end;
$$;
revoke execute on function count_reports, movements_in_books, places_of_money, forget_idempotency_keys from public;
grant execute on function count_reports, movements_in_books, places_of_money, forget_idempotency_keys to ${apiRole};
