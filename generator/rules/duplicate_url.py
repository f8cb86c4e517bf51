"""Two sources of one briefing have the same address.

One page listed twice looks like two sources that agree.

Passes:

```yaml
summary: Night trains are to run by 2027. [@gazette; @blog]
sources:
  gazette: {publisher: gazette, title: Night trains agreed, url: "https://gazette.example/1"}
  blog: {publisher: The Rail Blog, title: What we heard, url: "https://blog.example/1"}
```

Fails:

```yaml
summary: Night trains are to run by 2027. [@gazette; @again]
sources:
  gazette: {publisher: gazette, title: Night trains agreed, url: "https://gazette.example/1"}
  again: {publisher: gazette, title: Night trains agreed, url: "http://www.gazette.example/1/"}
```
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.collection.card import Card, CardLink
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Related, Severity
from generator.rules.rule import Rule

_Address = tuple[str, str, str, str]


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Compare the addresses of sources, as far as spellings of one address can be told."""
    seen: dict[_Address, CardLink] = {}
    for link in card.links:
        first = seen.setdefault(_address(link.url), link)
        if first is not link:
            yield RULE.report(
                link.span,
                f"“{link.url}” is the address of “{first.source}” too",
                hint=f"cite {first.source} instead, and remove {link.source}",
                value=link.url,
                related=(Related(message="the other stands here", span=first.span),),
            )


def _address(url: str) -> _Address:
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query, parts.fragment


RULE = Rule(id="duplicate-url", severity=Severity.ERROR, page=__doc__, check=check)
