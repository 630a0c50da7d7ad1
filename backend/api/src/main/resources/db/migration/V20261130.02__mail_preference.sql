-- Whether a person wants mail that reminds of reports; who has never said has no row, and wants it. It is each person's own: nobody
-- else reads or writes it but the system, which sends the mail.
create table mail_preference (
    id         uuid not null,
    version    integer not null,
    user_id    text not null,
    reminders  boolean not null,
    constraint mail_preference_pkey primary key (id),
    constraint mail_preference_user_key unique (user_id)
);
create trigger mail_preference_audit after insert or update or delete on mail_preference
    for each row execute function record_audit_event();
grant select, insert, update on mail_preference to ${apiRole};
alter table mail_preference enable row level security;
create policy mail_preference_in_sight on mail_preference to ${apiRole} using ((select seeing_user()) in (user_id, 'system'));

-- Such a mail is entered and does not go, so that the manager knows who is to be told otherwise.
alter table reminder_mail drop constraint reminder_mail_state_check;
alter table reminder_mail add constraint reminder_mail_state_check check (state in
    ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED', 'NO_ADDRESS', 'NO_HOLDER', 'UNWANTED', 'NEEDLESS'));
