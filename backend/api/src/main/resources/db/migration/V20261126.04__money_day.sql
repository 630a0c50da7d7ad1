-- The books by day: what each agency received, gave and spent on each date, for what and by which kind of decision. Sums as of any
-- date read these and not each line; a recount of the lines gives the same. Kept by triggers in the transaction of whatever moves money.
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

-- A line that reverses another takes back what that one did, as in the balances: on its own date.
create function count_allocations_by_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into money_day (plan_id, agency_id, day, sub_project_id, source, capital_kind, kind, received, given, spent)
    select side.plan_id, side.agency_id, side.effective_on, side.sub_project_id, side.source, side.capital_kind, decision.kind,
           sum(side.received), sum(side.given), 0
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
      join decision on decision.id = side.decision_id
     group by 1, 2, 3, 4, 5, 6, 7
     order by 1, 2, 3, 4, 5, 6, 7
    on conflict on constraint money_day_once do update
        set received = money_day.received + excluded.received, given = money_day.given + excluded.given;
    return null;
end;
$$;
create trigger allocation_posts_by_day after insert on allocation
    referencing new table as posted for each statement execute function count_allocations_by_day();

create function count_disbursements_by_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into money_day (plan_id, agency_id, day, sub_project_id, source, capital_kind, kind, received, given, spent)
    select posted.plan_id, side.agency_id, posted.paid_on, posted.sub_project_id, posted.source, posted.capital_kind, 'DISBURSEMENT',
           0, 0, sum(case when posted.reverses_id is null then posted.amount else -posted.amount end)
      from posted cross join lateral (values (posted.agency_id), (null)) as side(agency_id)
     group by 1, 2, 3, 4, 5, 6
     order by 1, 2, 3, 4, 5, 6
    on conflict on constraint money_day_once do update set spent = money_day.spent + excluded.spent;
    return null;
end;
$$;
create trigger disbursement_posts_by_day after insert on disbursement
    referencing new table as posted for each statement execute function count_disbursements_by_day();

grant select on money_day to ${apiRole};
