-- What the plan's own text says about money, beside the ledger and never merged with it.
-- An amount that the plan leaves open is pending, with the plan's words: unknown is not 0.
create table stated_funding (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    sub_project_id     uuid,
    source             text not null,
    amount             bigint,
    pending_words      text,
    pending_with_id    uuid,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint stated_funding_pkey primary key (id),
    constraint stated_funding_plan_fkey foreign key (plan_id) references plan (id),
    constraint stated_funding_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint stated_funding_pending_with_fkey foreign key (pending_with_id) references agency (id),
    constraint stated_funding_source_check check (source in ('CENTRAL', 'PROVINCIAL_COUNTERPART', 'DISTRICT', 'COMMUNE',
        'INTEGRATED_NEW_RURAL', 'POLICY_CREDIT', 'FUND_FOR_THE_POOR', 'MOBILISED', 'BENEFICIARY_CONTRIBUTION', 'UNSTATED')),
    constraint stated_funding_amount_check check (amount >= 0),
    constraint stated_funding_stated_or_pending_check check ((amount is null) = (pending_words is not null)),
    constraint stated_funding_pending_with_check check (pending_with_id is null or amount is null),
    constraint stated_funding_once unique nulls not distinct (plan_id, sub_project_id, source),
    constraint stated_funding_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index stated_funding_sub_project_idx on stated_funding (sub_project_id);

create trigger stated_funding_audit after insert or update or delete on stated_funding
    for each row execute function record_audit_event();
grant select, insert, update on stated_funding to ${apiRole};
