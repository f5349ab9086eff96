-- The register knows every way in which a case can end and what can befall what was granted.

alter table publication.register_entry drop constraint register_entry_state_check;
alter table publication.register_entry add constraint register_entry_state_check check (state in ('RECEIVED',
    'IN_PROCESS', 'GRANTED', 'DENIED', 'COMPLETED', 'WITHDRAWN', 'TERMINATED', 'FORWARDED', 'REVOKED',
    'LICENCE_WITHDRAWN', 'CANCELLED', 'NOT_NEEDED', 'NOT_ACCEPTED', 'VOID'));
