"""Pictures of scans: opened safely, turned, brought to sRGB, and made into what a screen needs.

Pillow reads headers and metadata, libvips decodes: nothing here knows Django, a record or a request.
"""
