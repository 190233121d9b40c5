"""What the store keeps: frozen records, one file per subject. Times are aware datetimes in UTC."""
