create table agency (
    id                 uuid not null,
    version            integer not null,
    code               text not null,
    name               text collate vietnamese not null,
    short_name         text collate vietnamese not null,
    kind               text not null,
    area_id            uuid not null,
    valid_from         date not null,
    valid_to           date,
    successor_id       uuid,
    participates       boolean not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as (fold_text(code || ' ' || short_name || ' ' || name)) stored,
    constraint agency_pkey primary key (id),
    constraint agency_area_fkey foreign key (area_id) references area (id),
    constraint agency_successor_fkey foreign key (successor_id) references agency (id),
    constraint agency_code_check check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint agency_kind_check check (kind in
        ('PEOPLES_COMMITTEE', 'DEPARTMENT', 'PUBLIC_SERVICE_UNIT', 'BANK', 'FRONT', 'PROVINCIAL_DEPARTMENT', 'GROUP')),
    constraint agency_period_check check (valid_to is null or valid_to >= valid_from),
    constraint agency_successor_check check (successor_id is null or successor_id <> id),
    constraint agency_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE')),
    constraint agency_code_once_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index agency_area_idx on agency (area_id);

create trigger agency_audit after insert or update or delete on agency
    for each row execute function record_audit_event();

grant select, insert, update on agency to ${apiRole};
