-- Fills a fresh database with data of a size, made from the one plan that is there: every district gets that plan's projects,
-- agencies, duties and indicators, with names, money and targets of its own. The same seed gives the same rows.
--
-- What holds for the real plan holds for these: amounts are whole đồng and add up, a pending amount stays pending, the parts
-- of a target add up to it, codes are once at a time, areas end on 30/6/2025 and are carried on. Every row is marked SAMPLE.
--
-- Variables: seed, provinces, districts (a province), communes (a district), first_year, last_year, trail (on or off).
\set ON_ERROR_STOP on
\pset tuples_only on
set client_min_messages = warning;
set synchronous_commit = off;
begin;
select set_config('giam_ngheo.actor', 'system:generator', true), set_config('giam_ngheo.operation', 'data.generate', true),
       set_config('generator.seed', :'seed', true)
\g /dev/null

-- Nothing but what the start of the system itself has entered: never among what people have written.
do $$
begin
    if exists (select from audit_event where actor not in ('system system:plan-file', 'system system:migration')) then
        raise exception 'This database holds what people have written: data is generated into a fresh one only';
    end if;
    if (select count(*) from plan) <> 1 then
        raise exception 'This database has not just the one plan that the others are made from';
    end if;
end;
$$;

create temp table setting as
    select :'seed'::bigint as seed, :provinces as provinces, :districts as districts, :communes as communes,
           :first_year as first_year, :last_year as last_year;

-- From 0 up to 1, always the same for the same words.
create function pg_temp.chance(words text) returns double precision language sql stable
    return (hashtextextended(words, current_setting('generator.seed')::bigint) & 9007199254740991) / 9007199254740992.0;

create function pg_temp.pick(choices text[], words text) returns text language sql stable
    return choices[1 + floor(pg_temp.chance(words) * cardinality(choices))::int];

-- Ids in the order of their numbers, as version 7 has them, so that indexes grow as they do in use.
create function pg_temp.id(kind text, number bigint) returns uuid language sql stable
    return (lpad(to_hex(number), 12, '0') || '7' || substr(md5(kind || current_setting('generator.seed')), 1, 3) || '8'
            || substr(md5(kind || number || current_setting('generator.seed')), 4, 15))::uuid;

-- 1473800000 as "1.473,8 triệu đồng".
create function pg_temp.millions(amount bigint) returns text language sql immutable
    return rtrim(rtrim(translate(to_char(amount / 1000000.0, 'FM999,999,999,990.000000'), ',.', '.,'), '0'), ',')
           || ' triệu đồng';

-- Enters rows that are given as JSON: whatever a table has but the query does not name comes from the row it is made of.
create function pg_temp.enter(target regclass, query text) returns void language plpgsql as $$
declare
    columns text;
    begun timestamptz := clock_timestamp();
    entered bigint;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
        from pg_attribute where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('insert into %s (%s) select %s from (%s) made(body), jsonb_populate_record(null::%s, made.body)',
                   target, columns, columns, query, target);
    get diagnostics entered = row_count;
    raise warning '%: % rows, % s', rpad(target::text, 26), lpad(entered::text, 9),
        round(extract(epoch from clock_timestamp() - begun)::numeric, 1);
end;
$$;

create function pg_temp.sample() returns jsonb language sql stable
    return jsonb_build_object('source_provenance', 'SAMPLE',
        'source_note', 'Dữ liệu sinh tự động để thử tải, hạt giống ' || (select seed from setting));

-- Words before a name that is made of two syllables, as such names are.
create temp table syllable as select
    array['An','Bình','Châu','Đông','Hòa','Long','Mỹ','Ninh','Phú','Tân','Thanh','Vĩnh','Xuân','Yên','Hưng','Nghĩa','Sơn',
          'Tây','Thạnh','Kim','Quảng','Đại','Thái','Lộc','Hải','Cẩm','Diên','Gia','Hồng','Liên'] as first,
    array['An','Bình','Châu','Đức','Giang','Hà','Hải','Hiệp','Hòa','Hưng','Khánh','Lâm','Lộc','Long','Minh','Mỹ','Phong',
          'Phú','Phúc','Phước','Quang','Sơn','Tân','Thành','Thắng','Thịnh','Thủy','Trung','Xuân','Yên'] as second;
create function pg_temp.name(kind text, number bigint) returns text language sql stable
    return (select pg_temp.pick(first, kind || number || 'a') || ' ' || pg_temp.pick(second, kind || number || 'b') from syllable);

