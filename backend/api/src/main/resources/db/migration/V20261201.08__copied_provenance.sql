-- What a draft has of another year's plan was known by the words of its note, which whoever edited them took away. Whose word it is
-- says so now: COPIED, of parts of the programme's plans alone.
do $$
declare
    part text;
begin
    foreach part in array array['plan', 'legal_basis', 'recipient', 'annex', 'project', 'sub_project', 'policy', 'duty',
        'reporting_duty', 'stated_funding', 'indicator']
    loop
        execute format('alter table %1$I drop constraint %2$I, add constraint %2$I'
                       || ' check (source_provenance in (''STATED'', ''COPIED'', ''ASSUMED'', ''SAMPLE'', ''REFERENCE''))',
                       part, part || '_provenance_check');
    end loop;
end;
$$;

create or replace function state_copied_parts(of_plan uuid) returns integer
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
                       || ' where plan_id = $1 and source_provenance = ''COPIED''', part)
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

-- What is there already, by its note for the last time: in drafts, and in plans that were closed before issuing made it their own,
-- as a plan that is copied of them has it of the plan before them.
select set_config('giam_ngheo.actor', 'system system:migration', true), set_config('giam_ngheo.actor_roles', 'MIGRATION', true),
       set_config('giam_ngheo.operation', 'plan.copy', true);
do $$
declare
    part text;
begin
    foreach part in array array['legal_basis', 'recipient', 'annex', 'project', 'sub_project', 'policy', 'duty', 'reporting_duty',
        'stated_funding', 'indicator']
    loop
        execute format('update %I set version = version + 1, source_provenance = ''COPIED'''
                       || ' where source_provenance = ''ASSUMED'' and source_note like ''sao từ kế hoạch %%'''
                       || ' and plan_id in (select id from plan where status in (''DRAFT'', ''CLOSED''))', part);
    end loop;
end;
$$;
update plan set version = version + 1, source_provenance = 'COPIED'
 where status in ('DRAFT', 'CLOSED') and source_provenance = 'ASSUMED' and source_note like 'sao từ kế hoạch %';
