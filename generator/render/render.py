"""Views become Markdown, each with its own template; a template’s mistake becomes a diagnostic."""

import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from generator.diagnostics import Diagnostic, Span
from generator.outputs import OutputFile
from generator.render.earlier import Earlier, references
from generator.render.environment import PACKAGED, environment
from generator.views.page import PageView


class Renderer:
    """Renders any number of views; templates are compiled once."""

    def __init__(self, overrides: Path | None = None) -> None:
        self._environment = environment(overrides)
        self._earlier: Earlier | None = None
        self._digests: dict[str, str] = {}
        self._roots = tuple(folder.parent for folder in (overrides, PACKAGED.parent) if folder)

    def remember(self, earlier: Earlier) -> None:
        """Use what earlier runs made of the templates."""
        self._earlier = self._environment.bytecode_cache = earlier

    def render(self, view: PageView) -> tuple[OutputFile | None, tuple[Diagnostic, ...]]:
        """The page of a view, or what is wrong with its template."""
        try:
            content = self._environment.get_template(view.template).render(page=view)
        except Exception as error:  # noqa: BLE001 - whatever a template does is its author's mistake
            return None, (self._diagnostic(error, view),)
        return OutputFile(path=view.path, content=content, source=view.source, meta=_meta(view)), ()

    def digest(self, template: str) -> str:
        """A digest of a template and of everything that it includes, imports or extends."""
        if template not in self._digests:
            sources = "\0".join(self._reach(template))
            self._digests[template] = sha256(sources.encode()).hexdigest()
        return self._digests[template]

    def _reach(self, template: str) -> Iterator[str]:
        """The source of the template and of all that it leads to, each once; as far as they can be read."""
        seen, ahead = {template}, [template]
        while ahead:
            with suppress(TemplateError):
                source = self._source(ahead.pop())
                yield source
                ahead += [name for name in self._references(source) if name not in seen]
                seen |= set(ahead)

    def _references(self, source: str) -> Sequence[str]:
        if self._earlier:
            return self._earlier.references(source, self._environment)
        return references(source, self._environment)

    def _source(self, template: str) -> str:
        loader = self._environment.loader
        return loader.get_source(self._environment, template)[0] if loader else ""

    def _diagnostic(self, error: Exception, view: PageView) -> Diagnostic:
        file, line = _place(error, view.template)
        return Diagnostic(
            code="template-error",
            message=f"{_words(error)} (while rendering {view.source or view.path})",
            hint="Mend the template; a view’s fields are listed in its class under generator/views",
            span=Span.point(self._shown(Path(file)), line),
        )

    def _shown(self, file: Path) -> str:
        """The path as somebody would look for it, from the folder above the templates."""
        root = next((root for root in self._roots if file.is_relative_to(root)), None)
        return (file.relative_to(root) if root else file).as_posix()


def _meta(view: PageView) -> dict[str, object]:
    words: dict[str, object] = {"title": view.title, "description": view.description, "kind": view.kind}
    return words | ({"head": view.head.meta} if view.head.meta else {})


def _words(error: Exception) -> str:
    if isinstance(error, TemplateError) and error.message:
        return error.message
    return f"{type(error).__name__}: {error}"


def _place(error: Exception, template: str) -> tuple[str, int]:
    """The template file and line: where the syntax is wrong, or the innermost template that was running."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or template, error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(".jinja")]
    if inside:
        return inside[-1].filename, inside[-1].lineno or 1
    return template, 1
