-- What the things are called that a change refers to by their ids. The ids alone say nothing once a thing is gone, and something else
-- once it has another name. Written with the change, and anew when the amendment is issued; from then on it stands with it.
-- Amendments that were issued before have none: what things were called then is in no table that this could be read from.
alter table plan_amendment_change add column names jsonb;
