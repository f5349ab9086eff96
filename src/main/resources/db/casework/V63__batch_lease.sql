-- One runner at a time hands in the rows of a batch, and when the batch was sent is kept.

alter table casework.batch
    add column sent_at     timestamptz,
    add column runner      uuid,
    add column lease_until timestamptz,
    add check ((runner is null) = (lease_until is null));

comment on column casework.batch.sent_at is 'When the account sent the batch; each application is received when it is filed, and its receipt says when (article 32 of the Administrative Licensing Law)';
comment on column casework.batch.runner is 'Who hands in its rows now; a random number of one going through';
comment on column casework.batch.lease_until is 'Until when the runner has the batch without renewing';
