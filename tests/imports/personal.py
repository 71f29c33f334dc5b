"""Personal data put wherever a platform may write some: none of it may come out."""

import io
import json
import re
import zipfile
from typing import Any

NAME = "Canari Durand"
MAIL = "canari.durand@exemple.fr"
ADDRESS = "203.0.113.77"
PLACE = "48.858372"
MESSAGE = "canari, message privé"
# As any of them could be found, whatever was done to it.
TRACES = ("canari", ADDRESS, PLACE)

_VALUES = {
    "upload_ip": ADDRESS,
    "ip_address": ADDRESS,
    "emailAddress": MAIL,
    "latitude": float(PLACE),
    "longitude": float(PLACE),
    "camera_make": NAME,
    "phone_number": MAIL,
    "posted_by": NAME,
    "sender_name": NAME,
    "participants": [{"name": NAME}],
    "commenter": {"name": NAME, "content": MESSAGE},
}
_PEOPLE = (
    f'<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{NAME}</dc:creator>'
    f"<author><name>{NAME}</name><email>{MAIL}</email></author>"
)
_WORDPRESS = (
    f"<wp:comment><wp:comment_author>{NAME}</wp:comment_author>"
    f"<wp:comment_author_email>{MAIL}</wp:comment_author_email>"
    f"<wp:comment_author_IP>{ADDRESS}</wp:comment_author_IP>"
    f"<wp:comment_content>{MESSAGE}</wp:comment_content></wp:comment>"
    f"<wp:postmeta><wp:meta_key>geo_latitude</wp:meta_key>"
    f"<wp:meta_value>{PLACE}</wp:meta_value></wp:postmeta>"
)
_MEMBERS = {
    "data/direct-messages.js": f'window.YTD.direct_messages.part0 = [{{"text": "{MESSAGE}"}}]',
    "data/ip-audit.js": f'window.YTD.ip_audit.part0 = [{{"loginIp": "{ADDRESS}"}}]',
    "data/email-address-change.js": f'window.YTD.x.part0 = [{{"e": "{MAIL}"}}]',
    "messages.csv": f"FROM,TO,CONTENT\n{NAME},{MAIL},{MESSAGE}\n",
    "Email Addresses.csv": f"Email Address,Confirmed\n{MAIL},Yes\n",
    "messages/inbox/canari_1/message_1.json": json.dumps({"sender_name": NAME, "content": MESSAGE}),
    "comments/post_comments_1.json": json.dumps([{"author": NAME, "comment": MESSAGE}]),
    "personal_information/personal_information.json": json.dumps({"email": MAIL}),
    "docProps/core.xml": f"<cp:coreProperties><dc:creator>{NAME}</dc:creator></cp:coreProperties>",
}


def added(content: bytes) -> bytes:
    """Return the same file, as if people had left their traces in it."""
    if content.startswith(b"PK"):
        return _archive(content)
    head = content[:100].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith((b"{", b"[", b"window.")):
        return _json(content)
    if head.startswith(b"<"):
        left = (_PEOPLE + (_WORDPRESS if b"wordpress.org/export" in content else "")).encode()
        return re.sub(rb"</(item|entry)>", lambda found: left + found[0], content)
    return content


def _archive(content: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        members = {one: before.read(one) for one in before.namelist()}
        is_workbook = any(one.startswith("xl/") or one == "content.xml" for one in members)
        for name, data in members.items():
            after.writestr(name, data if is_workbook else added(data))
        for name, text in _MEMBERS.items():
            if name not in members and (not is_workbook or name.startswith("docProps")):
                after.writestr(name, text)
    return out.getvalue()


def _json(content: bytes) -> bytes:
    start = re.search(rb"[\[{]", content)
    try:
        whole = json.loads(content[start.start() :] if start else b"")
    except ValueError:  # a script that is no mere value
        return content
    _mark(whole)
    return content[: start.start() if start else 0] + json.dumps(whole).encode()


def _mark(node: Any) -> None:
    for child in list(node.values() if isinstance(node, dict) else node):
        if isinstance(child, dict | list):
            _mark(child)
    if isinstance(node, dict):
        for key, value in _VALUES.items():
            node.setdefault(key, value)
