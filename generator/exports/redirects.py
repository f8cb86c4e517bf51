"""Earlier addresses of briefings lead on: pages for any static host, and rules for hosts that read them."""

from collections.abc import Iterator
from html import escape
from itertools import starmap

from generator import urls
from generator.collection.card import Card
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
    """A page for every alias of a published briefing, and ``_redirects`` for Netlify and Cloudflare Pages."""
    moves = {alias: owners[0] for alias, owners in sorted(collection.aliases.items())}
    for alias, id_ in moves.items():
        yield _page(alias, collection.by_id[id_])
    if moves:
        yield OutputFile(path="_redirects", content="".join(starmap(_rule, moves.items())))


def _page(alias: str, card: Card) -> OutputFile:
    """A page that leads on without a script; its link is relative, so that any base works."""
    target = urls.relative(urls.briefing(card.id), urls.briefing(alias))
    page = _PAGE.format(target=escape(target), title=escape(card.title))
    return OutputFile(path=f"{urls.address(urls.briefing(alias))}index.html", content=page, source=card.path)


def _rule(alias: str, id_: str) -> str:
    """A permanent redirect, without the exclamation mark that Netlify knows and Cloudflare does not need."""
    return f"/{urls.address(urls.briefing(alias))} /{urls.address(urls.briefing(id_))} 301\n"
