-- What supervision looks at in red, built from the journal.

create table casework.mark (
    case_no    text   not null,
    seq        bigint not null check (seq >= 1),
    kind       text   not null check (kind in ('SECOND_NOTICE', 'DEEMED', 'SHEET', 'VOID')),
    department text   not null,
    staff      text,
    noted_on   date   not null,
    due_on     date,
    settled_on date,
    details    text[] not null,
    primary key (case_no, seq),
    check ((kind = 'SHEET') = (due_on is not null))
);
create index mark_by_day on casework.mark (noted_on desc, case_no, seq);

comment on table casework.mark is 'Second notices with new defects (art. 72), acceptance by silence (art. 32), sheets that wait for their signers, wrong intakes; built from the journal';
comment on column casework.mark.seq is 'Of the entry in the stream of the case';
comment on column casework.mark.staff is 'Whose it is: who gave the notice, signed the sheet, received wrongly';
comment on column casework.mark.due_on is 'Last day for the signer of a sheet; a mark only once it has passed unconfirmed';
comment on column casework.mark.details is 'Materials named anew, papers recalled';

grant select, insert, update, delete on casework.mark to ${app};
