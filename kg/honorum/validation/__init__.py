"""SHACL at the door, and over everything.

`door.Door` checks batches of source graphs before they are stored; `audit.Audit` checks the record, a few units at a
time. Both read their shapes from the folder ``shapes``.
"""
