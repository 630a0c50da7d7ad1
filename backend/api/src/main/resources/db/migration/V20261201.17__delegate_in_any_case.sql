-- A delegate sees what is given to them however the sign-in name was written: they act by it as well.
alter policy delegation_in_sight on delegation using (
    (select sees_all()) or agency_id = any ((select own_agencies())::uuid[])
    or lower(delegate_user) = (select lower(seeing_user_name())));
