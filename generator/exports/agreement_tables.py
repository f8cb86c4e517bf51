"""What one agreement is, row by row; read from its card where that holds it."""

from collections.abc import Iterator

from generator.collection.content import plain
from generator.exports import rows
from generator.exports.subject import Subject, date_cell, day_cell, text_cell
from generator.views.publication import one_line


def agreements(of: Subject) -> Iterator[rows.AgreementRow]:
    """The agreement itself."""
    card, briefing = of.card, of.briefing
    yield rows.AgreementRow(
        id=card.id,
        address=of.address(),
        title=one_line(card.title),
        short_title=one_line(card.short_title),
        form=card.form,
        status=card.status,
        status_set_by_hand=briefing.status_override is not None,
        bindingness=briefing.bindingness.value if briefing.bindingness else None,
        text_access=briefing.full_text.access if briefing.full_text else None,
        summary=card.summary,
        latest_event=card.latest.type if card.latest else None,
        latest_date=date_cell(card.latest.date if card.latest else None),
        sources=card.origins.sources,
        origins_traced=card.origins.traced,
        sources_untraced=card.origins.untraced,
        open_disputes=card.open_disputes,
        unknowns=len(card.unknowns),
        first_published=date_cell(card.editorial.first_published),
        last_reviewed=date_cell(card.editorial.last_reviewed),
        review_due=date_cell(card.editorial.review_due),
    )


def parties(of: Subject) -> Iterator[rows.PartyRow]:
    """Its sides."""
    for number, (name, party) in enumerate(zip(of.card.parties, of.briefing.parties, strict=True), 1):
        through = of.collection.names.organisation(party.through).text if party.through else None
        yield rows.PartyRow(
            agreement=of.card.id,
            number=number,
            party=name.key,
            name=one_line(name.text),
            state=name.register == "parties",
            through=text_cell(through),
        )


def rungs(of: Subject) -> Iterator[rows.RungRow]:
    """Its ladder."""
    for rung in of.card.ladder:
        yield rows.RungRow(
            agreement=of.card.id,
            rung=rung.rung,
            state=rung.state.value,
            date=date_cell(rung.date),
            sources=rung.sources,
        )


def events(of: Subject) -> Iterator[rows.EventRow]:
    """Its dated steps."""
    for event in of.briefing.events:
        yield rows.EventRow(
            agreement=of.card.id,
            id=event.id,
            address=of.address("event", event.id),
            type=event.type,
            date=event.date.text,
            date_earliest=day_cell(event.date.earliest),
            date_latest=day_cell(event.date.latest),
            planned=event.planned,
            state=of.state(event.id),
            place=text_cell(event.place),
            text=text_cell(plain(event.text)),
        )


def technologies(of: Subject) -> Iterator[rows.TechnologyRow]:
    """Its technologies."""
    for term in of.card.technologies:
        yield rows.TechnologyRow(agreement=of.card.id, technology=term)


def organisations(of: Subject) -> Iterator[rows.OrganisationRow]:
    """The organisations it names."""
    named = {one_line(name.key): one_line(name.text) for name in of.card.organisations}
    for key, name in named.items():
        yield rows.OrganisationRow(agreement=of.card.id, organisation=key, name=name)


def relations(of: Subject) -> Iterator[rows.RelationRow]:
    """How it hangs together with others."""
    for number, item in enumerate(of.briefing.related, 1):
        other = of.collection.by_id.get(item.briefing or "")
        title = other.title if other else item.title or item.briefing or ""
        yield rows.RelationRow(
            agreement=of.card.id,
            number=number,
            relation=item.relation,
            other=other.id if other else None,
            title=one_line(title),
        )
