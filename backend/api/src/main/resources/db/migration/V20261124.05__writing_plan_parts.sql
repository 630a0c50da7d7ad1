-- What the rest of a plan's parts need to be written: they may be taken away too, each with its row in the trail. Plans
-- themselves and history are never deleted.
grant delete on legal_basis, recipient, annex, project, policy, baseline to ${apiRole};

-- Lists of the plan's document are replaced by others at the same places: what is there once is asked at the end.
alter table legal_basis drop constraint legal_basis_position_once,
    add constraint legal_basis_position_once unique (plan_id, position) deferrable initially deferred;
alter table recipient drop constraint recipient_position_once,
    add constraint recipient_position_once unique (plan_id, position) deferrable initially deferred;

-- Asked before something is deleted, by the foreign keys themselves.
create index indicator_annex_idx on indicator (annex_id);
create index indicator_subject_policy_idx on indicator_subject (policy_id);

-- The history of a plan tells of its document's lists too.
create index audit_event_of_plan_idx on audit_event ((coalesce(after, before) ->> 'plan_id'))
    where entity in ('legal_basis', 'recipient', 'annex');
