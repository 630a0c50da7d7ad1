-- What the API may take away: things of the register that nothing refers to, and parts of a plan. Each deletion leaves its
-- row in the trail, with all that was in it. Plans, projects, policies and history are never deleted.
grant delete on area, area_succession, agency, sub_project, support_content, sub_project_beneficiary, duty, reporting_duty,
    reporting_duty_recipient, stated_funding, indicator, indicator_subject, target to ${apiRole};

-- Asked before something is deleted, by the foreign keys themselves.
create index agency_successor_idx on agency (successor_id);
create index duty_agency_idx on duty (agency_id);
create index reporting_duty_agency_idx on reporting_duty (agency_id);

-- Only who has gone has a successor.
alter table agency add constraint agency_successor_after_end_check check (successor_id is null or valid_to is not null);

-- Parts are replaced by others at the same place: what is there once is asked at the end.
alter table support_content drop constraint support_content_position_once,
    add constraint support_content_position_once unique (sub_project_id, position) deferrable initially deferred;

-- The history of a thing tells of its parts too.
create index audit_event_of_sub_project_idx on audit_event ((coalesce(after, before) ->> 'sub_project_id'))
    where entity in ('support_content', 'sub_project_beneficiary');
create index audit_event_of_reporting_duty_idx on audit_event ((coalesce(after, before) ->> 'reporting_duty_id'))
    where entity = 'reporting_duty_recipient';
create index audit_event_of_indicator_idx on audit_event ((coalesce(after, before) ->> 'indicator_id'))
    where entity = 'indicator_subject';
