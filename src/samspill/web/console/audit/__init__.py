"""The audit log, for supervisors and auditors."""
