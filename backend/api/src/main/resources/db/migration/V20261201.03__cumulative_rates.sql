-- A rate that is told as a sum since the beginning of the year is kept as what the period adds to it: three more who are served, of one
-- more in need, or two fewer where the sum takes back some of what was told before. That is no rate by itself; the sum is one.
alter table result
    drop constraint result_rate_check,
    add constraint result_rate_check check (told_cumulative or (numerator >= 0 and denominator >= 0 and numerator <= denominator));
