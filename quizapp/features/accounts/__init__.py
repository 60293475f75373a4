"""Accounts: signing up, in and out, one's own account, and the people whom an admin invites and helps."""
