-- The history of an entry tells of the one that takes it back, that of an advance of what was accounted for.
create index audit_event_of_contribution_idx on audit_event ((coalesce(after, before) ->> 'reverses_id'))
    where entity = 'contribution';
create index audit_event_of_disbursement_idx on audit_event ((coalesce(after, before) ->> 'disbursement_id'))
    where entity = 'advance_clearance';
