"""Every use case without a screen, a file per noun; the app is imported late."""
