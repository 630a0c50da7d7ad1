-- Money and goods that people and businesses give, and what becomes of them. What was written stays; a mistake is put right by an
-- entry that reverses it.
create table contribution (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    agency_id          uuid not null,
    entry              text not null,
    fund               text not null,
    giver_kind         text,
    giver_name         text,
    anonymous          boolean not null,
    dated_on           date not null,
    amount             bigint,
    goods              text,
    estimated_value    bigint,
    purpose            text not null,
    document           text,
    reverses_id        uuid,
    reversal_reason    text,
    posted_at          timestamptz not null,
    posted_by          text not null,
    posted_by_name     text not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    -- Who asked not to be named is not found by name either.
    search_text        text not null generated always as (fold_text(purpose || ' ' || coalesce(goods, '') || ' '
        || case when anonymous then '' else coalesce(giver_name, '') end)) stored,
    constraint contribution_pkey primary key (id),
    constraint contribution_plan_fkey foreign key (plan_id) references plan (id),
    constraint contribution_agency_fkey foreign key (agency_id) references agency (id),
    constraint contribution_reverses_fkey foreign key (reverses_id) references contribution (id),
    constraint contribution_reversed_once unique (reverses_id),
    constraint contribution_entry_check check (entry in ('RECEIVED', 'USED')),
    constraint contribution_fund_check check (fund in ('FUND_FOR_THE_POOR', 'OTHER')),
    constraint contribution_giver_kind_check check (giver_kind in ('INDIVIDUAL', 'ORGANISATION')),
    constraint contribution_giver_check check (case entry
        when 'RECEIVED' then giver_kind is not null and giver_name is not null
        else giver_kind is null and giver_name is null and not anonymous end),
    -- Money, or goods in words with a value that somebody may have estimated.
    constraint contribution_money_or_goods_check check ((amount is null) <> (goods is null)),
    constraint contribution_amount_check check (amount > 0),
    constraint contribution_estimated_value_check check (estimated_value is null or estimated_value > 0 and goods is not null),
    constraint contribution_reversal_check check ((reverses_id is null) = (reversal_reason is null)),
    constraint contribution_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index contribution_plan_idx on contribution (plan_id, dated_on);
create index contribution_agency_idx on contribution (agency_id);

create function check_contributions() returns trigger
    language plpgsql
as $$
begin
    if exists (select from posted join contribution reversed on reversed.id = posted.reverses_id
                where (posted.plan_id, posted.agency_id, posted.entry, posted.fund)
                      is distinct from (reversed.plan_id, reversed.agency_id, reversed.entry, reversed.fund)
                   or posted.amount is distinct from reversed.amount
                   or posted.goods is distinct from reversed.goods
                   or posted.estimated_value is distinct from reversed.estimated_value
                   or posted.giver_name is distinct from reversed.giver_name
                   or posted.anonymous is distinct from reversed.anonymous
                   or reversed.reverses_id is not null) then
        raise exception 'a reversal mirrors the entry that it names'
            using errcode = 'check_violation', constraint = 'reversal_mirrors_line', table = 'contribution';
    end if;
    return null;
end;
$$;
create trigger contribution_checked after insert on contribution
    referencing new table as posted for each statement execute function check_contributions();
create trigger contribution_append_only before update or delete or truncate on contribution
    for each statement execute function refuse_change_of_history();
create trigger contribution_audit after insert or update or delete on contribution
    for each row execute function record_audit_event();
grant select, insert on contribution to ${apiRole};

-- What the Bank for Social Policies tells of its loans: totals of a programme in a commune at the end of a month.
create table credit_total (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    agency_id          uuid not null,
    area_id            uuid not null,
    programme          text not null,
    month              date not null,
    loans              integer not null,
    lent               bigint not null,
    outstanding        bigint not null,
    households         integer not null,
    note               text,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint credit_total_pkey primary key (id),
    constraint credit_total_plan_fkey foreign key (plan_id) references plan (id),
    constraint credit_total_agency_fkey foreign key (agency_id) references agency (id),
    constraint credit_total_area_fkey foreign key (area_id) references area (id),
    constraint credit_total_once unique (plan_id, month, area_id, programme),
    constraint credit_total_programme_check check (programme in ('POOR_HOUSEHOLD', 'NEAR_POOR_HOUSEHOLD', 'NEWLY_ESCAPED_HOUSEHOLD',
        'JOB_CREATION', 'LABOUR_EXPORT', 'STUDENT', 'CLEAN_WATER', 'HOUSING', 'OTHER')),
    constraint credit_total_month_check check (extract(day from month) = 1),
    constraint credit_total_loans_check check (loans >= 0),
    constraint credit_total_lent_check check (lent >= 0),
    constraint credit_total_outstanding_check check (outstanding >= 0),
    constraint credit_total_households_check check (households >= 0),
    constraint credit_total_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index credit_total_area_idx on credit_total (area_id);
create trigger credit_total_audit after insert or update or delete on credit_total
    for each row execute function record_audit_event();
grant select, insert on credit_total to ${apiRole};
grant update (version, loans, lent, outstanding, households, note, source_section, source_provenance, source_note) on credit_total to ${apiRole};
