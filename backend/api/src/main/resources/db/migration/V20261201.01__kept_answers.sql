-- Whether anything that the trail tells of has been written since a snapshot was taken: an answer made at that moment, or after it, is
-- true as long as nothing was. A number that only grows could not tell: a transaction that began earlier may end later.
create index audit_event_transaction_idx on audit_event (transaction_id);

create function is_changed_since(seen pg_snapshot) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, public
as $$
    select exists (
        select from audit_event
        where transaction_id >= pg_snapshot_xmin(seen)
          -- Numbers beyond are those of the server that a restored trail was written on.
          and transaction_id < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(transaction_id, seen)
          and action <> 'READ');
$$;
revoke execute on function is_changed_since(pg_snapshot) from public;
grant execute on function is_changed_since(pg_snapshot) to ${apiRole};
