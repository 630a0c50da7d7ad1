-- Files that prove something: scans of papers, pictures. They lie in the database, so that one backup has everything and an
-- instance of the API keeps nothing of its own; in parts, so that nobody ever holds a whole one in memory.
create table attachment (
    id             uuid not null,
    version        integer not null,
    file_name      text not null,
    kind           text not null,
    size           bigint not null,
    sha256         text not null,
    uploader_id    text not null,
    uploader_name  text not null,
    uploaded_at    timestamptz not null,
    constraint attachment_pkey primary key (id),
    constraint attachment_kind_check check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX')),
    constraint attachment_size_check check (size > 0),
    constraint attachment_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The trail keeps the row above, with the fingerprint of the whole: copies of the content itself would only fill it.
create table attachment_part (
    attachment_id  uuid not null,
    position       integer not null,
    content        bytea not null,
    constraint attachment_part_pkey primary key (attachment_id, position),
    constraint attachment_part_attachment_fkey foreign key (attachment_id) references attachment (id) on delete cascade,
    constraint attachment_part_content_check check (octet_length(content) between 1 and 262144)
);
-- Pictures and documents are compressed already.
alter table attachment_part alter column content set storage external;

create trigger attachment_audit after insert or update or delete on attachment
    for each row execute function record_audit_event();

-- Nothing is overwritten; the parts go with their attachment, by the rights of the owner.
grant select, insert, delete on attachment to ${apiRole};
grant select, insert on attachment_part to ${apiRole};
