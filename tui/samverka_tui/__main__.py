"""`python -m samverka_tui` is `samverka`."""

import sys

from samverka_tui.cli import main

sys.exit(main())
