-- What the district states is to the commune an outside source.
create function district_word(provenance text) returns text
    language sql immutable parallel safe
    return case provenance when 'STATED' then 'REFERENCE' else provenance end;

-- What a commune took over of the district's and has not written itself yet is the district's figure: it says what the district says,
-- whichever way the district's plan is written. It is brought along with it, in the same transaction and with the same trail.
create function bring_along_taken_over() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    below uuid;
begin
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.indicator_id, old.area_id) is distinct from (new.indicator_id, new.area_id) then
        -- Whoever issues the commune's plan is waited for, and then it is their word.
        select id into below from plan
         where parent_plan_id = old.plan_id and area_id = old.area_id and status <> 'CLOSED' for share;
        delete from commune_target where plan_id = below and indicator_id = old.indicator_id and taken_over;
    end if;
    if tg_op = 'DELETE' then
        return null;
    end if;
    select id into below from plan
     where parent_plan_id = new.plan_id and area_id = new.area_id and status <> 'CLOSED' for share;
    update commune_target own
       set version = own.version + 1, value = new.value, numerator = new.numerator, denominator = new.denominator, words = new.words,
           source_section = new.source_section, source_provenance = district_word(new.source_provenance), source_note = new.source_note
     where own.plan_id = below and own.indicator_id = new.indicator_id and own.taken_over
       and (own.value, own.numerator, own.denominator, own.words, own.source_section, own.source_provenance, own.source_note)
           is distinct from (new.value, new.numerator, new.denominator, new.words, new.source_section,
                             district_word(new.source_provenance), new.source_note);
    -- What the district gives only now is there to start from too, as long as the commune is at its draft.
    if tg_op = 'INSERT' or (old.indicator_id, old.area_id) is distinct from (new.indicator_id, new.area_id) then
        insert into commune_target (id, version, plan_id, parent_plan_id, indicator_id, value, numerator, denominator, words,
                                    taken_over, source_section, source_provenance, source_note)
        select gen_random_uuid(), 0, id, parent_plan_id, new.indicator_id, new.value, new.numerator, new.denominator, new.words,
               true, new.source_section, district_word(new.source_provenance), new.source_note
          from plan where id = below and status = 'DRAFT'
            on conflict on constraint commune_target_once do nothing;
    end if;
    return null;
end;
$$;

create trigger target_brought_along after insert or update or delete on target
    for each row execute function bring_along_taken_over();

-- What was left behind before this was so.
select set_config('giam_ngheo.actor', 'system system:migration', true), set_config('giam_ngheo.actor_roles', 'MIGRATION', true),
       set_config('giam_ngheo.operation', 'commune-target.take-over', true);
update commune_target own
   set version = own.version + 1, value = given.value, numerator = given.numerator, denominator = given.denominator, words = given.words,
       source_section = given.source_section, source_provenance = district_word(given.source_provenance),
       source_note = given.source_note
  from plan, target given
 where plan.id = own.plan_id and plan.status <> 'CLOSED' and own.taken_over
   and given.indicator_id = own.indicator_id and given.area_id = plan.area_id
   and (own.value, own.numerator, own.denominator, own.words, own.source_section, own.source_provenance, own.source_note)
       is distinct from (given.value, given.numerator, given.denominator, given.words, given.source_section,
                         district_word(given.source_provenance), given.source_note);
delete from commune_target own
 using plan
 where plan.id = own.plan_id and plan.status <> 'CLOSED' and own.taken_over
   and not exists (select from target given where given.indicator_id = own.indicator_id and given.area_id = plan.area_id);