-- The template: the real plan and its people's committee of one commune.
create temp table real as
    select plan.id as plan, plan.area_id as district, area.parent_id as province, area.name as district_name,
           regexp_replace(area.name, '^\S+ ', '') as short_name
    from plan join area on area.id = plan.area_id;
create temp table real_commune as
    select agency.id as committee, area.id as area from agency join area on area.id = agency.area_id, real
    where agency.kind = 'PEOPLES_COMMITTEE' and area.parent_id = real.district
    order by area.code limit 1;

-- Areas. Codes that the real ones have are left out.
create temp table p as
    select row_number() over (order by code) as number, code, pg_temp.id('province', row_number() over (order by code)) as id
    from (select lpad(n::text, 2, '0') as code from generate_series(1, 96) n where n not in (52)
          order by 1 limit (select provinces from setting)) codes;
create temp table d as
    select row_number() over () as number, p.number as province_number, p.id as province,
           lpad((row_number() over () + case when row_number() over () >= 550 then 1 else 0 end)::text, 3, '0') as code,
           pg_temp.id('district', row_number() over ()) as id, pg_temp.name('district', row_number() over ()) as name
    from p, generate_series(1, (select districts from setting)) order by p.number;
create temp table c as
    select row_number() over () as number, d.number as district_number, d.id as district, n as within,
           lpad((row_number() over () + case when row_number() over () >= 21900 then 100 else 0 end)::text, 5, '0') as code,
           pg_temp.id('commune', row_number() over ()) as id, pg_temp.name('commune', row_number() over ()) as name,
           case when n <= 2 then 'TOWNSHIP' else 'COMMUNE' end as kind
    from d, generate_series(1, (select communes from setting)) n order by d.number, n;
create index on c (district_number);
analyze p; analyze d; analyze c;

select pg_temp.enter('area', $q$
    select to_jsonb(area) || (select pg_temp.sample()) || jsonb_build_object('id', p.id, 'version', 0, 'code', p.code,
           'name', 'Tỉnh ' || pg_temp.name('province', p.number))
    from p, area where area.id = (select province from real) $q$);
select pg_temp.enter('area', $q$
    select to_jsonb(area) || (select pg_temp.sample()) || jsonb_build_object('id', d.id, 'version', 0, 'code', d.code,
           'name', 'Huyện ' || d.name, 'parent_id', d.province)
    from d, area where area.id = (select district from real) $q$);
select pg_temp.enter('area', $q$
    select to_jsonb(area) || (select pg_temp.sample()) || jsonb_build_object('id', c.id, 'version', 0, 'code', c.code, 'kind', c.kind,
           'name', case c.kind when 'TOWNSHIP' then 'Thị trấn ' else 'Xã ' end || c.name, 'parent_id', c.district,
           'tile_column', (c.within - 1) % 4, 'tile_row', (c.within - 1) / 4)
    from c, area where area.id = (select area from real_commune) $q$);

-- From 1/7/2025: no districts; four communes carry on those of each, under a province that carries on its own.
create temp table after_2025 as
    select c.*, 1 + (c.within - 1) % 4 as part,
           pg_temp.id('new-commune', c.district_number * 4 + (c.within - 1) % 4) as successor,
           c.within <= 4 as bears_the_code
    from c;
select pg_temp.enter('area', $q$
    select to_jsonb(area) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('new-province', p.number), 'version', 0,
           'code', p.code, 'name', 'Tỉnh ' || pg_temp.name('province', p.number), 'valid_from', date '2025-07-01', 'valid_to', null)
    from p, area where area.id = (select province from real) $q$);
select pg_temp.enter('area', $q$
    select to_jsonb(area) || (select pg_temp.sample()) || jsonb_build_object('id', successor, 'version', 0, 'code', a.code,
           'kind', 'COMMUNE', 'name', 'Xã ' || a.name, 'parent_id', pg_temp.id('new-province', d.province_number),
           'valid_from', date '2025-07-01', 'valid_to', null, 'tile_column', null, 'tile_row', null)
    from after_2025 a join d on d.number = a.district_number, area
    where a.bears_the_code and area.id = (select area from real_commune) $q$);
