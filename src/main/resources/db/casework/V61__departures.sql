-- Departures from discretion tables are looked at in red. One entry can be two marks: a decision that was signed on a
-- sheet and departs from its table.

alter table casework.mark drop constraint mark_kind_check;
alter table casework.mark add constraint mark_kind_check
    check (kind in ('SECOND_NOTICE', 'DEEMED', 'SHEET', 'VOID', 'DEPARTURE'));
alter table casework.mark drop constraint mark_pkey;
alter table casework.mark add primary key (case_no, seq, kind);

comment on table casework.mark is 'Second notices with new defects (art. 72), acceptance by silence (art. 32), sheets that wait for their signers, wrong intakes, departures from discretion tables (Regulation on Optimising the Business Environment, art. 60); built from the journal';
comment on column casework.mark.details is 'Materials named anew, papers recalled; of a departure the codes of table, answer and what was applied';
