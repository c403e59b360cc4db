"""Answers questions of the staff from the business's documents and articles, in their own words.

Called by `admin_assistant` for whatever asks the documents. What it says is quoted, with where it stands.
"""
