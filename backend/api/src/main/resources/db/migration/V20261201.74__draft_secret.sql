-- What somebody has typed and not saved lies on their machine, which others use too. It is sealed there with a key that only their own
-- session is told: made of the account's id and of this secret, so that it is the same at every sign-in and kept nowhere. The secret is
-- made here, once, and goes into backups with everything else: what lies on machines is read again after a restore. It comes of two
-- random UUIDs, 244 random bits, as the extension with longer ones is not installed everywhere. Nobody writes it anew; it is no work of
-- anybody that the trail would tell of, and its value must not stand there.
create table draft_secret (
    once    boolean not null default true,
    secret  bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
    constraint draft_secret_pkey primary key (once),
    constraint draft_secret_once_check check (once),
    constraint draft_secret_length_check check (octet_length(secret) = 32)
);
insert into draft_secret default values;
grant select on draft_secret to ${apiRole};
