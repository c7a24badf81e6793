"""An invented workspace to look at and to measure on. Nobody and no place in it is real."""
