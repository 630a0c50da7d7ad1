-- An answer is made of some tables, and true as long as nothing is written to these: what is written to others can't have changed it.
drop function is_changed_since(pg_snapshot);

create function is_changed_since(seen pg_snapshot, tables text[]) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, public
as $$
    select exists (
        select from audit_event
        where transaction_id >= pg_snapshot_xmin(seen)
          -- Numbers beyond are those of the server that a restored trail was written on.
          and transaction_id < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(transaction_id, seen)
          and entity = any (tables)
          and action <> 'READ');
$$;
revoke execute on function is_changed_since(pg_snapshot, text[]) from public;
grant execute on function is_changed_since(pg_snapshot, text[]) to ${apiRole};
