-- The report of a whole round: drafted and issued by the programme, one revision after the other. What is issued stands; what comes
-- in later makes the next revision.
create table consolidation (
    id                    uuid not null,
    version               integer not null,
    plan_id               uuid not null,
    round_id              uuid not null,
    revision              integer not null,
    status                text not null,
    results_text          text,
    difficulties_text     text,
    proposals_text        text,
    drafted_by_name       text not null,
    drafted_at            timestamptz not null,
    number                text,
    issued_on             date,
    issuing_agency_id     uuid,
    signed_on_behalf_of   text,
    signatory_capacity    text,
    signatory_title       text,
    signatory_name        text,
    issued_by_name        text,
    issued_at             timestamptz,
    constraint consolidation_pkey primary key (id),
    constraint consolidation_round_fkey foreign key (round_id, plan_id) references reporting_round (id, plan_id),
    constraint consolidation_issuing_agency_fkey foreign key (issuing_agency_id) references agency (id),
    constraint consolidation_revision_once unique (round_id, revision),
    constraint consolidation_revision_check check (revision >= 1),
    constraint consolidation_status_check check (status in ('DRAFT', 'ISSUED')),
    constraint consolidation_issued_check check (
        num_nonnulls(number, issued_on, issuing_agency_id, issued_by_name, issued_at) = case status when 'ISSUED' then 5 else 0 end)
);
create unique index consolidation_one_draft on consolidation (round_id) where status = 'DRAFT';
create index consolidation_plan_idx on consolidation (plan_id);

-- The figures as they were at one moment, with the reports behind each. The latest of a consolidation is what it says.
create table consolidation_snapshot (
    id                uuid not null,
    version           integer not null,
    consolidation_id  uuid not null,
    taken_at          timestamptz not null,
    taken_by_name     text not null,
    content           jsonb not null,
    constraint consolidation_snapshot_pkey primary key (id),
    constraint consolidation_snapshot_consolidation_fkey foreign key (consolidation_id) references consolidation (id)
);
create index consolidation_snapshot_latest on consolidation_snapshot (consolidation_id, taken_at desc);

-- Nobody rewrites what is issued, nor takes figures for it again.
create function refuse_change_of_issued_consolidation() returns trigger
    language plpgsql
as $$
begin
    if old.status = 'ISSUED' then
        raise exception 'an issued consolidation stands as it is' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger consolidation_stands before update or delete on consolidation
    for each row execute function refuse_change_of_issued_consolidation();
create function refuse_figures_of_issued_consolidation() returns trigger
    language plpgsql
as $$
begin
    -- Whoever issues it at the same moment is waited for.
    if (select status from consolidation where id = new.consolidation_id for no key update) = 'ISSUED' then
        raise exception 'an issued consolidation stands as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;
create trigger consolidation_snapshot_of_draft before insert on consolidation_snapshot
    for each row execute function refuse_figures_of_issued_consolidation();
create trigger consolidation_snapshot_append_only before update or delete or truncate on consolidation_snapshot
    for each statement execute function refuse_change_of_history();

create trigger consolidation_audit after insert or update or delete on consolidation
    for each row execute function record_audit_event();
create trigger consolidation_snapshot_audit after insert or update or delete on consolidation_snapshot
    for each row execute function record_audit_event();
grant select, insert, update on consolidation to ${apiRole};
grant select, insert on consolidation_snapshot to ${apiRole};
