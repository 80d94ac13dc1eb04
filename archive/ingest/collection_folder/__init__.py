"""A collection as a folder of files: read, checked as a whole, every fault named."""
