-- What a plan declares not applicable is edited on screen: a node is taken off again, with its row in the trail.
grant delete on not_applicable_node to ${apiRole};

-- It is a part of the plan: the plan's history tells of it, and who has written it does not issue the plan.
drop index audit_event_of_plan_idx;
create index audit_event_of_plan_idx on audit_event ((coalesce(after, before) ->> 'plan_id'))
    where entity in ('legal_basis', 'recipient', 'annex', 'not_applicable_node');
