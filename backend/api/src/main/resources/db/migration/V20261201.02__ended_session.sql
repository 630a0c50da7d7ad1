-- Sessions that somebody has ended by signing out: what was given to them until then is refused, although it would still be good for
-- minutes. An id opens nothing.
create table ended_session (
    id        text not null,
    ended_at  timestamptz not null default clock_timestamp(),
    constraint ended_session_pkey primary key (id)
);
create index ended_session_ended_idx on ended_session (ended_at);

-- What was given to a session is good for minutes, and its renewal is refused by Keycloak; an hour is more than enough.
create function end_session(session_id text) returns void
    language sql security definer set search_path = pg_catalog, public
as $$
    delete from ended_session where ended_at < now() - interval '1 hour';
    insert into ended_session (id) values (session_id) on conflict (id) do update set ended_at = excluded.ended_at;
$$;
revoke execute on function end_session(text) from public;
grant execute on function end_session(text) to ${apiRole};
grant select on ended_session to ${apiRole};
