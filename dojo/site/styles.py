"""One style sheet for all pages: a page shows nothing before each of its sheets has come."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

MERGED = "stylesheets/all.css"


def merge_styles(files: Files, config: MkDocsConfig) -> None:
    """Replace the sheets of `extra_css`, which lie in one folder, by one with all their text, in order.

    Ends the build when one is missing.
    """
    text = ""
    for path in config.extra_css:
        sheet = files.get_file_from_path(path)
        if sheet is None:
            raise Abort(f"mkdocs.yml: extra_css names {path}, which is not in {config.docs_dir}.")
        text += f"{sheet.content_string}\n"
        files.remove(sheet)
    files.append(File.generated(config, MERGED, content=text))
    config.extra_css = [MERGED]
