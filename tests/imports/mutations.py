"""Changes that no platform makes: bytes, lines, cells, values, elements, members of archives."""

import csv
import gzip
import hashlib
import io
import json
import re
import struct
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from imports.hostile import ATTRIBUTES, CELLS, DOCTYPES, JSON_TEXTS, NAMES

Mutation = Callable[[bytes, Random], bytes]


def mutate(content: bytes, dice: Random) -> bytes:
    """Return the same file, changed in one place that its format makes sensitive."""
    if not content:
        return bytes(dice.randrange(256) for _ in range(20))
    if content.startswith(b"PK\x03\x04") and dice.random() < 0.9:
        return dice.choice((*[member_changed] * 5, *_ARCHIVES))(content, dice)
    if content.startswith(b"\x1f\x8b") and dice.random() < 0.8:
        return gzip.compress(mutate(_inflated(content), dice), 1)
    if content[257:262] == b"ustar" and dice.random() < 0.7:
        return tar_changed(content, dice)
    inside = _format(content)
    return (inside if inside and dice.random() < 0.7 else dice.choice(_BYTES))(content, dice)


def _format(content: bytes) -> Mutation | None:
    head = content[:100].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith((b"{", b"[", b"window.")):
        return json_changed
    if head.startswith(b"<"):
        return xml_changed
    if head.startswith(b"\x3a\xa2eroots"):
        return block_changed
    binary = head.count(0) > 10 and not content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return None if binary or head.startswith(b"\xd0\xcf") else cell_changed


# Bytes


def flipped(content: bytes, dice: Random) -> bytes:
    place = dice.randrange(len(content))
    return (
        content[:place] + bytes([content[place] ^ (1 << dice.randrange(8))]) + content[place:][1:]
    )


def cut(content: bytes, dice: Random) -> bytes:
    return content[: dice.randrange(len(content))]


def repeated(content: bytes, dice: Random) -> bytes:
    start = dice.randrange(len(content))
    end = min(len(content), start + dice.randrange(1, 400))
    return content[:end] + content[start:]


def removed(content: bytes, dice: Random) -> bytes:
    start = dice.randrange(len(content))
    return content[:start] + content[start + dice.randrange(1, 60) :]


def inserted(content: bytes, dice: Random) -> bytes:
    start = dice.randrange(len(content))
    patch = dice.choice((b'"', b"\n", b",", b"\0" * 40, b"\xff", b"\xed\xa0\x80", b"{[", b"<"))
    return content[:start] + patch + content[start:]


