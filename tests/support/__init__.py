"""What the tests stand on: a browser, a database server, the tree of files."""
