"""House rules that a tool can check; each rule is one function."""
