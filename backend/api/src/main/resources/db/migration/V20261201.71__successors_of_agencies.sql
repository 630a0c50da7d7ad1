-- Whether an agency is another, or carries on its work on that day: what the other began by then is now its own. It is asked of
-- every report that is read; nearly always the other has not ended, and one look at it tells.
create function agency_carries_on(agency_id uuid, other_id uuid, as_of date) returns boolean
    language plpgsql stable as $$
declare
    holder    uuid := other_id;
    ended     date;
    successor uuid;
begin
    while holder is distinct from agency_id loop
        select a.valid_to, a.successor_id into ended, successor from agency a where a.id = holder;
        if ended is null or ended >= as_of or successor is null then
            return false;
        end if;
        holder := successor;
    end loop;
    return true;
end;
$$;
