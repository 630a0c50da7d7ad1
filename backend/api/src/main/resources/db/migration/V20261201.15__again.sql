-- Why something that is there already was entered a second time. It is another word than why more was paid than was there: who
-- explains the one has not said the other.
alter table disbursement add column again text;
alter table contribution add column again text;
-- The same payment is looked for by its day, as voucher numbers are written in many ways; that index is there.
drop index disbursement_voucher_idx;
