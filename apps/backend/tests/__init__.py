"""Tests of the backend, against real PostgreSQL and Redis."""

import os

# As the product's processes are started. Two test processes whose numpy starts two threads each wait for each other: a
# third of the time of tests that read messages remains without.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
