-- Which sheets came in, so that the same content twice is noticed.
create table sheet_import (
    id                uuid not null,
    version           integer not null,
    plan_id           uuid not null,
    subject           text not null,
    fingerprint       text not null,
    row_count         integer not null,
    imported_by       text not null,
    imported_by_name  text not null,
    imported_at       timestamptz not null,
    constraint sheet_import_pkey primary key (id),
    constraint sheet_import_plan_fkey foreign key (plan_id) references plan (id),
    constraint sheet_import_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
    constraint sheet_import_row_count_check check (row_count > 0)
);
create index sheet_import_content_idx on sheet_import (plan_id, subject, fingerprint);
create trigger sheet_import_append_only before update or delete or truncate on sheet_import
    for each statement execute function refuse_change_of_history();
create trigger sheet_import_audit after insert or update or delete on sheet_import
    for each row execute function record_audit_event();
grant select, insert on sheet_import to ${apiRole};