select pg_temp.enter('area_succession', $q$
    select to_jsonb(s) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('succession', a.number), 'version', 0,
           'predecessor_id', a.id, 'successor_id', a.successor)
    from after_2025 a, (select * from area_succession limit 1) s
    union all
    select to_jsonb(s) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('province-succession', p.number), 'version', 0,
           'predecessor_id', p.id, 'successor_id', pg_temp.id('new-province', p.number))
    from p, (select * from area_succession limit 1) s $q$);

-- Agencies: those of the real province and district for each, and a committee for each commune.
create temp table real_agency as
    select agency.*, row_number() over (order by code) as number, area_id = (select province from real) as provincial
    from agency where area_id in ((select district from real), (select province from real));
create temp table agency_of (district_number bigint, real_id uuid, id uuid);
insert into agency_of select d.number, a.id, pg_temp.id('agency', d.number * 100 + a.number) from d, real_agency a where not provincial;
insert into agency_of select d.number, a.id, pg_temp.id('provincial-agency', d.province_number * 100 + a.number)
    from d, real_agency a where provincial;
create index on agency_of (district_number, real_id);
create temp table committee as select c.*, pg_temp.id('committee', c.number) as committee_id from c;
create index on committee (district_number);
analyze agency_of; analyze committee;

-- Nobody works for units that are made up: Keycloak is not asked for them.
alter table agency disable trigger agency_provisioning;
select pg_temp.enter('agency', $q$
    select to_jsonb(agency) || (select pg_temp.sample()) || jsonb_build_object('id', o.id, 'version', 0, 'code', agency.code || '-t' || p.code,
           'name', regexp_replace(agency.name, 'tỉnh .*$', 'tỉnh ' || pg_temp.name('province', p.number)), 'area_id', p.id,
           'successor_id', null)
    from p join d on d.province_number = p.number and d.number = (select min(number) from d where province_number = p.number)
    join agency_of o on o.district_number = d.number join real_agency a on a.id = o.real_id and a.provincial
    join agency on agency.id = a.id $q$);
select pg_temp.enter('agency', $q$
    select to_jsonb(agency) || (select pg_temp.sample()) || jsonb_build_object('id', o.id, 'version', 0, 'code', agency.code || '-h' || d.code,
           'name', replace(agency.name, (select short_name from real), d.name), 'area_id', d.id, 'successor_id', null)
    from d join agency_of o on o.district_number = d.number join real_agency a on a.id = o.real_id and not a.provincial
    join agency on agency.id = a.id $q$);
select pg_temp.enter('agency', $q$
    select to_jsonb(agency) || (select pg_temp.sample()) || jsonb_build_object('id', k.committee_id, 'version', 0, 'code', 'ubnd-x' || k.code,
           'name', 'Ủy ban nhân dân ' || case k.kind when 'TOWNSHIP' then 'thị trấn ' else 'xã ' end || k.name,
           'short_name', 'UBND ' || case k.kind when 'TOWNSHIP' then 'thị trấn ' else 'xã ' end || k.name, 'area_id', k.id,
           'successor_id', null)
    from committee k, agency where agency.id = (select committee from real_commune) $q$);
alter table agency enable trigger agency_provisioning;

-- Plans: the last year's is a draft here and there, the one before is issued, earlier ones are closed.
create temp table made_plan as
    select row_number() over (order by year, d.number) as number, pg_temp.id('plan', row_number() over (order by year, d.number)) as id,
           d.number as district_number, d.id as district, d.name, year,
           case when year < (select last_year - 1 from setting) then 'CLOSED'
                when year = (select last_year from setting) and pg_temp.chance('draft' || d.number) < 0.15 then 'DRAFT'
                else 'ISSUED' end as status,
           0.4 + 1.4 * pg_temp.chance('size' || d.number) + 0.2 * pg_temp.chance('year' || d.number || '-' || year) as factor
    from d, generate_series((select first_year from setting), (select last_year from setting)) year;
analyze made_plan;

select pg_temp.enter('plan', $q$
    select to_jsonb(plan) || (select pg_temp.sample()) || jsonb_build_object('id', m.id, 'version', 0, 'area_id', m.district, 'year', m.year,
           'title', replace(plan.title, plan.year::text, m.year::text), 'status', m.status,
           'number', case m.status when 'DRAFT' then null else (20 + m.number % 180) || '/KH-UBND' end,
           'issued_on', case m.status when 'DRAFT' then null else make_date(m.year, 3, 1 + (m.number % 28)::int) end,
           'date_words', m.name || ', ngày … tháng 3 năm ' || m.year, 'loaded_from', null, 'number_words', null,
           'signatory_name', null, 'general_objective', replace(plan.general_objective, plan.year::text, m.year::text),
           'managing_agency_id', (select id from agency_of o where o.district_number = m.district_number and o.real_id = plan.managing_agency_id),
           'issuing_agency_id', (select id from agency_of o where o.district_number = m.district_number and o.real_id = plan.issuing_agency_id))
    from made_plan m, plan where plan.id = (select plan from real) $q$);

