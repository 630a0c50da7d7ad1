-- A rate is to be reached as so many of so many. What is stated as a percentage alone has no such pair: that is not known, and not 0.
alter table target
    add column numerator bigint,
    add column denominator bigint,
    add constraint target_pair_check check ((numerator is null) = (denominator is null)
        and numerator >= 0 and denominator > 0 and numerator <= denominator),
    add constraint target_pair_has_value_check check (numerator is null or value is not null);
