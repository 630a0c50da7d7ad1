-- Money paid out by the Treasury. It has happened: it is recorded even where it should not have, with the reason. Never changed; a
-- mistake is put right by a line that reverses it.
create table disbursement (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    sub_project_id     uuid not null,
    source             text not null,
    capital_kind       text not null,
    agency_id          uuid not null,
    kind               text not null,
    amount             bigint not null,
    paid_on            date not null,
    voucher            text not null,
    payee              text,
    content            text,
    reverses_id        uuid,
    flag_reason        text,
    posted_at          timestamptz not null default clock_timestamp(),
    posted_by          text not null,
    posted_by_name     text not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as
        (fold_text(voucher || ' ' || coalesce(payee, '') || ' ' || coalesce(content, ''))) stored,
    constraint disbursement_pkey primary key (id),
    constraint disbursement_plan_fkey foreign key (plan_id) references plan (id),
    constraint disbursement_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint disbursement_agency_fkey foreign key (agency_id) references agency (id),
    constraint disbursement_reverses_fkey foreign key (reverses_id) references disbursement (id),
    constraint disbursement_reversed_once unique (reverses_id),
    constraint disbursement_source_check check (source in ('CENTRAL', 'PROVINCIAL_COUNTERPART', 'DISTRICT', 'COMMUNE',
        'INTEGRATED_NEW_RURAL', 'POLICY_CREDIT', 'FUND_FOR_THE_POOR', 'MOBILISED', 'BENEFICIARY_CONTRIBUTION')),
    constraint disbursement_capital_kind_check check (capital_kind in ('RECURRENT', 'INVESTMENT')),
    constraint disbursement_kind_check check (kind in ('ADVANCE', 'PAYMENT')),
    constraint disbursement_amount_check check (amount > 0),
    constraint disbursement_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index disbursement_plan_idx on disbursement (plan_id, paid_on)
    include (sub_project_id, source, capital_kind, agency_id, amount, reverses_id);
create index disbursement_sub_project_idx on disbursement (sub_project_id, paid_on);
create index disbursement_agency_idx on disbursement (agency_id);

create trigger disbursement_append_only before update or delete or truncate on disbursement
    for each statement execute function refuse_change_of_history();

create function post_disbursements() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    broken text;
begin
    if exists (select from posted join settlement using (plan_id)) then
        raise exception 'the plan is settled' using errcode = 'check_violation', constraint = 'settled_plan', table = 'disbursement';
    end if;
    if exists (select from posted join disbursement reversed on reversed.id = posted.reverses_id
                where (posted.plan_id, posted.sub_project_id, posted.source, posted.capital_kind, posted.agency_id, posted.kind, posted.amount)
                      is distinct from (reversed.plan_id, reversed.sub_project_id, reversed.source, reversed.capital_kind,
                                        reversed.agency_id, reversed.kind, reversed.amount)
                   or reversed.reverses_id is not null) then
        raise exception 'a reversal mirrors the line that it names'
            using errcode = 'check_violation', constraint = 'reversal_mirrors_line', table = 'disbursement';
    end if;
    select post_movements(jsonb_agg(jsonb_build_object(
               'plan', plan_id, 'subProject', sub_project_id, 'source', source, 'capitalKind', capital_kind, 'agency', agency_id,
               'received', 0, 'given', 0, 'spent', case when reverses_id is null then amount else -amount end,
               'free', flag_reason is not null)))
      into broken
      from posted;
    if broken is not null then
        raise exception 'more is paid than is held: %', broken
            using errcode = 'check_violation', constraint = 'balance_not_overdrawn', table = 'disbursement';
    end if;
    return null;
end;
$$;
create trigger disbursement_posts after insert on disbursement
    referencing new table as posted for each statement execute function post_disbursements();

create trigger disbursement_audit after insert or update or delete on disbursement
    for each row execute function record_audit_event();
grant select, insert on disbursement to ${apiRole};