-- Parts of a plan that refer to nothing but it. Each real row has a number, and a made one that number and its plan's.
create function pg_temp.copy_parts(part text, references_of jsonb default '{}') returns void language plpgsql as $$
declare
    pairs text := '';
    reference record;
begin
    for reference in select * from jsonb_each_text(references_of) loop
        pairs := pairs || format(', %L, case when part.%I is not null then (select pg_temp.id(%L, m.number * 1000 + r.number) from numbered_%s r where r.id = part.%I) end',
            reference.key, reference.key, reference.value, reference.value, reference.key);
    end loop;
    execute format('create temp table if not exists numbered_%1$s as select id, row_number() over (order by id) as number from %1$I where plan_id = (select plan from real)', part);
    perform pg_temp.enter(part::regclass, format(
        'select to_jsonb(part) || (select pg_temp.sample()) || jsonb_build_object(''id'', pg_temp.id(%1$L, m.number * 1000 + n.number), ''version'', 0, ''plan_id'', m.id%2$s)'
        || ' from made_plan m, %1$I part join numbered_%1$s n on n.id = part.id', part, pairs));
end;
$$;
select pg_temp.copy_parts('legal_basis');
select pg_temp.copy_parts('recipient');
select pg_temp.copy_parts('annex');
select pg_temp.copy_parts('project');
select pg_temp.copy_parts('policy');

-- Money: each stated amount its own, in whole thousands of đồng; totals are the sums of these.
create temp table numbered_sub_project as
    select id, row_number() over (order by position, id) as number from sub_project where plan_id = (select plan from real);
create temp table money as
    select m.number as plan_number, m.id as plan, f.id as real_line, f.sub_project_id as real_sub_project,
           case when f.amount is null then null
                else greatest(1, round(f.amount * m.factor / 1000 * (0.9 + 0.2 * pg_temp.chance(m.number || f.id::text))))::bigint * 1000 end as amount
    from made_plan m, stated_funding f where f.plan_id = (select plan from real);
create index on money (plan_number, real_sub_project);
analyze money;
create temp table money_words as
    select plan_number, real_sub_project, sum(money.amount)::bigint as total,
           pg_temp.millions(sum(money.amount)::bigint) || ' (' || string_agg(
               case f.source when 'CENTRAL' then 'vốn Trung ương' else 'vốn đối ứng của tỉnh' end || ': ' || pg_temp.millions(money.amount),
               ', ' order by f.position) filter (where money.amount is not null) || ')' as words
    from money join stated_funding f on f.id = money.real_line where real_sub_project is not null group by 1, 2;
create index on money_words (plan_number, real_sub_project);
analyze money_words;
select pg_temp.enter('sub_project', $q$
    select to_jsonb(s) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('sub_project', m.number * 1000 + n.number), 'version', 0,
           'plan_id', m.id, 'project_id', pg_temp.id('project', m.number * 1000 + j.number),
           'stated_total', w.total, 'funding_words', coalesce(w.words, s.funding_words))
    from made_plan m, sub_project s join numbered_sub_project n on n.id = s.id join numbered_project j on j.id = s.project_id, money_words w
    where w.plan_number = m.number and w.real_sub_project = s.id $q$);
create temp table numbered_stated_funding as
    select id, row_number() over (order by id) as number from stated_funding where plan_id = (select plan from real);
select pg_temp.enter('stated_funding', $q$
    select to_jsonb(f) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('stated_funding', money.plan_number * 1000 + n.number),
           'version', 0, 'plan_id', money.plan, 'amount', money.amount,
           'pending_with_id', (select o.id from agency_of o join made_plan m on m.district_number = o.district_number
                               where m.number = money.plan_number and o.real_id = f.pending_with_id),
           'sub_project_id', (select pg_temp.id('sub_project', money.plan_number * 1000 + s.number) from numbered_sub_project s where s.id = f.sub_project_id))
    from money join stated_funding f on f.id = money.real_line join numbered_stated_funding n on n.id = f.id $q$);

