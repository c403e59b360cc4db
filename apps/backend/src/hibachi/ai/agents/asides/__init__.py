"""Plain questions beside the wish, each answered by the rule that owns it: deadlines, who pays, what was told."""
