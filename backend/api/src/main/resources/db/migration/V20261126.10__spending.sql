-- What was wrong with a voucher when it was entered stays with it: a later decision does not make it right in hindsight.
alter table disbursement
    add column before_decision boolean not null default false,
    add column over_balance boolean not null default false,
    add column late boolean not null default false,
    add constraint disbursement_reason_check
        check (flag_reason is not null or not before_decision and not over_balance and reverses_id is null);
create index disbursement_voucher_idx on disbursement (plan_id, voucher);

-- An advance that is accounted for. No money moves: it left the books when it was advanced.
create table advance_clearance (
    id                 uuid not null,
    version            integer not null,
    disbursement_id    uuid not null,
    plan_id            uuid not null,
    amount             bigint not null,
    cleared_on         date not null,
    voucher            text not null,
    note               text,
    reverses_id        uuid,
    posted_at          timestamptz not null default clock_timestamp(),
    posted_by          text not null,
    posted_by_name     text not null,
    constraint advance_clearance_pkey primary key (id),
    constraint advance_clearance_disbursement_fkey foreign key (disbursement_id) references disbursement (id),
    constraint advance_clearance_plan_fkey foreign key (plan_id) references plan (id),
    constraint advance_clearance_reverses_fkey foreign key (reverses_id) references advance_clearance (id),
    constraint advance_clearance_reversed_once unique (reverses_id),
    constraint advance_clearance_amount_check check (amount > 0),
    constraint advance_clearance_reason_check check (reverses_id is null or note is not null)
);
create index advance_clearance_disbursement_idx on advance_clearance (disbursement_id) include (amount, reverses_id, cleared_on);
create index advance_clearance_plan_idx on advance_clearance (plan_id);
create trigger advance_clearance_append_only before update or delete or truncate on advance_clearance
    for each statement execute function refuse_change_of_history();

create function refuse_wrong_clearance() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    advance disbursement;
    cleared bigint;
begin
    -- Two who clear one advance at once wait for each other, and for who reverses it.
    select * into advance from disbursement where id = new.disbursement_id for update;
    if exists (select from settlement where plan_id = advance.plan_id) then
        raise exception 'the plan is settled' using errcode = 'check_violation', constraint = 'settled_plan', table = 'advance_clearance';
    end if;
    if advance.kind <> 'ADVANCE' or advance.reverses_id is not null or advance.plan_id <> new.plan_id
       or exists (select from disbursement where reverses_id = advance.id) then
        raise exception 'only an advance that stands is cleared'
            using errcode = 'check_violation', constraint = 'clears_an_advance', table = 'advance_clearance';
    end if;
    if new.reverses_id is not null and not exists (
            select from advance_clearance reversed
             where reversed.id = new.reverses_id and reversed.disbursement_id = new.disbursement_id
               and reversed.amount = new.amount and reversed.reverses_id is null) then
        raise exception 'a reversal mirrors the line that it names'
            using errcode = 'check_violation', constraint = 'reversal_mirrors_line', table = 'advance_clearance';
    end if;
    select sum(case when reverses_id is null then amount else -amount end) into cleared
      from advance_clearance where disbursement_id = new.disbursement_id;
    if cleared > advance.amount then
        raise exception 'more is cleared than was advanced'
            using errcode = 'check_violation', constraint = 'cleared_within_advance', table = 'advance_clearance';
    end if;
    return null;
end;
$$;
create trigger advance_clearance_fits after insert on advance_clearance
    for each row execute function refuse_wrong_clearance();

-- An advance that is cleared, in part or whole, is not reversed under its clearances: those are reversed first.
create function refuse_reversal_of_cleared_advance() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from disbursement where id = new.reverses_id for update;
    if (select sum(case when reverses_id is null then amount else -amount end)
          from advance_clearance where disbursement_id = new.reverses_id) > 0 then
        raise exception 'the advance is cleared'
            using errcode = 'check_violation', constraint = 'cleared_advance_stands', table = 'disbursement';
    end if;
    return new;
end;
$$;
create trigger disbursement_reverses before insert on disbursement
    for each row when (new.reverses_id is not null) execute function refuse_reversal_of_cleared_advance();

create trigger advance_clearance_audit after insert or update or delete on advance_clearance
    for each row execute function record_audit_event();
grant select, insert on advance_clearance to ${apiRole};

-- Who is posting at this moment holds the plan's row by its foreign key: settling waits for them, and who comes later finds it settled.
create function settle_alone() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from plan where id = new.plan_id for update;
    return new;
end;
$$;
create trigger settlement_alone before insert on settlement
    for each row execute function settle_alone();

-- What the Treasury says it has paid: read from its list, compared with the register, and no part of the books.
create table treasury_statement (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    title              text not null,
    from_on            date not null,
    to_on              date not null,
    file_name          text not null,
    fingerprint        text not null,
    line_count         integer not null,
    uploaded_by        text not null,
    uploaded_by_name   text not null,
    uploaded_at        timestamptz not null,
    constraint treasury_statement_pkey primary key (id),
    constraint treasury_statement_plan_fkey foreign key (plan_id) references plan (id),
    constraint treasury_statement_once unique (plan_id, fingerprint),
    constraint treasury_statement_period_check check (from_on <= to_on)
);
create table treasury_line (
    id                 uuid not null,
    version            integer not null,
    statement_id       uuid not null,
    row_number         integer not null,
    voucher            text not null,
    paid_on            date not null,
    amount             bigint not null,
    payee              text,
    content            text,
    constraint treasury_line_pkey primary key (id),
    constraint treasury_line_statement_fkey foreign key (statement_id) references treasury_statement (id),
    constraint treasury_line_row_once unique (statement_id, row_number),
    constraint treasury_line_amount_check check (amount <> 0)
);
create trigger treasury_statement_audit after insert or update or delete on treasury_statement
    for each row execute function record_audit_event();
create trigger treasury_line_audit after insert or update or delete on treasury_line
    for each row execute function record_audit_event();
grant select, insert, delete on treasury_statement, treasury_line to ${apiRole};
