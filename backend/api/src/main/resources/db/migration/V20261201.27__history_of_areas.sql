-- Who carries an area on is told in the area's history.
create index audit_event_of_area_idx on audit_event ((coalesce(after, before) ->> 'predecessor_id'))
    where entity = 'area_succession';
