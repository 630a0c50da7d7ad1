-- Sums of figures have no trail. What is made of them was made anew after each write to any figure or report, and most of these are to
-- drafts, which are in no sum. Who wrote to the sums of a plan last stands here instead, from within the same transaction. One waits for
-- the other at that row, so the last that somebody sees is the last of all that they see.
create table result_rollup_writer (
    plan_id        uuid not null,
    transaction_id xid8 not null,
    constraint result_rollup_writer_pkey primary key (plan_id),
    constraint result_rollup_writer_plan_fkey foreign key (plan_id) references plan (id) on delete cascade
);
create index result_rollup_writer_transaction_idx on result_rollup_writer (transaction_id);
grant select on result_rollup_writer to ${apiRole};
-- What there is by now was written by somebody whom nobody has seen yet.
insert into result_rollup_writer select distinct plan_id, pg_current_xact_id() from result_rollup;

create function keep_rollup_writer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into result_rollup_writer as last
    select distinct plan_id, pg_current_xact_id() from written
        on conflict (plan_id) do update set transaction_id = excluded.transaction_id
        where last.transaction_id <> excluded.transaction_id;
    return null;
end;
$$;
revoke execute on function keep_rollup_writer() from public;
create trigger result_rollup_comes_from_writer after insert on result_rollup
    referencing new table as written for each statement execute function keep_rollup_writer();
create trigger result_rollup_changes_writer after update on result_rollup
    referencing new table as written for each statement execute function keep_rollup_writer();
create trigger result_rollup_leaves_writer after delete on result_rollup
    referencing old table as written for each statement execute function keep_rollup_writer();

-- As before, and of sums by who wrote to them.
create or replace function is_changed_since(seen pg_snapshot, tables text[]) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, public
as $$
    select exists (
        select from audit_event
        where transaction_id >= pg_snapshot_xmin(seen)
          -- Numbers beyond are those of the server that a restored trail was written on.
          and transaction_id < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(transaction_id, seen)
          and entity = any (tables)
          and action <> 'READ')
    or 'result_rollup' = any (tables) and exists (
        select from result_rollup_writer
        where transaction_id >= pg_snapshot_xmin(seen)
          and transaction_id < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(transaction_id, seen));
$$;
