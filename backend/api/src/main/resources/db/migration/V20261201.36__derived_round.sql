-- A longer period of the calendar (quarter, half-year, nine months, year) is put together from its base periods (NĐ 09/2019/NĐ-CP,
-- art. 12): it asks nobody and takes nothing in, so nobody is told that it was opened.
alter table reporting_round drop constraint reporting_round_kind_check;
alter table reporting_round add constraint reporting_round_kind_check check (kind in ('BASE', 'AD_HOC', 'DERIVED'));
alter table reporting_round add constraint reporting_round_derived_check check (kind <> 'DERIVED' or status = 'CLOSED');
create unique index reporting_round_derived_once on reporting_round (plan_id, data_from, data_to) where kind = 'DERIVED';

drop trigger reporting_round_told on reporting_round;
create constraint trigger reporting_round_told after insert on reporting_round deferrable initially deferred
    for each row when (new.kind <> 'DERIVED') execute function tell_of_round();
