"""What XML can hold."""

import re

NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document may hold, however they are written.

It may hold nearly all others: a pattern that names those instead takes thirty times as long to load.
"""
