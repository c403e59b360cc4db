"""Steps of booking that the operations agent takes: holding, contact, changing, cancelling, proving whose it is."""
