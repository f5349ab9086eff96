-- When a case last moved, so that a work list can say what changed since its reader looked.

alter table casework.case_file add column changed_at timestamptz;
update casework.case_file set changed_at = submitted_at;
alter table casework.case_file alter column changed_at set not null;
comment on column casework.case_file.changed_at is 'When the last entry that moved the case was recorded';
