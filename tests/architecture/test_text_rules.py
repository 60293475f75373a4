"""Holds that no file names a machine or a registry, and that templates stay within a strict security policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest

from tests.support.tree import files, read_text

#: This file must name what it forbids.
SELF = "tests/architecture/test_text_rules.py"

#: Packages come from whatever registry a machine is set up for; an address in a file would overrule that.
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|registry\.yarnpkg|deb\.debian\.org|"
    r"--(?:extra-)?index-url|--find-links|^-i http|\"resolved\":",
    re.MULTILINE,
)
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+|Users/\w+|opt/\w+)/")

#: What `default-src 'self'` refuses to run or to apply.
INLINE = {
    "a <style> block": re.compile(r"<style\b", re.IGNORECASE),
    "a <script> without src": re.compile(r"<script\b(?![^>]*\bsrc\s*=)", re.IGNORECASE),
    "a style attribute": re.compile(r"\sstyle\s*=\s*[\"'{]", re.IGNORECASE),
    "an event attribute": re.compile(r"\son[a-z]+\s*=\s*[\"'{]", re.IGNORECASE),
    "a javascript: address": re.compile(r"[\"']\s*javascript:", re.IGNORECASE),
}
TEMPLATE_SUFFIXES = {".html", ".jinja", ".j2", ".svg"}


def texts() -> Iterator[tuple[PurePosixPath, str]]:
    for path in files():
        text = read_text(path) if str(path) != SELF else None
        if text is not None:
            yield path, text


def hits(pattern: re.Pattern[str], text: str) -> list[str]:
    """Name the lines on which a pattern matches."""
    return [f"line {text.count(chr(10), 0, match.start()) + 1}: {match[0].strip()}" for match in pattern.finditer(text)]


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE_PATH], ids=["registry", "machine path"])
def test_no_file_names_a_registry_or_a_machine(pattern: re.Pattern[str]) -> None:
    assert {str(path): found for path, text in texts() if (found := hits(pattern, text))} == {}


@pytest.mark.parametrize("what", INLINE)
def test_no_template_has_something_inline(what: str) -> None:
    templates = [
        (path, text) for path, text in texts() if "templates" in path.parts and path.suffix in TEMPLATE_SUFFIXES
    ]
    assert {str(path): found for path, text in templates if (found := hits(INLINE[what], text))} == {}


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a <style> block", "<style>p{}</style>"),
        ("a <script> without src", "<script>go()</script>"),
        ("a style attribute", '<p class="a" style="color: red">'),
        ("an event attribute", "<button\n  onclick='go()'>"),
        ("a javascript: address", '<a href="javascript:go()">'),
    ],
)
def test_each_inline_rule_can_fail(what: str, text: str) -> None:
    assert hits(INLINE[what], text)


def test_a_script_file_is_no_inline_script() -> None:
    assert not hits(INLINE["a <script> without src"], '<script defer src="/static/app.js"></script>')


@pytest.mark.parametrize("text", ["see /work/main", "cd /root/x", "'/home/ann/quizapp'"])
def test_a_machine_path_is_seen(text: str) -> None:
    assert hits(MACHINE_PATH, text)


@pytest.mark.parametrize("text", ["home/root/x", "https://example.org/work/1", "tests/work/x", "/tmp/x"])
def test_other_paths_are_allowed(text: str) -> None:
    assert not hits(MACHINE_PATH, text)
