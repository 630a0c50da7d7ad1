-- What was asked for with an Idempotency-Key, and what was answered: the same request sent again is answered and not done again.
-- No trail: each row only repeats what the write itself has left there.
create table idempotency_key (
    user_id      text not null,
    key          text not null,
    operation    text not null,
    fingerprint  text not null,
    answer       text not null,
    kept_at      timestamptz not null default clock_timestamp(),
    constraint idempotency_key_pkey primary key (user_id, key)
);
create index idempotency_key_kept_idx on idempotency_key (kept_at);
grant select, insert, delete on idempotency_key to ${apiRole};
-- Nothing of it is changed; what is locked to be forgotten needs it.
grant update (kept_at) on idempotency_key to ${apiRole};
