"""Speed and size against the project's bars: `make bench`, or `python -m benchmarks [name…]` in `apps/backend`.

Each file named in `__main__.BENCHMARKS` measures one part on embedded servers and one real web process.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the supervisor and the image start the product's processes
