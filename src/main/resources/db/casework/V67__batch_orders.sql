-- Batches that another system orders in one wish: the same key with another order is told.

alter table casework.batch add column order_digest bytea;

comment on column casework.batch.order_digest is 'SM3 of the order by which another system began the batch, without its shared papers; null for one begun on a page';
