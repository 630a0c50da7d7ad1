-- How much the local budget adds to the central support, by law: a class for each range of how much of its budget a locality gets
-- from the centre. Dated, as laws are; percents are whole.
create table counterpart_class (
    id                 uuid not null,
    version            integer not null,
    legal_basis        text not null,
    code               text not null,
    least_percent      integer not null,
    support_from       integer not null,
    support_below      integer,
    valid_from         date not null,
    valid_to           date,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint counterpart_class_pkey primary key (id),
    constraint counterpart_class_least_percent_check check (least_percent between 0 and 100),
    constraint counterpart_class_support_check check (support_from between 0 and 100 and support_below between support_from and 100),
    constraint counterpart_class_period_check check (valid_to >= valid_from),
    constraint counterpart_class_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE')),
    constraint counterpart_class_code_once_at_a_time exclude using gist
        (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Which class a plan's locality is in, as finance has set it. A plan without one is held to the strictest: who meets that meets all.
create table plan_counterpart (
    id                 uuid not null,
    version            integer not null,
    plan_id            uuid not null,
    class_id           uuid not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint plan_counterpart_pkey primary key (id),
    constraint plan_counterpart_plan_fkey foreign key (plan_id) references plan (id),
    constraint plan_counterpart_class_fkey foreign key (class_id) references counterpart_class (id),
    constraint plan_counterpart_once unique (plan_id),
    constraint plan_counterpart_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);

create trigger counterpart_class_audit after insert or update or delete on counterpart_class
    for each row execute function record_audit_event();
create trigger plan_counterpart_audit after insert or update or delete on plan_counterpart
    for each row execute function record_audit_event();
grant select on counterpart_class to ${apiRole};
grant select, insert, update on plan_counterpart to ${apiRole};

select set_config('giam_ngheo.actor', 'system system:migration', true), set_config('giam_ngheo.actor_roles', 'SYSTEM', true),
       set_config('giam_ngheo.operation', 'counterpart-class.enter', true);
insert into counterpart_class (id, version, legal_basis, code, least_percent, support_from, support_below, valid_from, source_provenance)
values ('019ab000-0000-7000-8000-000000000003', 0, 'Quyết định 02/2022/QĐ-TTg', 'P3', 3, 70, null, '2022-01-18', 'REFERENCE'),
       ('019ab000-0000-7000-8000-000000000010', 0, 'Quyết định 02/2022/QĐ-TTg', 'P10', 10, 50, 70, '2022-01-18', 'REFERENCE'),
       ('019ab000-0000-7000-8000-000000000015', 0, 'Quyết định 02/2022/QĐ-TTg', 'P15', 15, 0, 50, '2022-01-18', 'REFERENCE');
