"""The only place that chooses between real and fake gateways."""


def wire() -> None:
    """Give every port its implementation; called once by each process at its start."""
