-- Who has read sums before, and is asked again after some were written, reads those again that were written since. So the last writer
-- is known for each area and base period, and no longer for a plan as a whole.
drop table result_rollup_writer;
create table result_rollup_writer (
    plan_id        uuid not null,
    area_id        uuid not null,
    data_to        date not null,
    data_from      date not null,
    transaction_id xid8 not null,
    constraint result_rollup_writer_pkey primary key (plan_id, area_id, data_to, data_from),
    constraint result_rollup_writer_plan_fkey foreign key (plan_id) references plan (id) on delete cascade,
    -- An area goes with a trail of its own, after its last sum.
    constraint result_rollup_writer_area_fkey foreign key (area_id) references area (id) on delete cascade
);
create index result_rollup_writer_transaction_idx on result_rollup_writer (transaction_id);
create index result_rollup_writer_area_idx on result_rollup_writer (area_id);
grant select on result_rollup_writer to ${apiRole};
-- What there is by now was written by somebody whom nobody has seen yet.
insert into result_rollup_writer
select distinct plan_id, area_id, data_to, data_from, pg_current_xact_id() from result_rollup;

create or replace function keep_rollup_writer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into result_rollup_writer as last
    select distinct plan_id, area_id, data_to, data_from, pg_current_xact_id() from written
        on conflict (plan_id, area_id, data_to, data_from) do update set transaction_id = excluded.transaction_id
        where last.transaction_id <> excluded.transaction_id;
    return null;
end;
$$;

-- Planned once, by the indices: each connection planned it five times before, for what there was to see just then.
alter function is_changed_since(pg_snapshot, text[]) set plan_cache_mode = force_generic_plan;
