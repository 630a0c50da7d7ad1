-- Codes of areas repeat with a new meaning (21952 was a township until 30/6/2025 and is a commune since): the key is the id.
create table area (
    id                 uuid not null,
    version            integer not null,
    code               text not null,
    name               text collate vietnamese not null,
    kind               text not null,
    parent_id          uuid,
    valid_from         date not null,
    valid_to           date,
    tile_column        integer,
    tile_row           integer,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    search_text        text not null generated always as (fold_text(code || ' ' || name)) stored,
    constraint area_pkey primary key (id),
    constraint area_parent_fkey foreign key (parent_id) references area (id),
    constraint area_kind_check check (kind in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'TOWNSHIP')),
    constraint area_code_check check (code ~ '^[0-9]{2,5}$'),
    constraint area_period_check check (valid_to is null or valid_to >= valid_from),
    constraint area_parent_check check (parent_id is null or parent_id <> id),
    constraint area_tile_check check ((tile_column is null) = (tile_row is null) and tile_column >= 0 and tile_row >= 0),
    constraint area_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE')),
    constraint area_code_once_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index area_parent_idx on area (parent_id);

-- Which unit carries on which: figures of the old unit can be re-read on the new one, never rewritten.
create table area_succession (
    id                 uuid not null,
    version            integer not null,
    predecessor_id     uuid not null,
    successor_id       uuid not null,
    effective_on       date not null,
    source_section     text,
    source_provenance  text not null,
    source_note        text,
    constraint area_succession_pkey primary key (id),
    constraint area_succession_predecessor_fkey foreign key (predecessor_id) references area (id),
    constraint area_succession_successor_fkey foreign key (successor_id) references area (id),
    constraint area_succession_once unique (predecessor_id, successor_id),
    constraint area_succession_other_check check (predecessor_id <> successor_id),
    constraint area_succession_provenance_check check (source_provenance in ('STATED', 'ASSUMED', 'SAMPLE', 'REFERENCE'))
);
create index area_succession_successor_idx on area_succession (successor_id);

create trigger area_audit after insert or update or delete on area
    for each row execute function record_audit_event();
create trigger area_succession_audit after insert or update or delete on area_succession
    for each row execute function record_audit_event();

grant select, insert, update on area, area_succession to ${apiRole};
