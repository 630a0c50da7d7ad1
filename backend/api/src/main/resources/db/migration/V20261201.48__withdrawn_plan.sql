-- A draft that was begun by mistake goes again, as a whole: the plan with all of its own parts, each row into the trail. The API may
-- still delete no plan; this is all it may do, and only to a draft, which nobody has issued and nothing stands on. What else refers to
-- the plan, such as money, rounds or obstacles, is not its part: its foreign key refuses, and nothing is gone.
create function withdraw_plan(of_plan uuid) returns integer
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
    -- What refers to another part goes before it.
    foreach part in array array['commune_target', 'commune_task', 'commune_budget_line', 'target', 'baseline', 'indicator_subject',
        'indicator', 'stated_funding', 'duty', 'reporting_duty', 'policy', 'sub_project', 'project', 'legal_basis', 'recipient',
        'annex', 'not_applicable_node', 'plan_counterpart']
    loop
        execute format('delete from %I where plan_id = $1', part) using of_plan;
        get diagnostics gone = row_count;
        removed := removed + gone;
    end loop;
    delete from plan where id = of_plan;
    return removed + 1;
end;
$$;
revoke execute on function withdraw_plan(uuid) from public;
grant execute on function withdraw_plan(uuid) to ${apiRole};
