-- An advance that was open when the year was settled is accounted for later. No money moves by it: the books stay closed.
create or replace function refuse_wrong_clearance() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    advance disbursement;
    cleared bigint;
begin
    -- Two who clear one advance at once wait for each other, and for who reverses it.
    select * into advance from disbursement where id = new.disbursement_id for update;
    if advance.kind <> 'ADVANCE' or advance.reverses_id is not null or advance.plan_id <> new.plan_id
       or exists (select from disbursement where reverses_id = advance.id) then
        raise exception 'only an advance that stands is cleared'
            using errcode = 'check_violation', constraint = 'clears_an_advance', table = 'advance_clearance';
    end if;
    if new.reverses_id is not null and not exists (
            select from advance_clearance reversed
             where reversed.id = new.reverses_id and reversed.disbursement_id = new.disbursement_id
               and reversed.amount = new.amount and reversed.reverses_id is null) then
        raise exception 'a reversal mirrors the line that it names'
            using errcode = 'check_violation', constraint = 'reversal_mirrors_line', table = 'advance_clearance';
    end if;
    select sum(case when reverses_id is null then amount else -amount end) into cleared
      from advance_clearance where disbursement_id = new.disbursement_id;
    if cleared > advance.amount then
        raise exception 'more is cleared than was advanced'
            using errcode = 'check_violation', constraint = 'cleared_within_advance', table = 'advance_clearance';
    end if;
    return null;
end;
$$;
