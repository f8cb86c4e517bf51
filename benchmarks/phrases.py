"""The words that made-up briefings are put together from; no name in them is meant to be anybody's."""

SUBJECTS = (
    ("interceptor-drones", "interceptor drones"),
    ("fpv-drones", "FPV drones"),
    ("long-range-drones", "long-range drones"),
    ("reconnaissance-drones", "reconnaissance drones"),
    ("ground-robots", "ground robots"),
    ("artillery-ammunition", "artillery shells"),
    ("armoured-vehicles", "armoured vehicles"),
    ("electronic-warfare", "jammers"),
    ("counter-drone-systems", "counter-drone systems"),
    ("batteries", "drone batteries"),
    ("communications", "field radios"),
    ("demining-equipment", "demining machines"),
    ("guided-bombs", "guided bombs"),
    ("air-defence-missiles", "air-defence missiles"),
    ("components", "drone components"),
)
"""A technology of the register and what is made."""

FORMS = (
    ("memorandum-of-understanding", "Memorandum"),
    ("letter-of-intent", "Letter of intent"),
    ("declaration-of-intent", "Declaration of intent"),
    ("joint-declaration", "Joint declaration"),
    ("joint-statement", "Joint statement"),
    ("company-agreement", "Company agreement"),
)

PROJECTS = (
    "Alder", "Amber", "Anchor", "Ash", "Beacon", "Birch", "Bramble", "Brook", "Cedar", "Cliff", "Clover",
    "Copper", "Dune", "Elm", "Ember", "Fern", "Flint", "Harbour", "Hazel", "Heath", "Juniper", "Larch",
    "Linden", "Maple", "Marsh", "Meadow", "Moss", "Oak", "Orchard", "Pebble", "Pine", "Quarry", "Reed",
    "Ridge", "Rowan", "Sage", "Slate", "Spruce", "Thistle", "Willow",
)  # fmt: skip

STEMS = (
    "Aren", "Bel", "Brav", "Dorn", "Elm", "Fal", "Gard", "Hol", "Ister", "Jor", "Kel", "Lun", "Mar", "Nor",
    "Ost", "Pel", "Quen", "Ros", "Sol", "Tarn", "Ulm", "Ver", "Wil", "Yar",
)  # fmt: skip
ENDINGS = ("a", "berg", "by", "dal", "ets", "ford", "grad", "heim", "ina", "mark", "ovo", "vik")

OUTLETS = (
    ("Courier", "national-media", "Newspaper with a site of its own."),
    ("Daily", "national-media", "Daily newspaper."),
    ("Wire", "agency", "News agency whose copy others carry."),
    ("Defence Review", "trade-press", "Trade magazine on armaments."),
    ("Radio", "broadcaster", "Public broadcaster."),
    ("Observer", "national-media", "Weekly on politics."),
    ("Digest", "aggregator", "Site that sums up what others report."),
    ("Industry Letter", "trade-press", "Newsletter on industry."),
    ("Institute", "think-tank", "Institute for questions of security."),
    ("Telegraph", "national-media", "Regional newspaper."),
)
"""The kind of a publisher, as its name, its type and its definition have it."""

GIVEN = (
    "Alma", "Bero", "Cira", "Davin", "Edra", "Falk", "Gisa", "Haro", "Ilva", "Joren", "Kaia", "Levo", "Mira",
    "Nilo", "Orla", "Pavo", "Rina", "Sven", "Tilda", "Ugo", "Vela", "Wim", "Yana", "Zeno",
)  # fmt: skip

OFFICES = ("defence minister", "prime minister", "deputy defence minister", "minister for industry")

TITLES = {
    "uk": "{form_uk} про спільне виробництво: проєкт «{project}»",
    "de": "Gemeinsame Fertigung von Rüstungsgütern: Vorhaben „{project}“",
    "fr": "Production commune d’armements : projet « {project} »",
    "es": "Producción conjunta de armamento: proyecto «{project}»",
    "pl": "Wspólna produkcja uzbrojenia: projekt „{project}”",
    "el": "Κοινή παραγωγή εξοπλισμού: έργο «{project}»",
}
FORM_UK = "Меморандум"

HEADLINES = (
    "{country} and {partner} to make {things} together",
    "Ministers sign {form} on {things}",
    "Project {project}: what is known so far",
    "New line for {things} planned near {town}",
    "{company} joins project {project}",
    "Parliament asks about the cost of project {project}",
    "First {things} of project {project} expected in {year}",
)

SUMMARY = (
    "{country} and {partner} agreed to make {things} together as project {project}. [@{a}; @{b}]",
    "A plant near {town} is to take up the work, and {company} is named as its operator. [@{a}]",
    "Neither side has published the text, and the sums named in reports differ. [@{c}]",
)

KEY_POINTS = (
    "Production is to begin near {town}, on a line that exists already. [@{a}]",
    "Reports differ on the sum: one outlet has *{sum} million*, another a third more. [@{a}; @{b}]",
    "{company} supplies the airframes; who makes the engines is not known. [@{c}]",
    "The ministries call the text non-binding, as relayed by two outlets. [@{b}]",
)

FACTS = (
    ("scope", "The parties mean to make {things} for the armed forces of {partner}."),
    ("scope", "Repair and training are to follow once the first {count} {things} have been handed over."),
    ("site", "The plant near {town} stood empty for two years before {company} took it over."),
    ("site", "A second hall is to be fitted out by the end of {year}, if the first one meets its plan."),
    ("technology", "The drawings come from {partner}; the tooling is to be made in {country}."),
    ("technology", "The airframe is of glass fibre, and its battery can be changed in *three minutes*."),
    ("quantity", "At full work the line is to make {count} {things} a month, in two shifts."),
    ("company", "{company} says that it has taken on {small} people from the region."),
    ("company", "Three suppliers from {country} are named; none of them has confirmed its part."),
    ("money", "The sum of {sum} million covers tools and the first batch, but not the building."),
    ("money", "A loan of a state bank was discussed and, by one account, set aside."),
    ("export-control", "Each transfer of drawings needs a licence from {country}, for a year at a time."),
    ("roadmap", "A test batch is expected in spring {year}; the ministry speaks of summer."),
    ("next-step", "A working group of both ministries meets each quarter to settle what is open."),
    ("policy", "The government of {country} wants half of the parts to come from its own industry."),
    ("industry", "Suppliers in the region expect orders for at least *three years*."),
    ("security", "Stocks for six months are to be kept in {country}, outside the reach of missiles."),
    ("risk", "Auditors [warn](https://audit.example/{number}) that the plan rests on one maker of engines."),
    ("trend", "It is the fourth such agreement of {country} within two years."),
    ("background", "Since {before} both had repaired together, under [another text](briefing:{earlier})."),
)  # fmt: skip

ASSESSMENTS = (
    ("outlook", "Production is likely to begin later than the ministries say."),
    ("industry", "The line will hardly pay without orders from a third country."),
    ("security", "The stocks would matter more than the monthly output in the first year."),
    ("policy", "The agreement binds the next government less than its words suggest."),
)
