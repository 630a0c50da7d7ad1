-- A commune's plan of a new year may begin as a copy of its plan before: its parts are COPIED until it is issued, and then its own
-- word, as those of the district's plan are.
do $$
declare
    part text;
begin
    foreach part in array array['commune_target', 'commune_task', 'commune_budget_line']
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
        'stated_funding', 'indicator', 'commune_target', 'commune_task', 'commune_budget_line']
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
