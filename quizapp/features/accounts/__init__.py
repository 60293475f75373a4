"""Accounts: signing in and out, and the one-time link that makes the first account."""
