-- What stands around the report of a round on paper, as it was when it was issued: what the round and the plan are called, who issues it,
-- and who gets it. What was issued before this has none, and is read with what holds today.
alter table consolidation add column imprint jsonb;
alter table consolidation add constraint consolidation_imprint_check check (imprint is null or status = 'ISSUED');