create temp table content as select s.*, row_number() over (order by s.id) as number, n.number as sub_project_number
    from support_content s join numbered_sub_project n on n.id = s.sub_project_id;
select pg_temp.enter('support_content', $q$
    select to_jsonb(s) || jsonb_build_object('id', pg_temp.id('support_content', m.number * 1000 + c.number), 'version', 0,
           'sub_project_id', pg_temp.id('sub_project', m.number * 1000 + c.sub_project_number))
    from made_plan m, content c join support_content s on s.id = c.id $q$);
create temp table beneficiary as select s.id, row_number() over (order by s.id) as number, n.number as sub_project_number
    from sub_project_beneficiary s join numbered_sub_project n on n.id = s.sub_project_id;
select pg_temp.enter('sub_project_beneficiary', $q$
    select to_jsonb(s) || jsonb_build_object('id', pg_temp.id('sub_project_beneficiary', m.number * 1000 + b.number), 'version', 0,
           'sub_project_id', pg_temp.id('sub_project', m.number * 1000 + b.sub_project_number))
    from made_plan m, beneficiary b join sub_project_beneficiary s on s.id = b.id $q$);

-- At national size the trail of these many rows would be several times the data: it is written for all else.
\if :trail
\else
alter table duty disable trigger duty_audit;
alter table reporting_duty disable trigger reporting_duty_audit;
alter table reporting_duty_recipient disable trigger reporting_duty_recipient_audit;
alter table target disable trigger target_audit;
alter table baseline disable trigger baseline_audit;
\endif

-- Duties: one committee's are every committee's.
create temp table real_duty as
    select duty.id, row_number() over (order by duty.id) as number, duty.agency_id = (select committee from real_commune) as each
    from duty join agency on agency.id = duty.agency_id join area on area.id = agency.area_id
    where plan_id = (select plan from real)
      and (area.parent_id is distinct from (select district from real) or duty.agency_id = (select committee from real_commune));
create function pg_temp.duty_body() returns text language sql immutable return $b$
    to_jsonb(x) || (select pg_temp.sample()) || jsonb_build_object('version', 0, 'plan_id', m.id,
        'sub_project_id', (select pg_temp.id('sub_project', m.number * 1000 + s.number) from numbered_sub_project s where s.id = x.sub_project_id),
        'policy_id', (select pg_temp.id('policy', m.number * 1000 + y.number) from numbered_policy y where y.id = x.policy_id)) $b$;
select pg_temp.enter('duty', 'select ' || pg_temp.duty_body() || $q$
    || jsonb_build_object('id', pg_temp.id('duty', m.number * 1000 + r.number), 'agency_id', o.id)
    from made_plan m, real_duty r join duty x on x.id = r.id, agency_of o
    where not r.each and o.district_number = m.district_number and o.real_id = x.agency_id
    union all select $q$ || pg_temp.duty_body() || $q$
    || jsonb_build_object('id', pg_temp.id('commune-duty', (m.number * 1000 + r.number) * 100 + k.within), 'agency_id', k.committee_id)
    from made_plan m join committee k on k.district_number = m.district_number, real_duty r join duty x on x.id = r.id where r.each $q$);

create temp table real_reporting as
    select r.id, row_number() over (order by r.id) as number, r.agency_id = (select committee from real_commune) as each
    from reporting_duty r join agency on agency.id = r.agency_id join area on area.id = agency.area_id
    where plan_id = (select plan from real)
      and (area.parent_id is distinct from (select district from real) or r.agency_id = (select committee from real_commune));
create temp table made_reporting as
    select pg_temp.id('reporting_duty', (m.number * 1000 + r.number) * 100) as id, m.number as plan_number, m.id as plan, m.district_number,
           o.id as agency, r.id as real_id, (m.number * 1000 + r.number) * 100 as number
    from made_plan m, real_reporting r join reporting_duty x on x.id = r.id, agency_of o
    where not r.each and o.district_number = m.district_number and o.real_id = x.agency_id
    union all
    select pg_temp.id('reporting_duty', (m.number * 1000 + r.number) * 100 + k.within), m.number, m.id, m.district_number, k.committee_id, r.id,
           (m.number * 1000 + r.number) * 100 + k.within
    from made_plan m join committee k on k.district_number = m.district_number, real_reporting r where r.each;
