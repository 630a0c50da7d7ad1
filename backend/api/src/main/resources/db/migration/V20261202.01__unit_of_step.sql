-- Where either of two agencies verifies, the history tells which of them has; who acts for the whole programme acts for no unit.
-- Steps of before keep what was known of them.
alter table report_event
    add column unit_id uuid,
    add constraint report_event_unit_fkey foreign key (unit_id) references agency (id);
