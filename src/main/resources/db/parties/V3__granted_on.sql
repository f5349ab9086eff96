-- How many mandates a principal may give in a day is counted by the day on which each was given.

alter table parties.mandate add column granted_on date;
update parties.mandate set granted_on = from_on;
alter table parties.mandate alter column granted_on set not null;

comment on column parties.mandate.granted_on is
    'Legal day on which it was recorded; a citizen''s account gives a bounded number in a day, because each may name a person whom the centre does not know yet';
