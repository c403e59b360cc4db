"""Staff accounts from the command line: whoever has access to the installation, not to the panel."""
