-- Decisions move money; what they move stands in a ledger that only grows. A draft's lines may be rewritten, an issued decision
-- never changes, and a wrong line is put right by another that reverses it.
create table decision (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    kind               text not null,
    authority          text not null,
    agency_id          uuid,
    issuing_body       text not null,
    number             text,
    issued_on          date,
    abstract           text not null,
    stated_total       bigint,
    status             text not null,
    attachment_id      uuid,
    drafted_by         text not null,
    drafted_by_name    text not null,
    issued_by          text,
    issued_by_name     text,
    issued_at          timestamptz,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as
        (fold_text(coalesce(number, '') || ' ' || issuing_body || ' ' || abstract)) stored,
    -- A draft without a date sorts behind all that have one.
    issued_order       date not null generated always as (coalesce(issued_on, date '9999-12-31')) stored,
    constraint decision_pkey primary key (id),
    constraint decision_plan_fkey foreign key (plan_id) references plan (id),
    constraint decision_agency_fkey foreign key (agency_id) references agency (id),
    constraint decision_attachment_fkey foreign key (attachment_id) references attachment (id),
    constraint decision_same_plan unique (id, plan_id),
    constraint decision_attachment_once unique (attachment_id),
    constraint decision_number_once unique (plan_id, issuing_body, number, issued_on),
    constraint decision_kind_check check (kind in ('INITIAL', 'ADJUSTMENT', 'TRANSFER', 'CARRY_OVER', 'WITHDRAWAL')),
    -- SUPERIOR: somebody above the plan's area decided, we record it. OWN: the agency decided over what it holds.
    constraint decision_authority_check check (authority in ('SUPERIOR', 'OWN')),
    constraint decision_agency_check check ((authority = 'OWN') = (agency_id is not null)),
    constraint decision_stated_total_check check (stated_total >= 0),
    constraint decision_status_check check (status in ('DRAFT', 'ISSUED')),
    constraint decision_issued_whole_check check (status = 'DRAFT'
        or number is not null and issued_on is not null and issued_by is not null and issued_at is not null),
    constraint decision_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index decision_plan_idx on decision (plan_id, issued_on);

-- Settling a plan's money closes its year: from then on nothing is posted.
create table settlement (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    number             text,
    settled_on         date not null,
    note               text,
    settled_by         text not null,
    settled_by_name    text not null,
    settled_at         timestamptz not null,
    constraint settlement_pkey primary key (id),
    constraint settlement_plan_fkey foreign key (plan_id) references plan (id),
    constraint settlement_plan_once unique (plan_id)
);

-- The lines of a draft, as they are typed. Amounts move between agencies; an absent agency is the world outside the district.
create table decision_line (
    id                 uuid not null,
    version            integer not null,
    decision_id        uuid not null,
    position           integer not null,
    plan_id            uuid not null,
    sub_project_id     uuid not null,
    source             text not null,
    capital_kind       text not null,
    from_agency_id     uuid,
    to_agency_id       uuid,
    amount             bigint not null,
    reverses_id        uuid,
    flag_reason        text,
    note               text,
    constraint decision_line_pkey primary key (id),
    constraint decision_line_decision_fkey foreign key (decision_id, plan_id) references decision (id, plan_id),
    constraint decision_line_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint decision_line_from_agency_fkey foreign key (from_agency_id) references agency (id),
    constraint decision_line_to_agency_fkey foreign key (to_agency_id) references agency (id),
    constraint decision_line_position_once unique (decision_id, position) deferrable initially deferred
);

-- One key of the books: which agency, for what, out of which source and kind of capital. All figures are net of reversals.
-- held = received - given - spent. Kept by triggers in the transaction of whatever moves it; its row is the lock.
create table balance (
    id                 uuid not null default gen_random_uuid(),
    plan_id            uuid not null,
    sub_project_id     uuid not null,
    source             text not null,
    capital_kind       text not null,
    agency_id          uuid not null,
    received           bigint not null,
    given              bigint not null,
    spent              bigint not null,
    held               bigint not null generated always as (received - given - spent) stored,
    constraint balance_pkey primary key (plan_id, sub_project_id, source, capital_kind, agency_id),
    constraint balance_id_once unique (id),
    constraint balance_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint balance_agency_fkey foreign key (agency_id) references agency (id)
);
create index balance_agency_idx on balance (agency_id);

-- The ledger. version: entities have one; here it stays 0.
create table allocation (
    id                 uuid not null,
    version            integer not null,
    decision_id        uuid not null,
    position           integer not null,
    plan_id            uuid not null,
    sub_project_id     uuid not null,
    source             text not null,
    capital_kind       text not null,
    from_agency_id     uuid,
    to_agency_id       uuid,
    amount             bigint not null,
    effective_on       date not null,
    reverses_id        uuid,
    flag_reason        text,
    note               text,
    posted_at          timestamptz not null default clock_timestamp(),
    constraint allocation_pkey primary key (id),
    constraint allocation_decision_fkey foreign key (decision_id, plan_id) references decision (id, plan_id),
    constraint allocation_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint allocation_from_agency_fkey foreign key (from_agency_id) references agency (id),
    constraint allocation_to_agency_fkey foreign key (to_agency_id) references agency (id),
    constraint allocation_reverses_fkey foreign key (reverses_id) references allocation (id),
    constraint allocation_reversed_once unique (reverses_id),
    constraint allocation_position_once unique (decision_id, position)
);
create index allocation_plan_idx on allocation (plan_id, effective_on)
    include (sub_project_id, source, capital_kind, from_agency_id, to_agency_id, amount, reverses_id);
create index allocation_sub_project_idx on allocation (sub_project_id, effective_on);
create index allocation_from_agency_idx on allocation (from_agency_id) where from_agency_id is not null;
create index allocation_to_agency_idx on allocation (to_agency_id) where to_agency_id is not null;

do $$
declare
    lines text;
begin
    foreach lines in array array['decision_line', 'allocation']
    loop
        execute format('alter table %1$I
            add constraint %2$I check (source in (''CENTRAL'', ''PROVINCIAL_COUNTERPART'', ''DISTRICT'', ''COMMUNE'',
                ''INTEGRATED_NEW_RURAL'', ''POLICY_CREDIT'', ''FUND_FOR_THE_POOR'', ''MOBILISED'', ''BENEFICIARY_CONTRIBUTION'')),
            add constraint %3$I check (capital_kind in (''RECURRENT'', ''INVESTMENT'')),
            add constraint %4$I check (amount > 0),
            add constraint %5$I check (num_nonnulls(from_agency_id, to_agency_id) > 0 and from_agency_id is distinct from to_agency_id)',
            lines, lines || '_source_check', lines || '_capital_kind_check', lines || '_amount_check', lines || '_ends_check');
    end loop;
end;
$$;

-- Nobody rewrites an issued decision.
create function refuse_change_of_issued_decision() returns trigger
    language plpgsql
as $$
begin
    if old.status = 'ISSUED' then
        raise exception 'an issued decision stands as it is' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger decision_stands before update or delete on decision
    for each row execute function refuse_change_of_issued_decision();
create function refuse_change_of_issued_lines() returns trigger
    language plpgsql
as $$
begin
    if exists (select from decision
                where id = any (array[case when tg_op <> 'INSERT' then old.decision_id end, case when tg_op <> 'DELETE' then new.decision_id end])
                  and status = 'ISSUED') then
        raise exception 'an issued decision stands as it is' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger decision_line_stands before insert or update or delete on decision_line
    for each row execute function refuse_change_of_issued_lines();
create trigger allocation_append_only before update or delete or truncate on allocation
    for each statement execute function refuse_change_of_history();
create trigger settlement_append_only before update or delete or truncate on settlement
    for each statement execute function refuse_change_of_history();

-- Adds movements to the books in the order of their keys, so that two who post at once wait for each other and never lock crosswise.
-- movements: a JSON array of {plan, subProject, source, capitalKind, agency, received, given, spent, free}; free: whether the key may
-- fall below nothing by it, because what happened is recorded with its reason. Gives the first key that fell below nothing unfree.
create function post_movements(movements jsonb) returns text
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    moved record;
    left_over bigint;
    broken text;
begin
    for moved in
        select m.plan, m."subProject" as sub_project, m.source, m."capitalKind" as capital_kind, m.agency,
               sum(m.received) as received, sum(m.given) as given, sum(m.spent) as spent,
               bool_and(m.free) filter (where m.received - m.given - m.spent < 0) as free
          from jsonb_to_recordset(movements) as m(plan uuid, "subProject" uuid, source text, "capitalKind" text, agency uuid,
                                                  received bigint, given bigint, spent bigint, free boolean)
         group by 1, 2, 3, 4, 5
         order by 1, 2, 3, 4, 5
    loop
        insert into balance (plan_id, sub_project_id, source, capital_kind, agency_id, received, given, spent)
        values (moved.plan, moved.sub_project, moved.source, moved.capital_kind, moved.agency, moved.received, moved.given, moved.spent)
        on conflict on constraint balance_pkey do update
            set received = balance.received + excluded.received,
                given = balance.given + excluded.given,
                spent = balance.spent + excluded.spent
        returning held into left_over;
        if left_over < 0 and moved.received - moved.given - moved.spent < 0 and not coalesce(moved.free, true) then
            broken := coalesce(broken, moved.agency::text || ' ' || moved.sub_project || ' ' || moved.source || ' ' || moved.capital_kind);
        end if;
    end loop;
    return broken;
end;
$$;
revoke execute on function post_movements(jsonb) from public;

-- What a line must obey whoever writes it, and what it does to the books. One statement posts all lines of a decision.
create function post_allocations() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    broken text;
begin
    if exists (select from posted join decision on decision.id = posted.decision_id where decision.status <> 'DRAFT') then
        raise exception 'an issued decision takes no more lines' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from posted join settlement using (plan_id)) then
        raise exception 'the plan is settled' using errcode = 'check_violation', constraint = 'settled_plan', table = 'allocation';
    end if;
    -- Money turns neither into another source nor into another kind of capital, and none appears or is lost on the way.
    if exists (select from posted join decision on decision.id = posted.decision_id and decision.kind = 'TRANSFER'
                group by posted.decision_id, posted.source, posted.capital_kind
               having sum(case when from_agency_id is null then amount when to_agency_id is null then -amount else 0 end) <> 0) then
        raise exception 'a transfer sums to zero' using errcode = 'check_violation', constraint = 'transfer_sums_to_zero', table = 'allocation';
    end if;
    if exists (select from posted join allocation reversed on reversed.id = posted.reverses_id
                where (posted.plan_id, posted.sub_project_id, posted.source, posted.capital_kind, posted.amount)
                      is distinct from (reversed.plan_id, reversed.sub_project_id, reversed.source, reversed.capital_kind, reversed.amount)
                   or posted.from_agency_id is distinct from reversed.to_agency_id
                   or posted.to_agency_id is distinct from reversed.from_agency_id
                   or reversed.reverses_id is not null) then
        raise exception 'a reversal mirrors the line that it names'
            using errcode = 'check_violation', constraint = 'reversal_mirrors_line', table = 'allocation';
    end if;
    select post_movements(jsonb_agg(jsonb_build_object(
               'plan', side.plan_id, 'subProject', side.sub_project_id, 'source', side.source, 'capitalKind', side.capital_kind,
               'agency', side.agency_id, 'received', side.received, 'given', side.given, 'spent', 0, 'free', side.free)))
      into broken
      from (
        select posted.plan_id, sub_project_id, posted.source, capital_kind, to_agency_id as agency_id,
               case when reverses_id is null then amount else 0 end as received,
               case when reverses_id is null then 0 else -amount end as given,
               true as free
          from posted where to_agency_id is not null
        union all
        select posted.plan_id, sub_project_id, posted.source, capital_kind, from_agency_id,
               case when reverses_id is null then 0 else -amount end,
               case when reverses_id is null then amount else 0 end,
               decision.authority = 'SUPERIOR' and flag_reason is not null
          from posted join decision on decision.id = posted.decision_id where from_agency_id is not null
      ) as side;
    if broken is not null then
        raise exception 'a line moves more than is held: %', broken
            using errcode = 'check_violation', constraint = 'balance_not_overdrawn', table = 'allocation';
    end if;
    return null;
end;
$$;
create trigger allocation_posts after insert on allocation
    referencing new table as posted for each statement execute function post_allocations();

do $$
declare
    audited text;
begin
    foreach audited in array array['decision', 'settlement', 'decision_line', 'allocation']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
    end loop;
end;
$$;
grant select, insert, update, delete on decision, decision_line to ${apiRole};
grant select, insert on allocation, settlement to ${apiRole};
-- Only the triggers write the books. Who wants to look before posting takes the plan's books for the length of the transaction.
grant select on balance to ${apiRole};
create function lock_books(plan uuid) returns void
    language sql
    return pg_advisory_xact_lock(hashtextextended('books ' || plan, 0));
