-- The condition of an index counts as part of it: one that names the status is written anew by every act that changes the
-- status, with the entries of all other indexes of the row. A decided case is open (CaseStatus), and so is a delivered one:
-- the index of open cases finds both, and only closing a case leaves it.
drop index casework.case_file_decided;
