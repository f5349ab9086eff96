-- One at a time carries out an order for a batch, and an order that was carried out is not carried out again.

alter table casework.batch
    add column order_holder uuid,
    add column order_until  timestamptz,
    add column ordered_at   timestamptz,
    add check ((order_holder is null) = (order_until is null));

update casework.batch set ordered_at = updated_at where order_digest is not null and (upload > 0 or state <> 'OPEN');

comment on column casework.batch.order_holder is 'Who carries out the order now; a random number of one request';
comment on column casework.batch.order_until is 'Until when that request has the order without renewing';
comment on column casework.batch.ordered_at is 'When the order was carried out; null before, and for a batch begun on a page';
