"""The search for garbage cycles around a start: a composition root imports this first and calls `resume` last.

Importing makes hundreds of thousands of objects that stay; looking through them time and again was a sixth of a start.
"""

import gc

gc.disable()


def resume() -> None:
    """Search again, but never in what is there by now.

    Requests leave few cycles, so it is done more rarely than usual: a tenth of the processor time went into it.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()
