-- The name that stands on papers and in the public register, with the place that the unit is of.

alter table organisation.department add column full_name_zh text;
alter table organisation.department add column full_name_en text;

comment on column organisation.department.full_name_zh is 'Full name (单位全称) as papers bear it (Administrative Licensing Law, art. 32, 38); null where the name alone does';
comment on column organisation.department.full_name_en is 'The same in English';
