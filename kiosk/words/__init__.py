"""The interface's own words, in every language of the kiosk; gettext's catalogues in kiosk/locale/ are their source."""
