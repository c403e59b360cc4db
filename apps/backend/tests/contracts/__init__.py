"""The rules of this code base as tests; each rule is also tried on a planted violation."""
