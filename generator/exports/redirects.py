"""Earlier addresses of briefings: pages that lead on, on any static host and without a script."""

from collections.abc import Iterator
from html import escape

from generator import urls
from generator.collection.link import Collection
from generator.outputs import OutputFile

_PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url={target}">
<meta name="robots" content="noindex">
<link rel="canonical" href="{target}">
<title>{title}</title>
</head>
<body><p>This briefing has moved: <a href="{target}">{title}</a></p></body>
</html>
"""


def redirects(collection: Collection) -> Iterator[OutputFile]:
    """A page for every alias of a published briefing; links are relative, so that any base works."""
    for alias, owners in sorted(collection.aliases.items()):
        card = collection.by_id[owners[0]]
        target = urls.relative(urls.briefing(card.id), urls.briefing(alias))
        page = _PAGE.format(target=escape(target), title=escape(card.title))
        path = f"{urls.address(urls.briefing(alias))}index.html"
        yield OutputFile(path=path, content=page, source=card.path)