select pg_temp.enter('reporting_duty', $q$
    select to_jsonb(x) || (select pg_temp.sample()) || jsonb_build_object('id', m.id, 'version', 0, 'plan_id', m.plan, 'agency_id', m.agency)
    from made_reporting m join reporting_duty x on x.id = m.real_id $q$);
select pg_temp.enter('reporting_duty_recipient', $q$
    select to_jsonb(x) || jsonb_build_object('id', pg_temp.id('recipient', m.number * 10 + row_number() over (partition by m.id order by x.id)),
           'version', 0, 'reporting_duty_id', m.id, 'agency_id', o.id)
    from made_reporting m join reporting_duty_recipient x on x.reporting_duty_id = m.real_id
    join agency_of o on o.district_number = m.district_number and o.real_id = x.agency_id $q$);

-- Indicators, their targets by commune, and the sums of these.
create temp table numbered_indicator as
    select id, row_number() over (order by position, id) as number from indicator where plan_id = (select plan from real);
select pg_temp.enter('indicator', $q$
    select to_jsonb(i) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('indicator', m.number * 1000 + n.number), 'version', 0,
           'plan_id', m.id, 'parent_id', (select pg_temp.id('indicator', m.number * 1000 + r.number) from numbered_indicator r where r.id = i.parent_id),
           'annex_id', (select pg_temp.id('annex', m.number * 1000 + r.number) from numbered_annex r where r.id = i.annex_id),
           'collector_id', (select o.id from agency_of o where o.district_number = m.district_number and o.real_id = i.collector_id),
           'co_verifier_id', (select o.id from agency_of o where o.district_number = m.district_number and o.real_id = i.co_verifier_id),
           'verifier_id', (select o.id from agency_of o where o.district_number = m.district_number and o.real_id = i.verifier_id))
    from made_plan m, indicator i join numbered_indicator n on n.id = i.id order by m.number, n.number $q$);
create temp table subject as select s.id, row_number() over (order by s.id) as number, n.number as indicator_number
    from indicator_subject s join numbered_indicator n on n.id = s.indicator_id;
select pg_temp.enter('indicator_subject', $q$
    select to_jsonb(s) || jsonb_build_object('id', pg_temp.id('indicator_subject', m.number * 1000 + u.number), 'version', 0, 'plan_id', m.id,
           'indicator_id', pg_temp.id('indicator', m.number * 1000 + u.indicator_number),
           'sub_project_id', (select pg_temp.id('sub_project', m.number * 1000 + r.number) from numbered_sub_project r where r.id = s.sub_project_id),
           'policy_id', (select pg_temp.id('policy', m.number * 1000 + r.number) from numbered_policy r where r.id = s.policy_id))
    from made_plan m, subject u join indicator_subject s on s.id = u.id $q$);

create temp table given as
    select m.number as plan_number, m.id as plan, n.number as indicator_number, i.code, i.kind, i.parent_id, i.id as real_id, k.within, k.id as area,
           case i.kind
               when 'COUNT' then 1 + floor(t.value * m.factor / (select communes from setting) * (0.5 + pg_temp.chance(m.number || i.code || k.within)))
               when 'POINTS' then case when i.parent_id is null then null
                    else round((t.value * (0.6 + 0.8 * pg_temp.chance(m.number || i.code || k.within)))::numeric, 2) end
               else t.value end::numeric as value
    from made_plan m join committee k on k.district_number = m.district_number,
         indicator i join numbered_indicator n on n.id = i.id join target t on t.indicator_id = i.id and t.area_id = (select district from real)
    where i.plan_id = (select plan from real) and i.level = 'COMMUNE' and t.value is not null;
create index on given (plan_number, area, parent_id);
analyze given;
-- A count within another is no more than it; points are the sum of their parts.
update given part set value = least(part.value, whole.value) from given whole
    where part.kind = 'COUNT' and part.parent_id = whole.real_id and part.plan_number = whole.plan_number and part.area = whole.area;
update given whole set value = (select sum(part.value) from given part
        where part.parent_id = whole.real_id and part.plan_number = whole.plan_number and part.area = whole.area)
    where whole.kind = 'POINTS' and whole.parent_id is null;
create temp table given_sum as
    select plan_number, indicator_number, case kind when 'COUNT' then sum(value) when 'RATIO' then max(value) end as value
    from given group by plan_number, indicator_number, kind;
