"""Rendering: language, templates, forms and the words for what the model calls by code."""
