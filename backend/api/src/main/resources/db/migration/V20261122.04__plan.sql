-- The national programme's catalogue: what a plan may carry out, and must otherwise declare not applicable.
create table programme (
    id                 uuid not null,
    version            integer not null,
    code               text not null,
    name               text collate vietnamese not null,
    valid_from         date not null,
    valid_to           date not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint programme_pkey primary key (id),
    constraint programme_code_once unique (code),
    constraint programme_period_check check (valid_to >= valid_from),
    constraint programme_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create table programme_node (
    id            uuid not null,
    version       integer not null,
    programme_id  uuid not null,
    parent_id     uuid,
    code          text not null,
    name          text collate vietnamese not null,
    position      integer not null,
    constraint programme_node_pkey primary key (id),
    constraint programme_node_programme_fkey foreign key (programme_id) references programme (id),
    constraint programme_node_parent_fkey foreign key (parent_id) references programme_node (id),
    constraint programme_node_code_once unique (programme_id, code)
);

create table beneficiary_group (
    id          uuid not null,
    version     integer not null,
    code        text not null,
    name        text collate vietnamese not null,
    broader_id  uuid,
    constraint beneficiary_group_pkey primary key (id),
    constraint beneficiary_group_broader_fkey foreign key (broader_id) references beneficiary_group (id),
    constraint beneficiary_group_code_once unique (code)
);

create table plan (
    id                      uuid not null,
    version                 integer not null,
    programme_id            uuid not null,
    area_id                 uuid not null,
    year                    integer not null,
    title                   text collate vietnamese not null,
    number                  text,
    number_words            text,
    issued_on               date,
    date_words              text,
    status                  text not null,
    managing_agency_id      uuid not null,
    issuing_agency_id       uuid not null,
    signed_on_behalf_of     text,
    signatory_capacity      text,
    signatory_title         text,
    signatory_name          text,
    stated_total            bigint,
    general_objective       text not null,
    loaded_from             text,
    source_section          text,
    source_provenance       text not null,
    source_note             text,
    search_text             text not null generated always as (fold_text(year::text || ' ' || title)) stored,
    constraint plan_pkey primary key (id),
    constraint plan_programme_fkey foreign key (programme_id) references programme (id),
    constraint plan_area_fkey foreign key (area_id) references area (id),
    constraint plan_managing_agency_fkey foreign key (managing_agency_id) references agency (id),
    constraint plan_issuing_agency_fkey foreign key (issuing_agency_id) references agency (id),
    constraint plan_once_a_year unique (programme_id, area_id, year),
    constraint plan_year_check check (year between 2000 and 2100),
    constraint plan_status_check check (status in ('DRAFT', 'ISSUED', 'AMENDED', 'CLOSED')),
    constraint plan_stated_total_check check (stated_total >= 0),
    constraint plan_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

-- BASIS: the preamble stands on it; CITED: the body names it.
create table legal_basis (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    position           integer not null,
    role               text not null,
    number             text not null,
    issuer             text not null,
    issued_on          date not null,
    abstract           text not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint legal_basis_pkey primary key (id),
    constraint legal_basis_plan_fkey foreign key (plan_id) references plan (id),
    constraint legal_basis_position_once unique (plan_id, position),
    constraint legal_basis_role_check check (role in ('BASIS', 'CITED')),
    constraint legal_basis_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create table recipient (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    position           integer not null,
    text               text not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint recipient_pkey primary key (id),
    constraint recipient_plan_fkey foreign key (plan_id) references plan (id),
    constraint recipient_position_once unique (plan_id, position),
    constraint recipient_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create table annex (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    number             integer not null,
    title              text not null,
    received           boolean not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint annex_pkey primary key (id),
    constraint annex_plan_fkey foreign key (plan_id) references plan (id),
    constraint annex_number_once unique (plan_id, number),
    constraint annex_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create table not_applicable_node (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    programme_node_id  uuid not null,
    reason             text not null,
    constraint not_applicable_node_pkey primary key (id),
    constraint not_applicable_node_plan_fkey foreign key (plan_id) references plan (id),
    constraint not_applicable_node_node_fkey foreign key (programme_node_id) references programme_node (id),
    constraint not_applicable_node_once unique (plan_id, programme_node_id)
);

create table project (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    programme_node_id  uuid not null,
    code               text not null,
    name               text collate vietnamese not null,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as (fold_text(code || ' ' || name)) stored,
    constraint project_pkey primary key (id),
    constraint project_plan_fkey foreign key (plan_id) references plan (id),
    constraint project_node_fkey foreign key (programme_node_id) references programme_node (id),
    constraint project_code_once unique (plan_id, code),
    constraint project_same_plan unique (id, plan_id),
    constraint project_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

-- A funding node. A project without sub-projects (DA2) stands here as its own.
create table sub_project (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    project_id         uuid not null,
    programme_node_id  uuid not null,
    code               text not null,
    name               text collate vietnamese not null,
    position           integer not null,
    objective          text not null,
    beneficiaries      text not null,
    funding_words      text not null,
    stated_total       bigint,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as (fold_text(code || ' ' || name)) stored,
    constraint sub_project_pkey primary key (id),
    constraint sub_project_plan_fkey foreign key (plan_id) references plan (id),
    constraint sub_project_project_fkey foreign key (project_id, plan_id) references project (id, plan_id),
    constraint sub_project_node_fkey foreign key (programme_node_id) references programme_node (id),
    constraint sub_project_code_once unique (plan_id, code),
    constraint sub_project_same_plan unique (id, plan_id),
    constraint sub_project_stated_total_check check (stated_total >= 0),
    constraint sub_project_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index sub_project_project_idx on sub_project (project_id);

create table support_content (
    id              uuid not null,
    version         integer not null,
    sub_project_id  uuid not null,
    position        integer not null,
    text            text not null,
    constraint support_content_pkey primary key (id),
    constraint support_content_sub_project_fkey foreign key (sub_project_id) references sub_project (id),
    constraint support_content_position_once unique (sub_project_id, position)
);

-- BENEFICIARY and PRIORITY: the text of the beneficiaries names the group; CONTENT: the support contents do.
create table sub_project_beneficiary (
    id                    uuid not null,
    version               integer not null,
    sub_project_id        uuid not null,
    beneficiary_group_id  uuid not null,
    mention               text not null,
    constraint sub_project_beneficiary_pkey primary key (id),
    constraint sub_project_beneficiary_sub_project_fkey foreign key (sub_project_id) references sub_project (id),
    constraint sub_project_beneficiary_group_fkey foreign key (beneficiary_group_id) references beneficiary_group (id),
    constraint sub_project_beneficiary_once unique (sub_project_id, beneficiary_group_id, mention),
    constraint sub_project_beneficiary_mention_check check (mention in ('BENEFICIARY', 'PRIORITY', 'CONTENT'))
);

create table policy (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    code               text not null,
    name               text collate vietnamese not null,
    kind               text not null,
    text               text not null,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as (fold_text(code || ' ' || name)) stored,
    constraint policy_pkey primary key (id),
    constraint policy_plan_fkey foreign key (plan_id) references plan (id),
    constraint policy_code_once unique (plan_id, code),
    constraint policy_same_plan unique (id, plan_id),
    constraint policy_kind_check check (kind in ('POLICY', 'TASK')),
    constraint policy_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create table duty (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    agency_id          uuid not null,
    role               text not null,
    sub_project_id     uuid,
    policy_id          uuid,
    text               text not null,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint duty_pkey primary key (id),
    constraint duty_plan_fkey foreign key (plan_id) references plan (id),
    constraint duty_agency_fkey foreign key (agency_id) references agency (id),
    constraint duty_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint duty_policy_fkey foreign key (policy_id, plan_id) references policy (id, plan_id),
    constraint duty_one_subject_check check (num_nonnulls(sub_project_id, policy_id) = 1),
    constraint duty_role_check check (role in ('LEAD', 'CO_LEAD', 'COORDINATE', 'REQUESTED', 'CARRY_OUT')),
    constraint duty_once unique nulls not distinct (agency_id, role, sub_project_id, policy_id),
    constraint duty_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index duty_plan_idx on duty (plan_id);
create index duty_sub_project_idx on duty (sub_project_id);
create index duty_policy_idx on duty (policy_id);

create table reporting_duty (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    agency_id          uuid not null,
    periodic           boolean not null,
    ad_hoc             boolean not null,
    frequency          text,
    due_words          text,
    clarity            text not null,
    text               text not null,
    position           integer not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint reporting_duty_pkey primary key (id),
    constraint reporting_duty_plan_fkey foreign key (plan_id) references plan (id),
    constraint reporting_duty_agency_fkey foreign key (agency_id) references agency (id),
    constraint reporting_duty_frequency_check check (frequency in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    constraint reporting_duty_clarity_check check (clarity in ('CLEAR', 'AMBIGUOUS')),
    constraint reporting_duty_once unique (plan_id, agency_id, source_section),
    constraint reporting_duty_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create table reporting_duty_recipient (
    id                 uuid not null,
    version            integer not null,
    reporting_duty_id  uuid not null,
    agency_id          uuid not null,
    constraint reporting_duty_recipient_pkey primary key (id),
    constraint reporting_duty_recipient_duty_fkey foreign key (reporting_duty_id) references reporting_duty (id),
    constraint reporting_duty_recipient_agency_fkey foreign key (agency_id) references agency (id),
    constraint reporting_duty_recipient_once unique (reporting_duty_id, agency_id)
);

do $$
declare
    audited text;
begin
    foreach audited in array array['programme', 'programme_node', 'beneficiary_group', 'plan', 'legal_basis', 'recipient',
        'annex', 'not_applicable_node', 'project', 'sub_project', 'support_content', 'sub_project_beneficiary', 'policy',
        'duty', 'reporting_duty', 'reporting_duty_recipient']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
        execute format('grant select, insert, update on %I to ${apiRole}', audited);
    end loop;
end;
$$;
