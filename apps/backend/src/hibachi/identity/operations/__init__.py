"""What an operator looks at in the panel: health in detail, events that could not be handled."""
