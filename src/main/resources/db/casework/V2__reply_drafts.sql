-- The applicant's answer to the one-time supplement notice (补正) is written like an application: kept until it is sent.

alter table casework.draft add column case_no text;
create unique index draft_of_reply on casework.draft (account, case_no) where case_no is not null;
comment on column casework.draft.case_no is 'The case whose supplement notice the draft answers (Administrative Licensing Law, art. 32(1)(4)); null for a new application';
