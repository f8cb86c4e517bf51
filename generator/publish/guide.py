"""The pages of ``docs/``: MkDocs builds those that are not current, and all of them may link to any page."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from weakref import WeakValueDictionary

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.publish.dress import generated_file, signature
from generator.publish.publication import GUIDE, Publication
from generator.store.keys import digest


class SiteFiles(Files):
    """The files that MkDocs builds; others are found by those that link to them, and kept as long as they."""

    def __init__(
        self,
        files: Iterable[File],
        current: Iterable[File],
        is_page: Callable[[str], bool],
        config: MkDocsConfig,
    ) -> None:
        super().__init__(files)
        self._current = {file.src_uri: file for file in current}
        self._generated: WeakValueDictionary[str, File] = WeakValueDictionary()
        self._is_page = is_page
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """A file by its source path: one to build, one that is current, or a page of the briefings."""
        name = PurePath(path).as_posix()
        found = super().get_file_from_path(name) or self._current.get(name) or self._generated.get(name)
        if found is None and self._is_page(name):
            found = self._generated[name] = generated_file(name, self._config)
        return found


class Guide:
    """The keys of the pages of ``docs/``, by their names in the manifest."""

    def __init__(self) -> None:
        self.keys: Mapping[str, str] = {}

    def select(self, files: Files, publication: Publication, config: MkDocsConfig) -> SiteFiles:
        """The files with only those pages that are not current."""
        shaped = digest(signature(config), config.extra["as_of"].isoformat())
        guide = {
            file: f"{GUIDE}{file.dest_uri}"
            for file in files
            if file.is_documentation_page() and file.inclusion.is_included()  # type: ignore[no-untyped-call]
        }
        self.keys = {name: digest(shaped, file.content_bytes) for file, name in guide.items()}
        current = [file for file, name in guide.items() if publication.is_current(name, self.keys[name])]
        kept = (file for file in files if file not in current)
        return SiteFiles(kept, current, publication.workshop.kitchen.is_page, config)
