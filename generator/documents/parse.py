"""The bytes of a YAML file as a document, with every problem at its line and column."""

import re

from yaml import MarkedYAMLError

from generator.diagnostics import Diagnostic
from generator.documents import features
from generator.documents.characters import decode
from generator.documents.document import Document
from generator.documents.oddities import oddities
from generator.documents.source import Source
from generator.documents.syntax import explain
from generator.documents.tree import Tree

Parsed = tuple[Document | None, tuple[Diagnostic, ...]]

_DIRECTIVE = re.compile(r"(?:^|(?<=[\r\n]))%[^\r\n]*")


def parse(path: str, source: bytes) -> Parsed:
    """Read YAML 1.2 in UTF-8: keys with values, of text, true, false, nothing, lists and mappings.

    What is not a plain ``true``, ``false`` or ``null`` stays text as written. There is no document
    where the file cannot be read to its end, or holds something else than keys with values.
    """
    text, hidden = decode(path, source)
    if text is None:
        return None, hidden
    document, problems = _parse(Source(path=path, text=text))
    return document, hidden + problems


def _parse(source: Source) -> Parsed:
    directive = "%" in source.text and _DIRECTIVE.search(source.text)
    if directive:  # also keeps the parser from its one slow path, a list of %TAG lines
        return None, (features.directive(source, directive.span()),)
    tree = Tree(source)
    try:
        tree.read()
    except MarkedYAMLError as error:
        return None, (explain(source, error, tree.brackets, tree.last_scalar),)
    return _document(source, tree)


def _document(source: Source, tree: Tree) -> Parsed:
    problems = tuple(tree.problems)
    if tree.abandoned:
        return None, problems
    if not tree.places or tree.places[0].start == tree.places[0].end:
        return None, (features.empty_file(source), *problems)
    value, place = tree.values[0], tree.places[0]
    if not isinstance(value, dict):
        return None, (features.not_a_mapping(source, place, value), *problems)
    document = Document(path=source.path, text=source.text, data=value, root=place)
    return document, problems + oddities(source, place)