create temp table given_points as
    select plan_number, max(t.value) filter (where code = 'I1a') as poor, max(t.value) filter (where code = 'I1b') as near
    from (select plan_number, code, round(avg(value), 2) as value from given where kind = 'POINTS' group by 1, 2) t group by 1;
create index on given_sum (plan_number, indicator_number);
create index on given_points (plan_number);
analyze given_sum; analyze given_points;
select pg_temp.enter('target', $q$
    select to_jsonb(t) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('target', m.number * 1000 + n.number), 'version', 0, 'plan_id', m.id,
           'indicator_id', pg_temp.id('indicator', m.number * 1000 + n.number), 'area_id', m.district,
           'value', case i.code when 'I1' then p.poor + p.near when 'I1a' then p.poor when 'I1b' then p.near else coalesce(s.value, t.value) end,
           'words', case when i.kind = 'QUALITATIVE' then t.words end)
    from made_plan m join given_points p on p.plan_number = m.number, indicator i join numbered_indicator n on n.id = i.id
    join target t on t.indicator_id = i.id and t.area_id = (select district from real) left join lateral (select null) x on true,
    lateral (select (select value from given_sum g where g.plan_number = m.number and g.indicator_number = n.number) as value) s
    where i.plan_id = (select plan from real) order by m.number, n.number $q$);
select pg_temp.enter('target', $q$
    select to_jsonb(t) || (select pg_temp.sample()) || jsonb_build_object('id', pg_temp.id('commune-target', (g.plan_number * 1000 + g.indicator_number) * 100 + g.within),
           'version', 0, 'plan_id', g.plan, 'indicator_id', pg_temp.id('indicator', g.plan_number * 1000 + g.indicator_number), 'area_id', g.area,
           'value', g.value, 'words', null)
    from given g, (select * from target limit 1) t where g.value is not null order by g.plan_number, g.indicator_number, g.within $q$);
-- Where the points stood: poor and near-poor households of all, by commune, counted at the end of the year before.
select pg_temp.enter('baseline', $q$
    select jsonb_build_object('id', pg_temp.id('baseline', (g.plan_number * 1000 + g.indicator_number) * 100 + g.within), 'version', 0, 'plan_id', g.plan,
           'indicator_id', pg_temp.id('indicator', g.plan_number * 1000 + g.indicator_number), 'area_id', g.area,
           'as_of', make_date(m.year - 1, 12, 14), 'numerator', floor((1200 + 2600 * pg_temp.chance('households' || g.area))
               * (0.01 + 0.07 * pg_temp.chance('poor' || g.code || g.area))),
           'denominator', floor(1200 + 2600 * pg_temp.chance('households' || g.area))) || (select pg_temp.sample())
    from given g join made_plan m on m.number = g.plan_number where g.kind = 'POINTS' and g.parent_id is not null $q$);

\if :trail
\else
alter table duty enable trigger duty_audit;
alter table reporting_duty enable trigger reporting_duty_audit;
alter table reporting_duty_recipient enable trigger reporting_duty_recipient_audit;
alter table target enable trigger target_audit;
alter table baseline enable trigger baseline_audit;
\endif

-- What must hold of every plan, asked once over all: a mistake here takes everything back. Planned for tables as small as they were, it
-- takes as long as all the rest and more at national size.
analyze sub_project, stated_funding, plan, indicator, target;
do $$
begin
    if exists (select from sub_project s join stated_funding f on f.sub_project_id = s.id
               group by s.id having s.stated_total is distinct from sum(f.amount)) then
        raise exception 'A stated total is not the sum of its parts';
    end if;
    if exists (select from indicator i join target whole on whole.indicator_id = i.id
               join indicator part on part.parent_id = i.id and part.parts = 'SUM'
               join target piece on piece.indicator_id = part.id and piece.area_id = whole.area_id
               group by whole.id having whole.value <> sum(piece.value)) then
        raise exception 'Parts of a target do not add up to it';
    end if;
    if exists (select from plan p join indicator i on i.plan_id = p.id and i.kind = 'COUNT' and i.level = 'COMMUNE'
               join target whole on whole.indicator_id = i.id and whole.area_id = p.area_id
               join target piece on piece.indicator_id = i.id and piece.area_id <> p.area_id
               where p.loaded_from is null group by whole.id having whole.value <> sum(piece.value)) then
        raise exception 'The communes'' targets do not add up to the district''s';
    end if;
end;
$$;
commit;
