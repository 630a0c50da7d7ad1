-- The books by day: what each agency received, gave and spent on each date, for what and by which kind of decision; and the same by
-- month. Sums as of any date read the months before it and the days of its own, and not each line; a recount of the lines gives the
-- same. Kept by triggers in the transaction of whatever moves money.
-- An absent agency is the world outside the district: it gave what entered, received what was taken back, and its "spent" is
-- what all agencies together have paid out.
create table money_day (
    plan_id            uuid not null,
    agency_id          uuid,
    day                date not null,
    sub_project_id     uuid not null,
    source             text not null,
    capital_kind       text not null,
    kind               text not null,
    received           bigint not null,
    given              bigint not null,
    spent              bigint not null,
    constraint money_day_once unique nulls not distinct (plan_id, agency_id, day, sub_project_id, source, capital_kind, kind),
    constraint money_day_plan_fkey foreign key (plan_id) references plan (id),
    constraint money_day_kind_check check
        (kind in ('INITIAL', 'ADJUSTMENT', 'TRANSFER', 'CARRY_OVER', 'WITHDRAWAL', 'DISBURSEMENT'))
);

-- day: the first of the month.
create table money_month (
    plan_id            uuid not null,
    agency_id          uuid,
    day                date not null,
    sub_project_id     uuid not null,
    source             text not null,
    capital_kind       text not null,
    kind               text not null,
    received           bigint not null,
    given              bigint not null,
    spent              bigint not null,
    constraint money_month_once unique nulls not distinct (plan_id, agency_id, day, sub_project_id, source, capital_kind, kind),
    constraint money_month_plan_fkey foreign key (plan_id) references plan (id),
    constraint money_month_day_check check (extract(day from day) = 1)
);

-- Adds to both, each in the order of its keys, so that two who post at once never lock crosswise.
-- counted: a JSON array of rows of money_day.
create function count_by_day(counted jsonb) returns void
    language sql security definer set search_path = pg_catalog, public
begin atomic
    insert into money_day (plan_id, agency_id, day, sub_project_id, source, capital_kind, kind, received, given, spent)
    select plan_id, agency_id, day, sub_project_id, source, capital_kind, kind, sum(received), sum(given), sum(spent)
      from jsonb_populate_recordset(null::money_day, counted)
     group by 1, 2, 3, 4, 5, 6, 7
     order by 1, 2, 3, 4, 5, 6, 7
    on conflict on constraint money_day_once do update
        set received = money_day.received + excluded.received,
            given = money_day.given + excluded.given,
            spent = money_day.spent + excluded.spent;
    insert into money_month (plan_id, agency_id, day, sub_project_id, source, capital_kind, kind, received, given, spent)
    select plan_id, agency_id, date_trunc('month', day)::date, sub_project_id, source, capital_kind, kind,
           sum(received), sum(given), sum(spent)
      from jsonb_populate_recordset(null::money_day, counted)
     group by 1, 2, 3, 4, 5, 6, 7
     order by 1, 2, 3, 4, 5, 6, 7
    on conflict on constraint money_month_once do update
        set received = money_month.received + excluded.received,
            given = money_month.given + excluded.given,
            spent = money_month.spent + excluded.spent;
end;
revoke execute on function count_by_day(jsonb) from public;

-- A line that reverses another takes back what that one did, as in the balances: on its own date.
create function count_allocations_by_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform count_by_day(jsonb_agg(jsonb_build_object(
                'plan_id', side.plan_id, 'agency_id', side.agency_id, 'day', side.effective_on, 'sub_project_id', side.sub_project_id,
                'source', side.source, 'capital_kind', side.capital_kind, 'kind', decision.kind,
                'received', side.received, 'given', side.given, 'spent', 0)))
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
      join decision on decision.id = side.decision_id;
    return null;
end;
$$;
create trigger allocation_posts_by_day after insert on allocation
    referencing new table as posted for each statement execute function count_allocations_by_day();

create function count_disbursements_by_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform count_by_day(jsonb_agg(jsonb_build_object(
                'plan_id', plan_id, 'agency_id', side.agency_id, 'day', paid_on, 'sub_project_id', sub_project_id,
                'source', source, 'capital_kind', capital_kind, 'kind', 'DISBURSEMENT', 'received', 0, 'given', 0,
                'spent', case when reverses_id is null then amount else -amount end)))
      from posted cross join lateral (values (posted.agency_id), (null)) as side(agency_id);
    return null;
end;
$$;
create trigger disbursement_posts_by_day after insert on disbursement
    referencing new table as posted for each statement execute function count_disbursements_by_day();

grant select on money_day, money_month to ${apiRole};
