-- A commune's plan is a plan of its own below the district's. What it says refers to the district plan's indicators and
-- sub-projects, and copies none of its money; the keys hold that they are of the same district plan.
alter table plan add column parent_plan_id uuid,
    add constraint plan_parent_plan_fkey foreign key (parent_plan_id) references plan (id),
    add constraint plan_parent_plan_check check (parent_plan_id <> id),
    add constraint plan_within_parent unique (id, parent_plan_id);
create index plan_parent_plan_idx on plan (parent_plan_id);

-- taken_over: the district's figure for this commune, as a starting value that nobody here has confirmed yet.
create table commune_target (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    parent_plan_id     uuid not null,
    indicator_id       uuid not null,
    value              numeric(18, 4),
    numerator          bigint,
    denominator        bigint,
    words              text,
    taken_over         boolean not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint commune_target_pkey primary key (id),
    constraint commune_target_plan_fkey foreign key (plan_id, parent_plan_id) references plan (id, parent_plan_id),
    constraint commune_target_indicator_fkey foreign key (indicator_id, parent_plan_id) references indicator (id, plan_id),
    constraint commune_target_once unique (plan_id, indicator_id),
    constraint commune_target_something_check check (value is not null or words is not null),
    constraint commune_target_ratio_check check ((numerator is null) = (denominator is null) and numerator >= 0 and denominator > 0),
    constraint commune_target_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index commune_target_indicator_idx on commune_target (indicator_id);

-- Work that a commune gives itself: what, who, until when, for which sub-project.
create table commune_task (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    parent_plan_id     uuid not null,
    what               text not null,
    who                text not null,
    due_on             date,
    due_words          text,
    sub_project_id     uuid,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint commune_task_pkey primary key (id),
    constraint commune_task_plan_fkey foreign key (plan_id, parent_plan_id) references plan (id, parent_plan_id),
    constraint commune_task_sub_project_fkey foreign key (sub_project_id, parent_plan_id) references sub_project (id, plan_id),
    constraint commune_task_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index commune_task_plan_idx on commune_task (plan_id);
create index commune_task_sub_project_idx on commune_task (sub_project_id);

-- Money that a commune plans with: an amount, or pending in words. Unknown is not 0.
create table commune_budget_line (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    parent_plan_id     uuid not null,
    sub_project_id     uuid,
    content            text,
    funding_source     text not null,
    amount             bigint,
    pending_words      text,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint commune_budget_line_pkey primary key (id),
    constraint commune_budget_line_plan_fkey foreign key (plan_id, parent_plan_id) references plan (id, parent_plan_id),
    constraint commune_budget_line_sub_project_fkey foreign key (sub_project_id, parent_plan_id) references sub_project (id, plan_id),
    constraint commune_budget_line_for_something_check check (sub_project_id is not null or content is not null),
    constraint commune_budget_line_source_check check (funding_source in ('CENTRAL', 'PROVINCIAL_COUNTERPART', 'DISTRICT',
        'COMMUNE', 'INTEGRATED_NEW_RURAL', 'POLICY_CREDIT', 'FUND_FOR_THE_POOR', 'MOBILISED', 'BENEFICIARY_CONTRIBUTION', 'UNSTATED')),
    constraint commune_budget_line_amount_check check (amount >= 0),
    constraint commune_budget_line_stated_or_pending_check check ((amount is null) = (pending_words is not null)),
    constraint commune_budget_line_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index commune_budget_line_plan_idx on commune_budget_line (plan_id);
create index commune_budget_line_sub_project_idx on commune_budget_line (sub_project_id);

do $$
declare
    audited text;
begin
    foreach audited in array array['commune_target', 'commune_task', 'commune_budget_line']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
        execute format('grant select, insert, update, delete on %I to ${apiRole}', audited);
    end loop;
end;
$$;
