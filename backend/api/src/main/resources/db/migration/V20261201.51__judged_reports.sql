-- When a report was last judged is asked for with each look at what is to be done: of its events only these are read.
create index report_event_judged_idx on report_event (report_id, happened_at) where action in ('ACCEPT', 'REOPEN');
