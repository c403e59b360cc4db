"""What is remembered of oneself, seen and removed by the person it is about.

Whoever holds the link of a booking may have typed somebody's address into it, so that link alone shows nothing: the
page is opened by a link that is written to the e-mail address we know of the person. Called by the site.
"""
