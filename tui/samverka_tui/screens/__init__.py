"""The screens: they show and ask, they hold no rule."""
