-- Who filed a case online. Identities of accounts are declared, not verified, so a case is shown to the account that
-- filed it and to nobody else who merely names the same person.

alter table casework.case_file add column account uuid;
create index case_file_of_account on casework.case_file (account) where account is not null;
comment on column casework.case_file.account is 'Account that filed the case online; null for a counter, another system, and after erasure';
