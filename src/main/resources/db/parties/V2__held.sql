-- A party goes with the last case that names it, unless somebody signs in as it. What was kept before this column is held.

alter table parties.party add column held boolean not null default true;
alter table parties.party alter column held set default false;

comment on column parties.party.held is
    'Kept beyond its cases because an account acts as it; else its data end with the last case (PIPL 19, 47)';
