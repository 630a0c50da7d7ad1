-- Both are read plan by plan, also for each grid of a report that is opened or saved; they were looked for among those of all plans.
create index target_plan_idx on target (plan_id);
create index baseline_plan_idx on baseline (plan_id);
