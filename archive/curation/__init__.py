"""What a curator does, one verb a file; and the checks before publishing."""
