-- The log of a day is read in order, for its digest and for checking it.

create index access_in_time on parties.access_log (at, access_id);
