-- A report comes back for its words and its proof as well as for its figures: with each submission the words are kept too, and in
-- figures the names of their files. Null with submissions of a time when they were not kept.
alter table report_event add column narrative jsonb;
