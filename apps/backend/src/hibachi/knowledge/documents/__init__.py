"""Documents of the business that its team asks: contracts, letters, handbooks, price lists.

A file is kept as it was given, read into passages by a job, and searched by meaning and by words. A new version takes
the place of the one before once it has been read. Called by the panel and the staff's agents; guests get nothing from
here. Announces `DocumentGiven`.
"""
