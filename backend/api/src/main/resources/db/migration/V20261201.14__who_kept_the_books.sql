-- Who has entered anything into a plan's books does not close them: the trail is asked for what they were made of.
create index audit_event_of_books_idx on audit_event ((coalesce(after, before) ->> 'plan_id'))
    where entity in ('decision', 'disbursement', 'advance_clearance', 'treasury_statement');
