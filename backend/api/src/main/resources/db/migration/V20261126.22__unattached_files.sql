-- Files that were brought and hang on nothing, the oldest first. What files hang on is known by the foreign keys: a feature
-- that comes to hold files is asked without being named here. With the owner's rights, as those keys may lie in columns that
-- the API's role does not read.
create function unattached_files(brought_before timestamptz, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
    holders text;
begin
    select coalesce(string_agg(format(' and not exists (select from %s where %I = file.id)', key.conrelid::regclass, held.attname), ''), '')
    into holders
    from pg_constraint key
    join pg_attribute held on held.attrelid = key.conrelid and held.attnum = key.conkey[1]
    where key.contype = 'f' and key.confrelid = 'public.attachment'::regclass and key.confdeltype <> 'c';
    return query execute 'select file.id from public.attachment file where file.uploaded_at < $1' || holders
        || ' order by file.uploaded_at, file.id limit $2' using brought_before, most;
end;
$$;
revoke execute on function unattached_files from public;
grant execute on function unattached_files to ${apiRole};
create index attachment_uploaded_idx on attachment (uploaded_at);
