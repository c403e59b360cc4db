"""Menu, price book with versions, and the one pure quote function.

Called by booking, the assistant and the public site. Announces published price books.
"""
