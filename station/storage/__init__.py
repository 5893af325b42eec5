"""Rows and queries: the only place that knows tables.

A module brings along the tables that it needs itself, and `tables` brings them all: whoever signs
in does not wait for the tables of papers, photographs and old registers.
"""
