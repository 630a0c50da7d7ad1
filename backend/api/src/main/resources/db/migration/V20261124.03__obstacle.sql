-- What is said of a duty is said within its plan.
alter table duty add constraint duty_same_plan unique (id, plan_id);

-- What hinders a unit, and what was said and done about it.
create table obstacle (
    id                   uuid not null,
    version              integer not null,
    plan_id              uuid not null,
    agency_id            uuid not null,
    sub_project_id       uuid,
    indicator_id         uuid,
    duty_id              uuid,
    title                text collate vietnamese not null,
    description          text not null,
    wished_help          text,
    state                text not null,
    due_on               date,
    due_order            date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    reported_at          timestamptz not null,
    touched_at           timestamptz not null,
    paper_number         text,
    paper_date           date,
    paper_attachment_id  uuid,
    search_text          text not null generated always as (fold_text(title || ' ' || description)) stored,
    constraint obstacle_pkey primary key (id),
    constraint obstacle_plan_fkey foreign key (plan_id) references plan (id),
    constraint obstacle_agency_fkey foreign key (agency_id) references agency (id),
    constraint obstacle_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint obstacle_indicator_fkey foreign key (indicator_id, plan_id) references indicator (id, plan_id),
    constraint obstacle_duty_fkey foreign key (duty_id, plan_id) references duty (id, plan_id),
    constraint obstacle_paper_attachment_fkey foreign key (paper_attachment_id) references attachment (id),
    constraint obstacle_paper_once unique (paper_attachment_id),
    constraint obstacle_one_subject_check check (num_nonnulls(sub_project_id, indicator_id, duty_id) <= 1),
    constraint obstacle_paper_check check (num_nonnulls(paper_number, paper_date, paper_attachment_id) in (0, 3)),
    constraint obstacle_state_check check (state in ('OPEN', 'ESCALATED', 'ANSWERED', 'CLOSED', 'REOPENED'))
);
create index obstacle_plan_idx on obstacle (plan_id, state);
create index obstacle_agency_idx on obstacle (agency_id);
create index obstacle_sub_project_idx on obstacle (sub_project_id) where sub_project_id is not null;
create index obstacle_indicator_idx on obstacle (indicator_id) where indicator_id is not null;
create index obstacle_duty_idx on obstacle (duty_id) where duty_id is not null;

-- The thread: each message, and each step with it. What was said stays as it was said.
create table obstacle_entry (
    id            uuid not null,
    version       integer not null,
    obstacle_id   uuid not null,
    action        text not null,
    from_state    text,
    to_state      text not null,
    text          text,
    due_on        date,
    unit_id       uuid not null,
    author_id     text not null,
    author_name   text not null,
    on_behalf_of  text,
    written_at    timestamptz not null,
    constraint obstacle_entry_pkey primary key (id),
    constraint obstacle_entry_obstacle_fkey foreign key (obstacle_id) references obstacle (id),
    constraint obstacle_entry_unit_fkey foreign key (unit_id) references agency (id),
    constraint obstacle_entry_action_check check (action in
        ('REPORT', 'REPLY', 'ANSWER', 'ESCALATE', 'DECIDE', 'CLOSE', 'REOPEN', 'PUBLISH', 'WITHDRAW')),
    constraint obstacle_entry_report_check check ((action = 'REPORT') = (from_state is null))
);
create index obstacle_entry_obstacle_idx on obstacle_entry (obstacle_id, written_at);

create table obstacle_attachment (
    id             uuid not null,
    version        integer not null,
    entry_id       uuid not null,
    attachment_id  uuid not null,
    position       integer not null,
    constraint obstacle_attachment_pkey primary key (id),
    constraint obstacle_attachment_entry_fkey foreign key (entry_id) references obstacle_entry (id),
    constraint obstacle_attachment_attachment_fkey foreign key (attachment_id) references attachment (id),
    -- A file hangs on one thing only: who may see it is asked there.
    constraint obstacle_attachment_once unique (attachment_id),
    constraint obstacle_attachment_position_once unique (entry_id, position)
);

-- An answer that helps others too, in words that tell nothing of who asked.
create table guidance (
    id                uuid not null,
    version           integer not null,
    obstacle_id       uuid not null,
    plan_id           uuid not null,
    sub_project_id    uuid,
    indicator_id      uuid,
    title             text collate vietnamese not null,
    summary           text not null,
    published_at      timestamptz not null,
    publisher_name    text not null,
    withdrawn_at      timestamptz,
    withdrawn_reason  text,
    search_text       text not null generated always as (fold_text(title || ' ' || summary)) stored,
    constraint guidance_pkey primary key (id),
    constraint guidance_obstacle_fkey foreign key (obstacle_id) references obstacle (id),
    constraint guidance_plan_fkey foreign key (plan_id) references plan (id),
    constraint guidance_sub_project_fkey foreign key (sub_project_id, plan_id) references sub_project (id, plan_id),
    constraint guidance_indicator_fkey foreign key (indicator_id, plan_id) references indicator (id, plan_id),
    constraint guidance_withdrawal_check check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index guidance_once on guidance (obstacle_id) where withdrawn_at is null;

do $$
declare
    audited text;
begin
    foreach audited in array array['obstacle', 'obstacle_entry', 'obstacle_attachment', 'guidance'] loop
        execute format('create trigger %I after insert or update or delete on %I for each row execute function record_audit_event()',
                       audited || '_audit', audited);
        execute format('grant select, insert on %I to ${apiRole}', audited);
    end loop;
end;
$$;
-- What was reported is not reworded; where it stands changes.
grant update (version, state, due_on, touched_at) on obstacle to ${apiRole};
grant update (version, withdrawn_at, withdrawn_reason) on guidance to ${apiRole};
