"""Work in the background: tasks by name, one run of a job, and the worker that takes jobs up from the table."""
