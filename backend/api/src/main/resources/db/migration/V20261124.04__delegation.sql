-- Who signs in a head's place, in which form, from when to when.
create table delegation (
    id                 uuid not null,
    version            integer not null,
    agency_id          uuid not null,
    leads              boolean not null,
    form               text not null,
    principal_title    text not null,
    delegate_user      text not null,
    delegate_name      text collate vietnamese not null,
    delegate_position  text not null,
    valid_from         date not null,
    valid_to           date not null,
    reason             text not null,
    document_number    text not null,
    document_date      date not null,
    attachment_id      uuid,
    recorder_name      text not null,
    recorded_at        timestamptz not null,
    ended_at           timestamptz,
    end_reason         text,
    search_text        text not null generated always as
        (fold_text(delegate_name || ' ' || delegate_user || ' ' || document_number)) stored,
    constraint delegation_pkey primary key (id),
    constraint delegation_agency_fkey foreign key (agency_id) references agency (id),
    constraint delegation_attachment_fkey foreign key (attachment_id) references attachment (id),
    constraint delegation_attachment_once unique (attachment_id),
    constraint delegation_form_check check (form in ('KT', 'TUQ', 'ABSENCE')),
    constraint delegation_period_check check (valid_to >= valid_from),
    constraint delegation_end_check check ((ended_at is null) = (end_reason is null))
);
create index delegation_agency_idx on delegation (agency_id);
create index delegation_running_idx on delegation (valid_to) where ended_at is null;

create trigger delegation_audit after insert or update or delete on delegation
    for each row execute function record_audit_event();

-- Ended, and never rewritten.
grant select, insert on delegation to ${apiRole};
grant update (version, ended_at, end_reason) on delegation to ${apiRole};