def lines_swapped(content: bytes, dice: Random) -> bytes:
    lines = content.split(b"\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


_BYTES: Sequence[Mutation] = (flipped, cut, repeated, removed, inserted, lines_swapped)


# Tables


def cell_changed(content: bytes, dice: Random) -> bytes:
    """Put a hostile cell anywhere in a table, once or down a whole column."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    text = content.decode(encoding, "replace")
    delimiter = max(",;\t", key=text.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return flipped(content, dice)
    rank = dice.randrange(len(rows))
    column = dice.randrange(max(1, len(rows[rank])))
    hostile = dice.choice(CELLS)
    for row in rows[rank : None if dice.random() < 0.3 else rank + 1]:
        row[column : column + 1] = [hostile]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding, "surrogatepass")


# JSON


def json_changed(content: bytes, dice: Random) -> bytes:
    """Put anything in the place of a value, lose a key, give it another name, or twice."""
    start = re.search(rb"[\[{]", content)
    try:
        if start is None:
            raise ValueError  # noqa: TRY301 - as if it had not been read
        whole = [json.loads(content[start.start() :])]
    except (ValueError, RecursionError):
        return dice.choice(_BYTES)(content, dice)
    node, key = whole, 0
    while dice.random() < 0.85 and isinstance(node[key], (dict, list)) and node[key]:
        node = node[key]
        key = dice.choice(list(node)) if isinstance(node, dict) else dice.randrange(len(node))
    raw = _change(node, key, dice)
    text = json.dumps(whole[0], ensure_ascii=dice.random() < 0.5)
    text = text.replace('"\\u0001"', raw).replace('"\x01"', raw)
    return content[: start.start()] + text.encode("utf-8", "surrogatepass")


def _change(node: Any, key: Any, dice: Random) -> str:
    """Change one value, and return the text that stands for « \\x01 »."""
    action = dice.randrange(10)
    if action == 0 and isinstance(node, dict):
        node[dice.choice(("", "id", "x" * 200, "\u202e"))] = node.pop(key)
    elif action == 1 and isinstance(node, list):
        node *= 3
    elif action == 2:
        node[key] = [node[key]]
    elif action < 6:
        node[key] = dice.choice(CELLS)
    else:
        node[key] = "\x01"
    return dice.choice(JSON_TEXTS)


# XML


def xml_changed(content: bytes, dice: Random) -> bytes:
    """Put anything in an element or an attribute, or declare entities."""
    action = dice.randrange(6)
    if action == 0:
        found = re.search(rb"\?>", content)
        place = found.end() if found else 0
        return content[:place] + dice.choice(DOCTYPES).encode() + content[place:]
    if action == 1:
        return _replaced(rb'="[^"]*"', content, dice, f'="{dice.choice(ATTRIBUTES)}"')
    if action == 2:
        return _replaced(rb"<[^>]*>", content, dice, dice.choice(("", "<a>" * 4000, "</a>")))
    if action == 3:
        return _replaced(rb">[^<]+<", content, dice, ">&undefined;<")
    hostile = dice.choice(CELLS).replace("&", "&amp;").replace("<", "&lt;")
    return _replaced(rb">[^<]*<", content, dice, f">{hostile}<")


def _replaced(pattern: bytes, content: bytes, dice: Random, patch: str) -> bytes:
    found = list(re.finditer(pattern, content))
    if not found:
        return flipped(content, dice)
    one = dice.choice(found)
    return content[: one.start()] + patch.encode("utf-8", "surrogatepass") + content[one.end() :]


# Archives


def member_changed(content: bytes, dice: Random) -> bytes:
    """Change a member, and pack it again as if nothing had happened."""
    members = _unpacked(content)
    if not members:
        return flipped(content, dice)
    rank = dice.randrange(len(members))
    name, data = members[rank]
    members[rank] = name, mutate(data, dice)
    return _packed(members)


def member_renamed(content: bytes, dice: Random) -> bytes:
    members = _unpacked(content)
    if not members:
        return flipped(content, dice)
    rank = dice.randrange(len(members))
    members[rank] = dice.choice((*NAMES, members[0][0])), members[rank][1]
    return _packed(members)


def member_lost(content: bytes, dice: Random) -> bytes:
    members = _unpacked(content)
    return _packed([one for one in members if dice.random() < 0.7])


def flag_changed(content: bytes, dice: Random) -> bytes:
    """Say that a member is encrypted, packed otherwise, or of another size."""
    found = [one.start() for one in re.finditer(b"PK\x01\x02", content)]
    if not found:
        return flipped(content, dice)
    place = dice.choice(found) + dice.choice((8, 10, 16, 20, 24, 28, 42))
    return (
        content[:place]
        + struct.pack("<H", dice.choice((1, 8, 12, 99, 65535)))
        + content[place:][2:]
    )


def tar_changed(content: bytes, dice: Random) -> bytes:
    """Change or rename a member of a tape archive."""
    out = io.BytesIO()
    try:
        with (
            tarfile.open(fileobj=io.BytesIO(content)) as before,
            tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as after,
        ):
            members = before.getmembers()
            chosen = dice.choice(members)
            for one in members:
                stream = before.extractfile(one)
                data = stream.read() if stream else b""
                if one is chosen and dice.random() < 0.3:
                    one.name = dice.choice(NAMES)
                elif one is chosen:
                    data = mutate(data, dice)
                one.size = len(data)
                after.addfile(one, io.BytesIO(data))
    except Exception:  # noqa: BLE001 - a former change has broken it
        return flipped(content, dice)
    return out.getvalue()


def _inflated(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except Exception:  # noqa: BLE001 - a former change has broken it
        return content


def block_changed(content: bytes, dice: Random) -> bytes:
    """Change a block of a content archive, and every name that follows from its new hash."""
    sections = _sections(content)
    ranks = [rank for rank, one in enumerate(sections) if rank and len(one) > _NAME]
    if not ranks:
        return flipped(content, dice)
    rank = dice.choice(ranks)
    waiting = [(rank, flipped(sections[rank][_NAME:], dice))]
    # A chain of names is as long as a tree is deep.
    for _ in range(100):
        if not waiting:
            break
        rank, block = waiting.pop()
        old, new = sections[rank][4:_NAME], hashlib.sha256(block).digest()
        sections[rank] = sections[rank][:4] + new + block
        sections[0] = sections[0].replace(old, new)
        inside = ((other, sections[other][_NAME:]) for other in ranks)
        waiting += [(other, one.replace(old, new)) for other, one in inside if old in one]
    return b"".join(_varint(len(one)) + one for one in sections)


_NAME = 36


def _sections(content: bytes) -> list[bytes]:
    found, place = [], 0
    while place < len(content):
        size = shift = 0
        while place < len(content):
            digit = content[place]
            size, shift, place = size | (digit & 0x7F) << shift, shift + 7, place + 1
            if digit < 0x80:
                break
        found.append(content[place : place + size])
        place += size
    return found


def _varint(number: int) -> bytes:
    digits = b""
    while number > 0x7F:
        digits, number = digits + bytes([number & 0x7F | 0x80]), number >> 7
    return digits + bytes([number])


_ARCHIVES: Sequence[Mutation] = (member_renamed, member_lost, flag_changed, cut, flipped)


def _unpacked(content: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return [(one.filename, archive.read(one)) for one in archive.infolist()]
    except Exception:  # noqa: BLE001 - a former change has broken it
        return []


def _packed(members: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members:
            # The same twice must not be told as a warning; the file is what matters.
            archive.NameToInfo.pop(name, None)
            archive.writestr(zipfile.ZipInfo(name, (2025, 3, 2, 10, 0, 0)), data)
    return out.getvalue()
