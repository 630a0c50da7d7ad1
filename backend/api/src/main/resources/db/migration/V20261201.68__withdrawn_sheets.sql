-- That a sheet came into a draft of a plan is a part of that draft: once what it brought is gone again, as a decision that was drafted
-- and deleted, it alone stood in the way of withdrawing the plan, and nobody could take it away. It goes with the draft, its row into
-- the trail. Otherwise it stays as append-only as it was, for the owner of the tables too.
create function refuse_forgetting_of_sheet() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if old.plan_id::text is distinct from current_setting('giam_ngheo.withdrawn_plan', true) then
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return old;
end;
$$;
drop trigger sheet_import_append_only on sheet_import;
create trigger sheet_import_append_only before delete on sheet_import
    for each row execute function refuse_forgetting_of_sheet();
create trigger sheet_import_unchanged before update or truncate on sheet_import
    for each statement execute function refuse_change_of_history();

create or replace function withdraw_plan(of_plan uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    part    text;
    gone    integer;
    removed integer := 0;
begin
    perform from plan where id = of_plan and status = 'DRAFT' for update;
    if not found then
        raise exception 'only a draft of a plan is withdrawn' using errcode = 'check_violation', constraint = 'plan_draft_check';
    end if;
    delete from reporting_duty_recipient where reporting_duty_id in (select id from reporting_duty where plan_id = of_plan);
    get diagnostics removed = row_count;
    foreach part in array array['support_content', 'sub_project_beneficiary']
    loop
        execute format('delete from %I where sub_project_id in (select id from sub_project where plan_id = $1)', part) using of_plan;
        get diagnostics gone = row_count;
        removed := removed + gone;
    end loop;
    perform set_config('giam_ngheo.withdrawn_plan', of_plan::text, true);
    -- What refers to another part goes before it.
    foreach part in array array['commune_target', 'commune_task', 'commune_budget_line', 'target', 'baseline', 'indicator_subject',
        'indicator', 'stated_funding', 'duty', 'reporting_duty', 'policy', 'sub_project', 'project', 'legal_basis', 'recipient',
        'annex', 'not_applicable_node', 'plan_counterpart', 'sheet_import']
    loop
        execute format('delete from %I where plan_id = $1', part) using of_plan;
        get diagnostics gone = row_count;
        removed := removed + gone;
    end loop;
    perform set_config('giam_ngheo.withdrawn_plan', '', true);
    delete from plan where id = of_plan;
    return removed + 1;
end;
$$;
