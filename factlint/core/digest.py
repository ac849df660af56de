"""Short digests, without the start-up cost of the library that `hashlib` brings in."""

from __future__ import annotations

try:
    # CPython's own module; `hashlib` would load OpenSSL first, which takes longer than all rules.
    from _blake2 import blake2b
except ImportError:  # pragma: no cover -- another Python
    from hashlib import blake2b


def digest(data: bytes | memoryview, size: int = 32) -> bytes:
    """BLAKE2b of some bytes, `size` bytes long; for recognising, never for secrets."""
    return blake2b(data, digest_size=size).digest()
