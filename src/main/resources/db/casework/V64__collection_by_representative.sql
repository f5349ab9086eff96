-- The legal representative of an organisation collects in its name and needs no letter; a letter lies with the case.

alter table casework.collection drop constraint collection_way_check;
alter table casework.collection
    add constraint collection_way_check check (way in ('SELF', 'REPRESENTATIVE', 'AGENT', 'OTHER', 'POST'));

comment on column casework.collection.letter is 'Folder of a scanned letter of authority, under the key of this row; null since the letter lies with the files of the case and the act of delivery names it (Administrative Licensing Law, art. 44)';
