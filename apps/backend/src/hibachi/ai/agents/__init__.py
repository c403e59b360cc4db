"""One file per agent: what it is for, which tools it uses, what it answers.

An agent turns one wish into a `Part` of the reply from typed tool results, by the tools it declares and no others
(`acting`). `registry.AGENTS` maps labels to them; the orchestrator decides who acts. None of them decides about a
hand-over by itself: `Part.needs_person` asks for one.
"""
