-- A payment alone settles nothing that the plan leaves open: only what a decision has touched counts as decided.
create or replace function places_of_money(of_plan uuid, issuer uuid, as_of date, of_kind text) returns table (sub_project_id uuid, source text)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select distinct books.sub_project_id, books.source from money_day books
     where books.plan_id = of_plan and (books.agency_id is null or books.agency_id = issuer)
       and books.day <= as_of and (of_kind is null or books.capital_kind = of_kind)
       and books.kind <> 'DISBURSEMENT';
end;
