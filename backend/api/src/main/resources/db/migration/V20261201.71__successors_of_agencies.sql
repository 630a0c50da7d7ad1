-- Whether an agency is another, or carries on its work on that day: what the other began by then is now its own.
create function agency_carries_on(agency_id uuid, other_id uuid, as_of date) returns boolean
    language sql stable as $$
    with recursive chain as (
        select a.id, a.successor_id, a.valid_to from agency a where a.id = other_id
        union
        select next.id, next.successor_id, next.valid_to
          from chain join agency next on next.id = chain.successor_id
         where chain.valid_to < as_of)
    select exists (select from chain where chain.id = agency_id)
$$;
