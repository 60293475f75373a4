"""The gates: each turns a draft or a question down for one reason, in words that an instructor reads.

The registry is in ``judge.py``. The names follow the metrics that they hold (see the metric suite in README).
"""
