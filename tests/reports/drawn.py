"""What a drawing holds, for the tests of charts."""

from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def tree(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - drawn just above


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in tree(svg).iter(f"{SVG}text")]


def paths(svg: str, **attributes: str) -> list[str]:
    return [
        node.get("d", "")
        for node in tree(svg).iter(f"{SVG}path")
        if all(node.get(key) == value for key, value in attributes.items())
    ]
