-- What a draft has of another plan is marked: the note of what was copied, taken_over of a commune's target. It is nobody's word
-- for the draft's own year until the draft is issued; from then on the plan states it. What somebody assumes on purpose says so in
-- a note of its own and stays assumed; a sample stays a sample.
create function state_copied_parts(of_plan uuid) returns integer
    language plpgsql
as $$
declare
    part    text;
    changed integer;
    stated  integer := 0;
begin
    foreach part in array array['legal_basis', 'recipient', 'annex', 'project', 'sub_project', 'policy', 'duty', 'reporting_duty',
        'stated_funding', 'indicator']
    loop
        execute format('update %I set version = version + 1, source_provenance = ''STATED'''
                       || ' where plan_id = $1 and source_provenance = ''ASSUMED'' and source_note like ''sao từ kế hoạch %%''', part)
            using of_plan;
        get diagnostics changed = row_count;
        stated := stated + changed;
    end loop;
    update commune_target
       set version = version + 1, taken_over = false, source_section = null, source_provenance = 'STATED', source_note = null
     where plan_id = of_plan and taken_over and source_provenance in ('REFERENCE', 'ASSUMED');
    get diagnostics changed = row_count;
    return stated + changed;
end;
$$;

-- Plans that were issued before this was so. A closed one stays as it is.
select set_config('giam_ngheo.actor', 'system system:migration', true), set_config('giam_ngheo.actor_roles', 'MIGRATION', true),
       set_config('giam_ngheo.operation', 'plan.issue', true);
select state_copied_parts(id) from plan where status in ('ISSUED', 'AMENDED');
update plan set version = version + 1, source_provenance = 'STATED'
 where status in ('ISSUED', 'AMENDED') and source_provenance = 'ASSUMED' and source_note like 'sao từ kế hoạch %';

-- Targets and baselines are parts of the programme's plan too: who has written one does not issue it.
drop index audit_event_of_programme_plan_idx;
create index audit_event_of_programme_plan_idx on audit_event ((coalesce(after, before) ->> 'plan_id'))
    where entity in ('project', 'sub_project', 'policy', 'duty', 'reporting_duty', 'stated_funding', 'indicator', 'target', 'baseline');
