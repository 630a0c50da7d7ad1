-- Until when an instance is at a task: no other is at the same unit meanwhile, whatever task asks for it.
alter table provisioning_task add column claimed_until timestamptz;
