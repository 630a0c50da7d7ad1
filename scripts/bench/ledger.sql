-- A district-year of a hundred thousand ledger lines in the plan of 2024, and ten thousand payments: two thousand decisions over the
-- year, money from above to the district, on to departments, on to communes. Marked as sample; what it overdraws is flagged.
\set ON_ERROR_STOP on
set synchronous_commit = off;
begin;
select set_config('giam_ngheo.actor', 'system:bench', true), set_config('giam_ngheo.operation', 'bench.fill', true)
\g /dev/null
create temp table district as select id, issuing_agency_id from plan where year = 2024 and parent_plan_id is null order by id limit 1;
create temp table node as
    select id, row_number() over (order by position) - 1 as number from sub_project where plan_id = (select id from district);
create temp table unit as
    select a.id, row_number() over (order by a.code) - 1 as number from agency a
     where a.participates and a.valid_from <= '2024-12-31' and (a.valid_to is null or a.valid_to >= '2024-01-01')
       and a.id <> (select issuing_agency_id from district);
create temp table made as select gen_random_uuid() as id, number, date '2024-01-02' + (number % 360)::int as day from generate_series(0, 1999) as number;

insert into decision (id, version, plan_id, kind, authority, issuing_body, number, issued_on, abstract, status, drafted_by, drafted_by_name,
                      source_provenance)
select made.id, 0, district.id, case when number < 1000 then 'INITIAL' else 'ADJUSTMENT' end, 'SUPERIOR', 'UBND tỉnh', 'BENCH ' || number,
       day, 'Phân bổ kinh phí', 'DRAFT', 'bench', 'bench', 'SAMPLE'
  from made cross join district;
insert into allocation (id, version, decision_id, position, plan_id, sub_project_id, source, capital_kind, from_agency_id, to_agency_id,
                        amount, effective_on, flag_reason)
select gen_random_uuid(), 0, made.id, line, district.id, node.id,
       (array['CENTRAL', 'PROVINCIAL_COUNTERPART', 'DISTRICT', 'COMMUNE'])[1 + (made.number + line) % 4], 'RECURRENT',
       case line % 3 when 0 then null when 1 then district.issuing_agency_id else giver.id end,
       case line % 3 when 0 then district.issuing_agency_id else taker.id end,
       1000 + (made.number * 31 + line * 17) % 1000000, made.day, 'bench'
  from made cross join generate_series(0, 49) as line cross join district
  join node on node.number = (made.number + line) % (select count(*) from node)
  join unit giver on giver.number = (made.number + line + 1) % (select count(*) from unit)
  join unit taker on taker.number = (made.number + line) % (select count(*) from unit);
update decision set status = 'ISSUED', issued_by = 'bench', issued_by_name = 'bench', issued_at = now() where drafted_by = 'bench';
insert into disbursement (id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount, paid_on, voucher, flag_reason,
                          posted_by, posted_by_name, source_provenance)
select gen_random_uuid(), 0, district.id, node.id, 'CENTRAL', 'RECURRENT', unit.id, 'PAYMENT', 500 + made % 5000,
       date '2024-01-15' + (made % 340)::int, 'BENCH ' || made, 'bench', 'bench', 'bench', 'SAMPLE'
  from generate_series(0, 9999) as made cross join district
  join node on node.number = made % (select count(*) from node)
  join unit on unit.number = made % (select count(*) from unit);
commit;
analyze decision, allocation, disbursement, balance, money_day, money_month;
