-- An obstacle that is reopened owes another answer, by a new day or by none: the day of the answer that did not help is over with it.
-- Those that had been reopened after that day were late from their first moment on.
select set_config('giam_ngheo.actor', 'system system:migration', true), set_config('giam_ngheo.actor_roles', 'MIGRATION', true),
       set_config('giam_ngheo.operation', 'obstacle.reopen', true);
update obstacle
   set due_on = null, version = version + 1
 where state = 'REOPENED'
   and due_on < (select (max(entry.written_at) at time zone 'Asia/Ho_Chi_Minh')::date
                   from obstacle_entry entry
                  where entry.obstacle_id = obstacle.id and entry.action = 'REOPEN');
