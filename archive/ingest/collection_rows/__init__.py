"""A collection's records, laid into the archive so that nothing a curator wrote is overwritten."""
