"""The only home of SQLAlchemy: tables, and one module a noun that loads and saves it. It flushes, never commits."""
