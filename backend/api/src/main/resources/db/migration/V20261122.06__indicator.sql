-- One indicator is collected once: one collector, one level, one base frequency. Longer periods are derived from it.
create table indicator (
    id                     uuid not null,
    version                integer not null,
    plan_id                uuid not null,
    code                   text not null,
    name                   text collate vietnamese not null,
    words                  text not null,
    unit                   text not null,
    kind                   text not null,
    nature                 text,
    direction              text,
    decimals               integer not null,
    numerator_label        text,
    denominator_label      text,
    parent_id              uuid,
    parts                  text,
    level                  text not null,
    collector_id           uuid,
    frequency              text not null,
    verifier_id            uuid,
    assignment_provenance  text not null,
    assignment_note        text,
    annex_id               uuid,
    position               integer not null,
    source_section         text,
    source_provenance      text not null,
    source_note            text,
    search_text            text not null generated always as (fold_text(code || ' ' || name || ' ' || words)) stored,
    constraint indicator_pkey primary key (id),
    constraint indicator_plan_fkey foreign key (plan_id) references plan (id),
    constraint indicator_same_plan unique (id, plan_id),
    constraint indicator_parent_fkey foreign key (parent_id, plan_id) references indicator (id, plan_id),
    constraint indicator_collector_fkey foreign key (collector_id) references agency (id),
    constraint indicator_verifier_fkey foreign key (verifier_id) references agency (id),
    constraint indicator_annex_fkey foreign key (annex_id) references annex (id),
    constraint indicator_code_once unique (plan_id, code),
    constraint indicator_kind_check check (kind in ('COUNT', 'RATIO', 'POINTS', 'QUALITATIVE')),
    constraint indicator_nature_check check (nature in ('FLOW', 'STOCK')),
    constraint indicator_direction_check check (direction in ('INCREASE', 'DECREASE')),
    constraint indicator_measured_check check ((kind = 'QUALITATIVE') = (nature is null) and (nature is null) = (direction is null)),
    constraint indicator_decimals_check check (decimals between 0 and 4),
    constraint indicator_parts_check check (parts in ('SUM', 'WITHIN') and parent_id is not null or parts is null and parent_id is null),
    constraint indicator_level_check check (level in ('COMMUNE', 'DISTRICT', 'AGENCY')),
    constraint indicator_frequency_check check (frequency in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    constraint indicator_assignment_provenance_check check (assignment_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE')),
    constraint indicator_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

-- What an indicator measures: sub-projects or policies.
create table indicator_subject (
    id              uuid not null,
    version         integer not null,
    indicator_id    uuid not null,
    plan_id         uuid not null,
    sub_project_id  uuid,
    policy_id       uuid,
    constraint indicator_subject_pkey primary key (id),
    constraint indicator_subject_indicator_fkey foreign key (indicator_id, plan_id) references indicator (id, plan_id),
    constraint indicator_subject_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint indicator_subject_policy_fkey foreign key (policy_id, plan_id) references policy (id, plan_id),
    constraint indicator_subject_one_check check (num_nonnulls(sub_project_id, policy_id) = 1),
    constraint indicator_subject_once unique nulls not distinct (indicator_id, sub_project_id, policy_id)
);

-- The plan's words stand beside our reading of them; a qualitative target has words alone.
create table target (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    indicator_id       uuid not null,
    area_id            uuid not null,
    value              numeric(18, 4),
    words              text,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint target_pkey primary key (id),
    constraint target_indicator_fkey foreign key (indicator_id, plan_id) references indicator (id, plan_id),
    constraint target_area_fkey foreign key (area_id) references area (id),
    constraint target_once unique (indicator_id, area_id),
    constraint target_something_check check (value is not null or words is not null),
    constraint target_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index target_area_idx on target (area_id);

-- Where an indicator stood before the plan. A rate is a numerator and a denominator, divided last.
create table baseline (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    indicator_id       uuid not null,
    area_id            uuid not null,
    as_of              date not null,
    value              numeric(18, 4),
    numerator          bigint,
    denominator        bigint,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint baseline_pkey primary key (id),
    constraint baseline_indicator_fkey foreign key (indicator_id, plan_id) references indicator (id, plan_id),
    constraint baseline_area_fkey foreign key (area_id) references area (id),
    constraint baseline_once unique (indicator_id, area_id, as_of),
    constraint baseline_one_form_check check ((value is not null) <> (numerator is not null and denominator is not null)
        and (numerator is null) = (denominator is null)),
    constraint baseline_denominator_check check (denominator > 0 and numerator >= 0),
    constraint baseline_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

do $$
declare
    audited text;
begin
    foreach audited in array array['indicator', 'indicator_subject', 'target', 'baseline']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
        execute format('grant select, insert, update on %I to ${apiRole}', audited);
    end loop;
end;
$$;
