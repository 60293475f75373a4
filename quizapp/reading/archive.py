"""Zip files from strangers: what is inside is looked at before anything is unpacked."""

import io
import zipfile
import zlib

from quizapp.errors import InputRefused

#: Far more than a document of 200,000 words with its pictures needs.
_MOST_MEMBERS = 5_000
_MOST_UNPACKED = 300 * 1024 * 1024
#: Text in XML packs ten to thirty times; what packs far better was made to.
_MOST_RATIO = 150
_RATIO_FROM = 10 * 1024 * 1024
_MOST_PART = 40 * 1024 * 1024
_BOMB = "The file would unpack to far more than a text needs; copy its text into a new document and try that."
_BROKEN = "The file is broken or was cut off; save or download it again and try again."
_ENCRYPTED = "The file is encrypted; save a copy without a password and try again."


class Archive:
    """A zip file's members by name. Raises ``InputRefused`` for what is broken, encrypted or made to fill memory."""

    def __init__(self, data: bytes) -> None:
        # Counted in the bytes: the list of members would itself fill the memory.
        if data.count(b"PK\x01\x02") > _MOST_MEMBERS:
            raise InputRefused(_BOMB)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise InputRefused(_BROKEN) from error
        members = self._zip.infolist()
        unpacked = sum(member.file_size for member in members)
        ratio = max((member.file_size / max(1, member.compress_size) for member in members), default=0)
        if unpacked > _MOST_UNPACKED or (unpacked > _RATIO_FROM and ratio > _MOST_RATIO):
            raise InputRefused(_BOMB)
        if any(member.flag_bits & 1 for member in members):
            raise InputRefused(_ENCRYPTED)
        self._names = frozenset(member.filename for member in members)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def part(self, name: str) -> bytes:
        """The bytes of a member, never more than it says that it holds."""
        if name not in self:
            raise InputRefused(_BROKEN)
        if self._zip.getinfo(name).file_size > _MOST_PART:
            raise InputRefused(_BOMB)
        try:
            return self._zip.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise InputRefused(_BROKEN) from error
