"""`<kata-workbench>` in the pages: a block whose content is Markdown, and what the build says on it."""

import re
from collections.abc import Iterable
from html import escape
from typing import Any

from markdown import Extension, Markdown

from dojo.site.cards import Card

ELEMENT = re.compile(r'<kata-workbench kata="([\w/]+)"')


class WorkbenchElement(Extension):
    """Tells `md_in_html` about our element, which HTML does not know."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.block_level_elements.append("kata-workbench")


def makeExtension(**options: Any) -> WorkbenchElement:
    """The name by which Markdown finds an extension in a module."""
    return WorkbenchElement(**options)


def described(html: str, cards: Iterable[Card]) -> str:
    """Say on every workbench what it opens with, so that its buttons do not wait for the kata's data.

    A kata that only TensorFlow can grade gets no word: its workbench is another one, and waits.
    """
    katas = {card.kata.key: card.kata for card in cards if not card.needs_tensorflow}

    def describe(found: re.Match[str]) -> str:
        kata = katas.get(found[1])
        return f'{found[0]} name="{escape(kata.title)}" hints="{len(kata.hints)}"' if kata else found[0]

    return ELEMENT.sub(describe, html)
