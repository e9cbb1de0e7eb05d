"""Prints the SHA-256 of a file in base 64, as policies of pages have it: hash.py FILE."""

import base64
import hashlib
import sys
from pathlib import Path

print(base64.b64encode(hashlib.sha256(Path(sys.argv[1]).read_bytes()).digest()).decode())
