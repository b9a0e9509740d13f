"""`python -m brief` is the `brief` command."""

import sys

from brief.cli import main

sys.exit(main())
