-- What the log of tasks and that of messages say by name, the trail says by account: that somebody had roles mended, or a message sent
-- again. What the API does to them by itself stays out of the trail.
create trigger provisioning_task_asked after insert on provisioning_task
    for each row when (new.cause = 'ASKED') execute function record_audit_event();
create trigger webhook_delivery_resent after update on webhook_delivery
    for each row when (new.state = 'PENDING' and new.attempts = 0 and new.resent_by_name is not null)
    execute function record_audit_event();
