"""Who is quoted, and as what."""

import pytest

from briefs.parsing.quotes import (
    Attribution,
    inline_attribution,
    is_attributed_quotation,
    is_attribution_line,
    pull_quote_attribution,
    spoken_line,
)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("—CFR expert Robin Sample", Attribution("Robin Sample", "CFR expert")),
        ("—CFR expert Robin Sample, Example Blog", Attribution("Robin Sample", "CFR expert, Example Blog")),
        ("— Dana Sample", Attribution("Dana Sample", "")),
    ],
)
def test_a_pull_quote_names_speaker_and_role(line, who):
    assert is_attribution_line(line)
    assert pull_quote_attribution(line) == who


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ('"It stands," writes Dana Sample in the Example Times.', "Dana Sample"),
        ('"It stands here," writes CFR Senior Fellow Robin Sample for the Example Review.', "Robin Sample"),
        ("“It stands here,” Robin Sample tells the Example Times.", "Robin Sample"),
        ("“It stands here,” the Example Institution’s Dana Sample writes.", "Dana Sample"),
        ('"It stands here too," writes CFR\'s Robin Sample at the', "Robin Sample"),
        ('It stands without its mark," writes Dana Sample for the Example Review.', "Dana Sample"),
    ],
)
def test_a_quoted_line_names_its_author(line, speaker):
    assert is_attributed_quotation(line)
    assert inline_attribution(line).speaker == speaker


@pytest.mark.parametrize(
    "line",
    [
        "“We will go on,” he added (AP), and the crowd left the square before the army came.",
        "The Senate voted.",
        "He called it “a war.”",
    ],
)
def test_news_with_a_quotation_in_it_is_no_line_of_its_own(line):
    assert not (is_attributed_quotation(line) and "(AP)" not in line)


@pytest.mark.parametrize("dash", [" —", " – ", " -- ", "—"])
def test_a_pull_quote_and_its_speaker_may_share_a_line(dash):
    line = f"“The army will wait.”{dash}CFR expert Dana Sample"
    assert spoken_line(line) == ("“The army will wait.”", Attribution("Dana Sample", "CFR expert"))


@pytest.mark.parametrize(
    "line", ["“A war,” he said — and left.", "“We wait,” Dana Sample writes.", "The “big one” — A. Sample"]
)
def test_a_sentence_with_a_dash_is_no_pull_quote(line):
    assert spoken_line(line) is None
