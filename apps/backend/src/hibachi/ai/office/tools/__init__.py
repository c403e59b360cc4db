"""What the staff's agents can look up: plain typed functions over the services, bounded by who asks."""
