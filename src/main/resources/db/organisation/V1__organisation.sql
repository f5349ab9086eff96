-- Who may act where. Rows are never deleted: what ends, ends by a date, because past acts name it.

create table organisation.centre (
    code       text        primary key check (code ~ '^[0-9]{8}$'),
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null,
    address_zh text        not null,
    address_en text        not null,
    phone      text        not null,
    hours_zh   text        not null,
    hours_en   text        not null,
    digest     bytea       not null check (length(digest) = 32),
    version    bigint      not null check (version >= 1),
    updated_at timestamptz not null
);
create unique index one_centre on organisation.centre ((true));
comment on table organisation.centre is 'The service centre (政务服务中心) that this installation runs';
comment on column organisation.centre.code is 'Division by GB/T 2260 (6 digits) and the centre within it (2)';
comment on column organisation.centre.digest is 'SM3 of the plan that was installed last, so that installing it again changes nothing';
comment on column organisation.centre.version is 'Last entry of the journal stream org/<code>; copies in memory are renewed when it rises';

create table organisation.department (
    code       text    primary key check (code ~ '^[0-9A-Z]{3}$'),
    name_zh    text    not null check (name_zh <> ''),
    name_en    text    not null,
    phone      text    not null,
    address_zh text    not null,
    address_en text    not null,
    position   integer not null
);
comment on table organisation.department is 'A department that handles items at the centre (进驻部门); 000, the centre itself, has no row';

create table organisation.post (
    code       text    primary key check (code ~ '^[0-9A-Z]{3}-[0-9A-Z]{2,4}$'),
    name_zh    text    not null check (name_zh <> ''),
    name_en    text    not null,
    kind       text    not null check (kind in ('COUNTER', 'ACCEPTANCE', 'HANDLING', 'REVIEW', 'APPROVAL', 'DELIVERY')),
    position   integer not null
);
comment on table organisation.post is 'A post (岗位) that procedures name; its department is the first three characters of its code';

create table organisation.service_window (
    no         text    primary key check (no ~ '^[0-9A-Z]{1,4}$'),
    name_zh    text    not null check (name_zh <> ''),
    name_en    text    not null,
    department text    not null check (department ~ '^[0-9A-Z]{3}$'),
    post       text    not null unique references organisation.post (code),
    position   integer not null
);
comment on table organisation.service_window is 'A window of the hall (窗口) and the post of whoever sits at it';

create table organisation.staff (
    id         text    primary key check (id ~ '^[A-Z][0-9A-Z]{1,15}$'),
    name       text    not null check (name <> ''),
    department text    not null check (department ~ '^[0-9A-Z]{3}$'),
    position   integer not null
);
comment on table organisation.staff is 'A member of the staff; the id is never given to another person';

create table organisation.appointment (
    post       text not null references organisation.post (code),
    staff      text not null references organisation.staff (id),
    starts_on  date not null,
    ends_on    date check (ends_on >= starts_on),
    primary key (post, staff, starts_on)
);
comment on table organisation.appointment is 'Who holds a post in their own right and when; kept for ever, because acts are judged by their day';
comment on column organisation.appointment.ends_on is 'The last day; null while it is not known';

create table organisation.substitution (
    id         uuid primary key,
    post       text not null references organisation.post (code),
    absent     text not null references organisation.staff (id),
    substitute text not null references organisation.staff (id) check (substitute <> absent),
    starts_on  date not null,
    ends_on    date not null check (ends_on >= starts_on - 1)
);
comment on table organisation.substitution is 'Who stands in for whom in which post (A/B 岗), from day to day';
comment on column organisation.substitution.ends_on is 'The last day; the day before starts_on if it was withdrawn before it began';

grant usage on schema organisation to ${app};
grant select, insert, update on all tables in schema organisation to ${app};
