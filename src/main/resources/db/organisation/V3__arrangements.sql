-- The tree of centres, the two concentrations, hours, A/B pairs, leaves and delegations.

alter table organisation.department add column kind text not null default 'GOVERNMENT'
    check (kind in ('GOVERNMENT', 'OTHER'));
comment on column organisation.department.kind is 'A department of the government (职能部门) or another service organisation (中介和其他服务组织)';

alter table organisation.staff add column departed_on date;
comment on column organisation.staff.departed_on is 'The first day on which they are no longer in the service and have no access';

create table organisation.centre_node (
    code       text    primary key check (code ~ '^[0-9]{8}$'),
    kind       text    not null check (kind in ('CITY', 'COUNTY', 'ZONE', 'TOWNSHIP')),
    parent     text    references organisation.centre_node (code) check (parent <> code),
    name_zh    text    not null check (name_zh <> ''),
    name_en    text    not null,
    valid_from date,
    valid_to   date    check (valid_to >= valid_from),
    successor  text    check (successor is null or valid_to is not null),
    progress   text    not null check (progress in ('NONE', 'IN_PREPARATION', 'OPEN')),
    opened_on  date    check ((progress = 'OPEN') = (opened_on is not null)),
    position   integer not null,
    check ((kind = 'CITY') = (parent is null))
);
comment on table organisation.centre_node is 'The tree of service centres: city, counties and zones, townships (市、县、乡三级)';
comment on column organisation.centre_node.code is 'Division by GB/T 2260 (6 digits) and the centre within it (2); zones and townships have no division code of their own';
comment on column organisation.centre_node.successor is 'The centre of the division that followed when this one was abolished';

create table organisation.concentration (
    department       text   primary key references organisation.department (code),
    office_formed_on date,
    moved_in_on      date   check (moved_in_on >= office_formed_on),
    window_since     date,
    authorised_on    date   check (authorised_on >= window_since),
    authorised_to    text[] not null,
    check (moved_in_on is null or office_formed_on is not null),
    check ((authorised_on is null) = (authorised_to = '{}'))
);
comment on table organisation.concentration is 'Two concentrations, two in place (两集中两到位), by department';
comment on column organisation.concentration.office_formed_on is 'When the licensing office (行政许可科) was formed';
comment on column organisation.concentration.moved_in_on is 'When it moved into the centre as a whole (整建制进驻)';
comment on column organisation.concentration.authorised_to is 'Kinds of post whose acts the window may do (窗口授权)';

create table organisation.opening_hours (
    window_no text references organisation.service_window (no),
    starts_on date not null,
    workdays  text not null check (workdays <> ''),
    saturdays text not null
);
create unique index opening_hours_by_day on organisation.opening_hours (coalesce(window_no, ''), starts_on);
comment on table organisation.opening_hours is 'Hours of a window, or without a number of the whole hall, from a day on, such as 08:30-12:00 13:30-17:30';

create table organisation.post_pair (
    post   text    not null references organisation.post (code),
    first  text    not null references organisation.staff (id),
    second text    not null references organisation.staff (id) check (second <> first),
    ended  boolean not null default false,
    primary key (post, first)
);
comment on table organisation.post_pair is 'Who stands in for whom in which post whenever the first is absent (A/B 岗)';

create table organisation.leave (
    id        uuid primary key,
    staff     text not null references organisation.staff (id),
    reason    text not null check (reason in ('ANNUAL', 'DUTY', 'TRAINING', 'SICK', 'PERSONAL', 'SIGNED_OUT')),
    starts_on date not null,
    ends_on   date not null check (ends_on >= starts_on - 1)
);
create index leave_by_end on organisation.leave (ends_on);
comment on table organisation.leave is 'Who is absent from when to when (请假、签退); the reason stands here only, not in the journal, as it may tell of health';
comment on column organisation.leave.ends_on is 'The last day; the day before starts_on if it was withdrawn or somebody signed in again';

create table organisation.delegation (
    id         uuid   primary key,
    kind       text   not null check (kind in ('ENTRUSTMENT', 'AUTHORISATION')),
    by_whom    text   not null check (by_whom ~ '^[0-9A-Z]{3}$'),
    agency     text   not null check (agency ~ '^[0-9A-Z]{3}$'),
    post       text   references organisation.post (code),
    items      text[] not null,
    acts       text[] not null check (acts <> '{}'),
    starts_on  date   not null,
    ends_on    date   not null check (ends_on >= starts_on - 1),
    document   text   not null check (document <> '')
);
comment on table organisation.delegation is 'Who acts in whose name (委托、授权), published; Administrative Licensing Law, art. 24';
comment on column organisation.delegation.items is 'Codes of the items; empty for all of the department';
comment on column organisation.delegation.acts is 'Kinds of post in whose place they act';

create table organisation.window_presence (
    id        uuid        primary key,
    window_no text        not null references organisation.service_window (no),
    staff     text        not null references organisation.staff (id),
    manned_at timestamptz not null,
    left_at   timestamptz check (left_at >= manned_at)
);
create unique index one_presence on organisation.window_presence (staff) where left_at is null;
comment on table organisation.window_presence is 'Who sat at which window from when to when (在岗、离岗)';

grant select, insert, update on organisation.centre_node, organisation.concentration, organisation.opening_hours,
    organisation.post_pair, organisation.leave, organisation.delegation, organisation.window_presence to ${app};
