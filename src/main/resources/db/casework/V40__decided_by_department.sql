-- An index over changed_at is written anew by every act, whatever it is about: no update of a case could stay on its page
-- (heap-only tuple). The lists of what waits for collection are short; they are sorted when they are read.
drop index casework.case_file_decided;
create index case_file_decided on casework.case_file (department) where status = 'DECIDED';
