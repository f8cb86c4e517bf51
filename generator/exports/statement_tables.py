"""What one briefing says, row by row; read from its card where that holds it."""

from collections.abc import Iterator

from generator.collection.content import plain
from generator.exports import statement_rows
from generator.exports.subject import Subject, date_cell, number_cell, text_cell
from generator.views.publication import one_line


def facts(of: Subject) -> Iterator[statement_rows.FactRow]:
    """Facts, and assessments apart from them."""
    for fact in of.card.facts:
        yield statement_rows.FactRow(
            agreement=of.card.id,
            id=fact.id,
            address=of.address(fact.kind, fact.id),
            kind=fact.kind,
            topic=fact.topic,
            text=fact.text,
            state=fact.state.value,
            by=text_cell("; ".join(name.text for name in fact.by)),
        )


def sources(of: Subject) -> Iterator[statement_rows.SourceRow]:
    """Its sources."""
    for source in of.card.sources:
        yield statement_rows.SourceRow(
            agreement=of.card.id,
            source=source.key,
            address=of.address("source", source.key),
            publisher=one_line(source.publisher.key),
            publisher_name=one_line(source.publisher.text),
            title=one_line(source.title),
            title_supplied=source.supplied,
            language=source.language,
            url=source.url,
            published=date_cell(source.published),
        )


def citations(of: Subject) -> Iterator[statement_rows.CitationRow]:
    """Which source carries which statement."""
    cited = ((item.kind, item.id, source) for item in of.card.statements for source in item.sources)
    for kind, statement, source in dict.fromkeys(cited):
        yield statement_rows.CitationRow(agreement=of.card.id, kind=kind, statement=statement, source=source)


def disputes(of: Subject) -> Iterator[statement_rows.DisputeRow]:
    """Its disputes."""
    for item in of.card.disputes:
        yield statement_rows.DisputeRow(
            agreement=of.card.id,
            id=item.id,
            address=of.address("dispute", item.id),
            question=one_line(item.question),
            open=item.open,
            resolution=text_cell(item.why),
            would_settle=text_cell(item.would_settle),
        )


def positions(of: Subject) -> Iterator[statement_rows.PositionRow]:
    """The sides of its disputes."""
    for item in of.card.disputes:
        for number, position in enumerate(item.positions, 1):
            yield statement_rows.PositionRow(
                agreement=of.card.id,
                dispute=item.id,
                number=number,
                holder=text_cell(position.holder),
                text=position.text,
            )


def unknowns(of: Subject) -> Iterator[statement_rows.UnknownRow]:
    """Its open questions."""
    for item in of.card.unknowns:
        yield statement_rows.UnknownRow(
            agreement=of.card.id,
            id=item.id,
            address=of.address("unknown", item.id),
            question=one_line(item.question),
            why=text_cell(item.why),
            would_settle=text_cell(item.would_settle),
        )


def money(of: Subject) -> Iterator[statement_rows.MoneyRow]:
    """Its sums."""
    for item in of.briefing.money:
        yield statement_rows.MoneyRow(
            agreement=of.card.id,
            id=item.id,
            address=of.address("money", item.id),
            kind=item.kind,
            amount=number_cell(item.amount),
            amount_to=number_cell(item.amount_to),
            qualifier=item.qualifier,
            currency=item.currency,
            payer=text_cell(of.collection.names.organisation(item.payer).key if item.payer else None),
            date=date_cell(item.date),
            separate=item.separate,
            same_as=item.same_as,
            state=of.state(item.id),
            text=plain(item.text),
        )


def quantities(of: Subject) -> Iterator[statement_rows.QuantityRow]:
    """Its numbers of things."""
    for item in of.briefing.quantities:
        yield statement_rows.QuantityRow(
            agreement=of.card.id,
            id=item.id,
            address=of.address("quantity", item.id),
            kind=item.kind,
            of=one_line(item.of),
            number=number_cell(item.number) or 0,
            number_to=number_cell(item.number_to),
            qualifier=item.qualifier,
            per=text_cell(item.per),
            date=date_cell(item.date),
            state=of.state(item.id),
            text=text_cell(plain(item.text)),
        )
