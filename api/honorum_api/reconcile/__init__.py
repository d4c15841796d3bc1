"""``/reconcile``: tables meet the record, as the Reconciliation Service API 0.2 says (OpenRefine speaks it)."""
