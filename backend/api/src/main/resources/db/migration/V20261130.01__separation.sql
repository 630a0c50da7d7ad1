-- A unit of one person may be let enter figures and sign them: said in the register, with a reason.
alter table agency
    add column self_signs          boolean not null default false,
    add column self_signing_reason text,
    add constraint agency_self_signing_check check (not self_signs or self_signing_reason is not null);

-- A step that was taken so bears it, whatever the register says later.
alter table report_event
    add column self_signed boolean not null default false,
    add constraint report_event_self_signed_check check (not self_signed or action = 'SUBMIT' and reason is not null);

-- Who has drafted a part of the programme's plan does not issue it: the trail is asked for its parts.
create index audit_event_of_programme_plan_idx on audit_event ((coalesce(after, before) ->> 'plan_id'))
    where entity in ('project', 'sub_project', 'policy', 'duty', 'reporting_duty', 'stated_funding', 'indicator');
