"""The column of vectors of meaning."""

from pgvector.sqlalchemy import VECTOR

EMBEDDING = VECTOR(384)  # as long as the encoder's vectors
