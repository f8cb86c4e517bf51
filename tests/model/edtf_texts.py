"""Texts in EDTF, drawn at random: the dates that tests of dates share."""

from hypothesis import strategies as st

YEARS = st.integers(1, 9999).map("{:04}".format)
MARKS = st.sampled_from(["", "", "?", "~", "%"])
SEASONS = st.builds("{}-{}".format, YEARS, st.integers(21, 24))
DAYS = st.dates().map(str)
MONTHS = DAYS.map(lambda day: day[:7])
BLANKS = st.one_of(MONTHS.map("{}-XX".format), YEARS.map("{}-XX".format), YEARS.map("{}-XX-XX".format))
DECADES = st.one_of(st.integers(1, 999).map("{:03}X".format), st.integers(1, 99).map("{:02}XX".format))
PLAIN = st.one_of(DAYS, MONTHS, YEARS)
SINGLE = st.builds("{}{}".format, st.one_of(PLAIN, BLANKS, DECADES), MARKS)
MOMENTS = st.one_of(SINGLE, st.builds("{}{}".format, SEASONS, MARKS))
INTERVALS = st.one_of(
    st.tuples(DAYS, DAYS).map(sorted).map("/".join),
    MOMENTS.map("{}/..".format),
    MOMENTS.map("../{}".format),
    MOMENTS.map("{}/".format),
    MOMENTS.map("/{}".format),
)
SETS = st.builds(
    lambda brackets, members: brackets[0] + ",".join(members) + brackets[1],
    st.sampled_from(["[]", "{}"]),
    st.lists(
        st.one_of(MOMENTS, MOMENTS.map("..{}".format), MOMENTS.map("{}..".format)), min_size=1, max_size=4
    ),
)
ANY = st.one_of(MOMENTS, INTERVALS, SETS, st.just("unknown"))
