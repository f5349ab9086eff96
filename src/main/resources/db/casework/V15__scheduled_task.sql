-- What the scheduler (db-scheduler, ADR 14) has to run and when; of several nodes one takes a run. The columns are the
-- library's.

create table casework.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_by_time on casework.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on casework.scheduled_task (last_heartbeat);
comment on table casework.scheduled_task is 'Recurring work of all nodes: the sweep of a day, the recomputation after a calendar change';

grant select, insert, update, delete on casework.scheduled_task to ${app};
