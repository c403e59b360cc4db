"""How a business sets its agents: names, tones, tools, topics, on or off; and agents of its own, made from templates.

Without rows every agent is as it was shipped. Read by every turn (`cast_of`), changed in the panel; every change is in
the audit log and holds from the next turn on. Announces nothing.
"""
