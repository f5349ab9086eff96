-- Lists of drafts are filtered by kind, so the kind stands beside the name.

alter table catalogue.draft add column kind text;
update catalogue.draft set kind = convert_from(content, 'UTF8')::jsonb ->> 'kind';
comment on column catalogue.draft.kind is 'Kind of the item (事项类型), once it is chosen';
