"""The pages of headsets, phones and laptops: the practice page, and the check whether a device is good enough."""
