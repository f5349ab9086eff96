-- Heads of agencies and of the government, who alone extend a limit (Administrative Licensing Law, art. 42).

alter table organisation.post drop constraint post_kind_check;
alter table organisation.post add constraint post_kind_check check (kind in
    ('COUNTER', 'ACCEPTANCE', 'HANDLING', 'REVIEW', 'APPROVAL', 'AGENCY_HEAD', 'GOVERNMENT_HEAD', 'DELIVERY'));
