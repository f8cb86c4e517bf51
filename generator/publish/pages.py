"""The pipeline’s outputs as MkDocs knows them: virtual files with a page already attached."""

from posixpath import relpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from generator.outputs import OutputFile


class GeneratedPage(Page):
    """A page whose Markdown and front matter come from the pipeline, not from ``docs/``."""

    def __init__(self, output: OutputFile, file: File, config: MkDocsConfig) -> None:
        super().__init__(str(output.meta["title"]), file, config)
        self._output = output

    def read_source(self, config: MkDocsConfig) -> None:
        """Take over what the pipeline rendered."""
        self.markdown = str(self._output.content)
        self.meta = dict(self._output.meta)


def generated_file(output: OutputFile, config: MkDocsConfig) -> File:
    """The virtual file of an output: out of the nav, edited where its source lies."""
    file = File.generated(config, output.path, content=output.content, inclusion=InclusionLevel.NOT_IN_NAV)
    if output.source:
        file.edit_uri = relpath(output.source, _docs(config))
    if output.is_page:
        file.page = GeneratedPage(output, file, config)
    return file


def _docs(config: MkDocsConfig) -> str:
    """The docs folder as the edit address has it, whose last part MkDocs appends."""
    return "docs" if (config.edit_uri or "").rstrip("/").endswith("docs") else "."
