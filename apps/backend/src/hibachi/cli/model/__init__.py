"""What `hibachi model …` does: fitting the router with what was taught, measuring, keeping the better one, the card."""
