"""Articles of the public FAQ, and finding the one that answers a question.

Called by the public site and the assistant. Figures in articles are names in braces, filled from the rules in
force when an article is read, so that no price or deadline goes stale. Announces nothing.
"""
