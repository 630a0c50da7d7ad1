-- Nobody stands in for the same head twice in the same form at the same time. Of what overlaps already, the one that lasts longer
-- goes on.
select set_config('giam_ngheo.actor', 'system system:upgrade', true), set_config('giam_ngheo.operation', 'delegation.upgrade', true);
update delegation shorter
set ended_at = now(), end_reason = 'Trùng với văn bản ủy quyền khác có thời hạn dài hơn', version = version + 1
where ended_at is null and exists (
    select from delegation longer
    where longer.id <> shorter.id and longer.ended_at is null and longer.agency_id = shorter.agency_id
        and longer.form = shorter.form and lower(longer.delegate_user) = lower(shorter.delegate_user)
        and daterange(longer.valid_from, longer.valid_to, '[]') && daterange(shorter.valid_from, shorter.valid_to, '[]')
        and (longer.valid_to, longer.id) > (shorter.valid_to, shorter.id));

alter table delegation add constraint delegation_no_overlap exclude using gist (
    agency_id with =, lower(delegate_user) with =, form with =, daterange(valid_from, valid_to, '[]') with &&)
    where (ended_at is null);
