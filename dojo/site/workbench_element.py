"""A Markdown extension: `<kata-workbench markdown="block">` is a block whose content is Markdown."""

from typing import Any

from markdown import Extension, Markdown


class WorkbenchElement(Extension):
    """Tells `md_in_html` about our element, which HTML does not know."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.block_level_elements.append("kata-workbench")


def makeExtension(**options: Any) -> WorkbenchElement:
    """The name by which Markdown finds an extension in a module."""
    return WorkbenchElement(**options)
