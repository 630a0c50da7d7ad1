-- A session is over when somebody signs out, not when the database is told, which may be a second later on a busy machine: whoever
-- signs in again meanwhile would be refused with a token that is newer than their signing out. An instance that does not tell when, as
-- those before this do, means now.
drop function end_session(text);
create function end_session(session_id text, at timestamptz default clock_timestamp()) returns void
    language sql security definer set search_path = pg_catalog, public
as $$
    delete from ended_session where ended_at < now() - interval '1 hour';
    insert into ended_session (id, ended_at) values (session_id, at)
        on conflict (id) do update set ended_at = greatest(ended_session.ended_at, excluded.ended_at);
$$;
revoke execute on function end_session(text, timestamptz) from public;
grant execute on function end_session(text, timestamptz) to ${apiRole};
