-- Who has reported an obstacle may take it back before it is answered, with a reason: it was a mistake, or is none any more.
alter table obstacle add column retracted_reason text;
alter table obstacle add constraint obstacle_retracted_check check (retracted_reason is null or state = 'CLOSED');
grant update (retracted_reason) on obstacle to ${apiRole};

alter table obstacle_entry drop constraint obstacle_entry_action_check;
alter table obstacle_entry add constraint obstacle_entry_action_check check (action in
    ('REPORT', 'REPLY', 'ANSWER', 'ESCALATE', 'DECIDE', 'CLOSE', 'REOPEN', 'RETRACT', 'PUBLISH', 'WITHDRAW'));

-- What was answered is looked for too. A thread is short and found by its obstacle: no other index is of use.
alter table obstacle_entry add column search_text text not null generated always as (fold_text(coalesce(text, ''))) stored;
