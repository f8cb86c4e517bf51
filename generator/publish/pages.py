"""The pipeline’s outputs as MkDocs knows them: virtual files with a page already attached."""

import pickle
from posixpath import relpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.outputs import OutputFile
from generator.store.keys import digest, program
from generator.store.store import Store


class GeneratedPage(Page):
    """A page whose Markdown and front matter come from the pipeline, not from ``docs/``.

    Its HTML follows from its path and its Markdown alone, so that a store may keep it: what its
    links lead to has been checked by then.
    """

    def __init__(self, output: OutputFile, file: File, config: MkDocsConfig, store: Store) -> None:
        super().__init__(str(output.meta["title"]), file, config)
        self._output = output
        self._store = store

    def read_source(self, config: MkDocsConfig) -> None:
        """Take over what the pipeline rendered."""
        self.markdown = str(self._output.content)
        self.meta = dict(self._output.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, or take what an earlier build made of the same."""
        key = digest(program(), "html", _markup(config), self.file.src_uri, str(self.markdown))
        kept = self._store.get(key)
        if kept is not None:
            self.content, self.toc, self.present_anchor_ids = pickle.loads(kept)
            return
        super().render(config, files)
        self._store.put(key, pickle.dumps((self.content, self.toc, self.present_anchor_ids)))


def _markup(config: MkDocsConfig) -> str:
    """What decides how Markdown is read: the extensions, their settings, the shape of addresses."""
    extensions: list[object] = [*config.markdown_extensions]
    names = [name if isinstance(name, str) else type(name).__qualname__ for name in extensions]
    return repr((names, config.mdx_configs, config.use_directory_urls))


def generated_file(output: OutputFile, config: MkDocsConfig, store: Store) -> File:
    """The virtual file of an output: out of the nav, edited where its source lies."""
    file = File.generated(config, output.path, content=output.content, inclusion=InclusionLevel.NOT_IN_NAV)
    if output.source:
        file.edit_uri = relpath(output.source, _docs(config))
    if output.is_page:
        file.page = GeneratedPage(output, file, config, store)
    return file


def _docs(config: MkDocsConfig) -> str:
    """The docs folder as the edit address has it, whose last part MkDocs appends."""
    return "docs" if (config.edit_uri or "").rstrip("/").endswith("docs") else "."
