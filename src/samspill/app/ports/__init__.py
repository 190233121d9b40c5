"""What the outside must meet: one small Protocol per outside thing, in the words of the use cases."""
