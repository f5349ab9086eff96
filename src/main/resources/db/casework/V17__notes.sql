-- Calls about a case, and attempts to influence it (过问记录). A note is never changed and never removed: the
-- application may add and read, nothing else. What was said and by whom is sealed.

create table casework.case_note (
    note_id     uuid        primary key,
    case_no     text        not null,
    seq         bigint      not null check (seq >= 1),
    kind        text        not null check (kind in ('CALL', 'INFLUENCE')),
    way         text        not null,
    happened_on date        not null,
    noted_at    timestamptz not null,
    staff       text        not null,
    department  text        not null,
    wrapped_key bytea       not null,
    sealed      bytea       not null,
    unique (case_no, seq)
);
create index case_note_influence on casework.case_note (happened_on desc, note_id) where kind = 'INFLUENCE';

comment on table casework.case_note is 'Calls, hotline orders and attempts to influence, noted by whoever handles the case; practice of discipline inspection';
comment on column casework.case_note.department is 'Department that handles the case, for counting';
comment on column casework.case_note.sealed is 'Who called or asked, what was said, the number of the hotline order, sealed under the key of this row';

grant select, insert on casework.case_note to ${app};
