-- A district-year of reports in a plan of its own: so many indicators, which each commune tells each month, all of it accepted but the
-- last month, which is being written. Marked as sample. Sums are counted once at the end, as a recount does, and are the same.
-- For PostgreSQL's administrator, who alone may leave the triggers out: the checks of foreign keys take twice as long as the rows.
--
-- Variables: year, of the plan; indicators; adhoc, how many ad hoc rounds of one commune stand in place of the twelve months (0: none).
\set ON_ERROR_STOP on
set client_min_messages = warning;
set synchronous_commit = off;
begin;
set local session_replication_role = replica;

-- Enters rows that are given as JSON: whatever a table has but the query does not name comes from the row it is made of.
create function pg_temp.enter(target regclass, query text) returns void language plpgsql as $$
declare
    columns text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
        from pg_attribute where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('insert into %s (%s) select %s from (%s) made(body), jsonb_populate_record(null::%s, made.body)',
                   target, columns, columns, query, target);
end;
$$;

create temp table bench as
    select gen_random_uuid() as plan, plan.id as real, plan.area_id as district, :year as year, :indicators as indicators, :adhoc as adhoc
      from plan where year = 2024 and parent_plan_id is null order by id limit 1;
create temp table unit as
    select agency.id, agency.area_id as area, agency.code from agency join area on area.id = agency.area_id, bench
     where agency.kind = 'PEOPLES_COMMITTEE' and area.parent_id = bench.district and (bench.adhoc = 0 or agency.code = 'xa-phuoc-son');

select pg_temp.enter('plan', $q$
    select to_jsonb(plan.*) || jsonb_build_object('id', bench.plan, 'year', bench.year, 'number', null, 'issued_on', null,
           'title', 'Kế hoạch đo ' || bench.year) from plan, bench where plan.id = bench.real $q$);
select pg_temp.enter('indicator', $q$
    select to_jsonb(indicator) || jsonb_build_object('id', gen_random_uuid(), 'plan_id', bench.plan, 'code', 'B' || n, 'annex_id', null,
           'name', 'Chỉ tiêu đo ' || n, 'position', n, 'frequency', 'MONTHLY', 'verifier_id', null, 'co_verifier_id', null, 'collector_id', null,
           'source_provenance', 'SAMPLE')
      from indicator, bench, generate_series(1, bench.indicators) as n where indicator.plan_id = bench.real and indicator.code = 'I2' $q$);
select pg_temp.enter('reporting_round', $q$
    select jsonb_build_object('id', gen_random_uuid(), 'version', 0, 'plan_id', bench.plan, 'status', 'OPEN', 'opened_by', 'bench',
           'opened_by_name', 'bench', 'opened_at', now(), 'name', 'Đo ' || n, 'data_from', first, 'data_to', last,
           'kind', case bench.adhoc when 0 then 'BASE' else 'AD_HOC' end,
           'frequency', case bench.adhoc when 0 then 'MONTHLY' end,
           'commune_due_on', last + 3, 'agency_due_on', last + 4, 'consolidated_due_on', last + 6)
      from bench, generate_series(1, greatest(12, bench.adhoc)) as n
      cross join lateral (select make_date(bench.year, 1 + (n - 1) % 12, 14) as last) as ending
      cross join lateral (select (last - interval '1 month')::date + 1 as first) as beginning $q$);
select pg_temp.enter('report', $q$
    select jsonb_build_object('id', gen_random_uuid(), 'version', 0, 'plan_id', bench.plan, 'round_id', round.id, 'agency_id', unit.id,
           'due_on', round.commune_due_on, 'submitted_on', case when written then null else round.data_to + 1 end,
           'state', case when written then 'DRAFT' else 'ACCEPTED' end, 'some_accepted', not written)
      from bench join reporting_round round on round.plan_id = bench.plan cross join unit
      cross join lateral (select bench.adhoc > 0 or round.data_to >= make_date(bench.year, 12, 1) as written) as which $q$);
select pg_temp.enter('report_section', $q$
    select jsonb_build_object('id', gen_random_uuid(), 'version', 0, 'plan_id', plan_id, 'round_id', round_id, 'report_id', report.id,
           'agency_id', report.agency_id, 'state', state, 'state_since', now(), 'submitted_at', case state when 'ACCEPTED' then now() end)
      from report join bench on bench.plan = report.plan_id $q$);
insert into result (id, version, plan_id, round_id, section_id, indicator_id, area_id, value, entered_by, entered_by_name, entered_at)
select gen_random_uuid(), 0, section.plan_id, section.round_id, section.id, indicator.id, unit.area,
       case section.state when 'ACCEPTED' then 1 + (indicator.position * 7 + abs(hashtext(section.id::text) % 50)) % 97 end,
       case section.state when 'ACCEPTED' then 'bench' end, case section.state when 'ACCEPTED' then 'bench' end,
       case section.state when 'ACCEPTED' then now() end
  from report_section section
  join bench on bench.plan = section.plan_id
  join report on report.id = section.report_id
  join unit on unit.id = report.agency_id
  join indicator on indicator.plan_id = section.plan_id;
-- Without it the recount is planned for a table as small as it was.
analyze result, report, report_section, reporting_round, indicator;
insert into result_rollup select counted.* from bench, recount_rollup(bench.plan) as counted;
commit;
analyze result, result_rollup, report, report_section, reporting_round, indicator;
