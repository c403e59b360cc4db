"""Reads Markdown, HTML, PDF and DOCX into sections. The libraries are imported with the first file of their kind."""
