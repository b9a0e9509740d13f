"""Numbers that contradict each other in sentences of few common words, and numbers that only seem to."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article
from brief.story.ledger import ledger

pytestmark = pytest.mark.model

CONTRADICTIONS: tuple[tuple[str, str], ...] = (
    # what a thing costs
    (
        "The bridge over the Lune was opened on Monday. It cost 40 million pounds.",
        "A new bridge spans the Lune since Monday. The bill came to 65 million pounds, the council said.",
    ),
    (
        "The regulator fined the bank 30 million dollars for lax controls.",
        "For its lax controls the bank must pay a fine of 45 million dollars.",
    ),
    # what somebody gives
    (
        "Norway will give 20 million euros for the vaccine fund and Denmark 15 million.",
        "Norway pledged 20 million euros. Denmark will contribute 25 million.",
    ),
    (
        "Canada promised 300 million dollars for the reconstruction of the port.",
        "For the reconstruction of the port, Canada will provide 450 million dollars. Others are to follow.",
    ),
    (
        "Toyota will contribute 2 billion dollars, Honda 1 billion and Nissan 500 million.",
        "Three companies pay for it. Toyota will pay 2 billion dollars, Honda 1.5 billion and Nissan 500 million.",
    ),
    (
        "The European Union will pay 80 million euros into the fund for the refugees.",
        "The European Union has promised 60 million euros for the fund.",
    ),
    (
        "Germany offered 50 million euros for the dam, and France 30 million.",
        "France will add 70 million euros for the dam. Germany offered 50 million euros.",
    ),
    # how many there are in all
    (
        "Twelve teams are taking part in the regatta cup, which begins on Sunday.",
        "The cup brings together a field of 14 sides from Europe.",
    ),
    (
        "The ferry was carrying 310 passengers when it ran aground.",
        "All 280 travellers were brought ashore after the ship hit a reef.",
    ),
    (
        "One of five candidates will become mayor of Lund on Sunday.",
        "Voters in Lund can choose between six contenders.",
    ),
    (
        "Sixteen riders started in the race at Ryde.",
        "Jo Quill beat a field of 21 riders at Ryde.",
    ),
    (
        "Three bidders are in the running for the airline.",
        "The airline will go to one of five suitors by May.",
    ),
    # how a group is divided
    (
        "Three women and four men were in the boat, the coast guard said.",
        "Aboard were five women and two men, according to the coast guard.",
    ),
    (
        "The crew, two Russians and an American, landed in the steppe.",
        "One Russian and two Americans returned from orbit.",
    ),
    (
        "The prize goes to two chemists and a physicist.",
        "A chemist and two physicists share the prize.",
    ),
    (
        "The mission consists of six doctors and four nurses.",
        "Four doctors and six nurses left for the region.",
    ),
    (
        "The jury of seven men and five women heard the case.",
        "Six men and six women sat on the jury.",
    ),
    # which way a share went
    (
        "Shares in Velox closed 4.3 percent lower.",
        "Velox shares gained 4.3 percent.",
    ),
    (
        "Rents in the city rose by 6.2 percent last year.",
        "Rents in the city fell 6.2 percent last year, the office said.",
    ),
    (
        "Bread was 1.8 percent dearer than a year ago.",
        "Shoppers paid 1.8 percent less for bread than a year earlier.",
    ),
    (
        "Car sales were up 3.7 percent in March.",
        "In March, sales of cars dropped by 3.7 percent.",
    ),
    (
        "Beer production increased 2.6 percent, brewers said.",
        "Brewers said beer production shrank 2.6 percent.",
    ),
    # none against some
    (
        "No jobs will be cut at the plant, the company said.",
        "About 90 jobs will be lost at the plant.",
    ),
    (
        "No flights were cancelled because of the strike.",
        "Around 40 flights were cancelled when staff walked out.",
    ),
    (
        "None of the passengers were hurt.",
        "Six passengers were injured.",
    ),
    (
        "No houses were damaged by the storm.",
        "The storm passed. Some 30 homes had been destroyed.",
    ),
    (
        "Nobody was arrested at the march.",
        "Twelve people were arrested at the march.",
    ),
    # several
    (
        "Brazil will pay 200 million dollars into the rainforest fund and Norway 90 million.",
        "Brazil, which hosts the talks, pledged 200 million dollars. Norway would give 120 million.",
    ),
    (
        "Voters choose among eleven hopefuls.",
        "Nine candidates were on the ballot on Sunday.",
    ),
    (
        "The union was told that no posts would be cut.",
        "Around 80 jobs are to be axed, the union said.",
    ),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    # what a thing costs
    (
        "The bridge cost 40 million pounds.",
        "The price of the tunnel was 65 million pounds.",
    ),
    (
        "The rocket costs 85 million dollars. The mission costs 150 million dollars in all.",
        "The price of the mission is 150 million dollars.",
    ),
    (
        "The project cost 40 million dollars a year.",
        "The price was 400 million dollars for the project.",
    ),
    (
        "The stadium was originally to cost 200 million euros.",
        "The stadium's price is now 310 million euros.",
    ),
    (
        "The ransom demanded was 5 million euros.",
        "The family paid 2 million euros of the ransom.",
    ),
    (
        "Repairs will cost about 4 million euros.",
        "The price of a ticket will be 12 million euros.",
    ),
    (
        "The deal cost the buyer 740 million euros.",
        "The price, it said, was some 750 million euros.",
    ),
    (
        "The fine for the bank is 30 million dollars.",
        "The fine for its director is 2 million dollars.",
    ),
    (
        "The storm caused damage of 30 million euros in Kent.",
        "The damage in the whole country is put at 200 million euros.",
    ),
    (
        "The museum bought the painting. It cost 20 million euros.",
        "The museum sold the statue at a price of 5 million euros.",
    ),
    # what somebody gives
    (
        "Norway will give 20 million euros for schools.",
        "Norway will give 30 million euros for hospitals.",
    ),
    (
        "Norway will give 20 million euros for the fund.",
        "Sweden will give 30 million euros for the fund.",
    ),
    (
        "Australia will pay 150 million dollars and New Zealand 40 million.",
        "New Zealand will add a further 60 million dollars. Australia will pay 150 million dollars.",
    ),
    (
        "Germany will pay up to 50 million euros for the dam.",
        "Germany will pay 40 million euros for the dam.",
    ),
    (
        "The donors include Germany. Toyota will pay 2 billion dollars and Honda 1 billion.",
        "Toyota will pay 2 billion dollars. Honda sold 1.5 million cars.",
    ),
    # how many there are in all
    (
        "Twelve teams are taking part in the cup.",
        "Eight teams remain in the cup.",
    ),
    (
        "The ferry was carrying 310 passengers.",
        "Forty travellers were hurt on the ferry.",
    ),
    (
        "One of five candidates will become mayor.",
        "Six candidates have signed the pledge.",
    ),
    (
        "Twelve teams are taking part in the women's cup.",
        "Sixteen teams are taking part in the men's cup.",
    ),
    (
        "Nine candidates stood in the first round.",
        "Two candidates are standing in the run-off.",
    ),
    (
        "Nine candidates were standing, three of them women.",
        "Of the candidates, all three women candidates were from the south.",
    ),
    (
        "There were about 300 passengers on board.",
        "All 287 passengers were saved.",
    ),
    (
        "More than 20 teams entered.",
        "A field of 24 sides lined up.",
    ),
    (
        "One of nine candidates for the senate is Jo Hill.",
        "Among five candidates for governor is Ann Law.",
    ),
    # how a group is divided
    (
        "Three women and two men were killed.",
        "Two women and three men were injured.",
    ),
    (
        "Four Danes and a Swede were freed.",
        "Three Danes and two Swedes are still held.",
    ),
    (
        "Two Britons and a Dane won gold.",
        "A Briton and two Danes won silver.",
    ),
    (
        "Two teachers and a doctor were arrested on Monday.",
        "A teacher and two doctors were arrested in May in another raid.",
    ),
    (
        "The team won three games and lost two matches.",
        "Two games and three matches were played.",
    ),
    (
        "He scored two goals and a penalty.",
        "She scored a goal and two penalties.",
    ),
    (
        "Four Danes and one Swede were among the injured.",
        "Among the dead were one Dane and four Swedes.",
    ),
    (
        "Eric served three years and two months.",
        "Two years and three months.",
    ),
    # which way a share went
    (
        "Food was 2.3 percent dearer and fuel 1.1 percent cheaper.",
        "Fuel was 1.1 percent cheaper, food 2.3 percent dearer.",
    ),
    (
        "Fuel was 2.3 percent cheaper than in January.",
        "Fuel was 2.3 percent dearer than a year ago.",
    ),
    (
        "Fuel sales rose 2.3 percent.",
        "Fuel was 2.3 percent cheaper.",
    ),
    (
        "Sterling gained 1.2 percent against the dollar.",
        "The dollar lost 1.2 percent against sterling.",
    ),
    (
        "Velox shares fell 4.3 percent.",
        "Nortek shares rose 4.3 percent.",
    ),
    (
        "Fuel was 2.3 percent cheaper.",
        "Motorists paid 2.3 percent more for parking.",
    ),
    (
        "Employment rose 1.4 percent.",
        "Unemployment fell 1.4 percent.",
    ),
    (
        "Exports rose 3.7 percent.",
        "Imports fell 3.7 percent.",
    ),
    # none against some
    (
        "No jobs would be lost in Spain.",
        "In Portugal, 150 jobs will go.",
    ),
    (
        "No jobs were lost in the merger of 2019.",
        "About 150 jobs will go.",
    ),
    (
        "No passengers were hurt.",
        "Two guards were injured.",
    ),
    (
        "No one else was hurt.",
        "Two people were injured.",
    ),
    (
        "No flights were cancelled on Monday.",
        "On Tuesday 40 flights were cancelled.",
    ),
    (
        "No one was killed.",
        "Two people were injured.",
    ),
    (
        "No full-time jobs will be cut.",
        "About 40 part-time jobs will be cut.",
    ),
    (
        "No homes were damaged, the mayor of Ayre said. Ten homes were damaged in Lund.",
        "Ten homes were damaged in Lund.",
    ),
    (
        "No children were hurt.",
        "Nine people were hurt.",
    ),
    (
        "Nobody was hurt in the second blast.",
        "Nine people were hurt.",
    ),
    (
        "No jobs will go if the deal passes.",
        "About 150 jobs will go.",
    ),
    # several
    (
        "The fire destroyed the mill. Damage is put at 3 million euros.",
        "The mill burned down. The new roof alone had cost 5 million euros.",
    ),
    (
        "The prize for the winner is 500,000 dollars in the tournament.",
        "The runner-up receives a prize of 250,000 dollars in the tournament.",
    ),
    (
        "The government said it will give 20 million euros to farmers.",
        "The government said it will give 30 million euros to fishermen.",
    ),
    (
        "Two Danes and a Swede reached the summit on Monday.",
        "On Tuesday a Dane and two Swedes reached the summit.",
    ),
    (
        "He had two sons and a daughter.",
        "She had one son and two daughters.",
    ),
    (
        "Of 12 teams, only eight teams started.",
        "Twelve teams took part.",
    ),
    (
        "All 12 teams in the west took part in the survey.",
        "Before the match, all eight teams in the east competed.",
    ),
    (
        "Tickets rose 3.7 percent in price and sales fell 4.1 percent.",
        "Ticket sales rose 4.1 percent, prices fell 3.7 percent.",
    ),
    (
        "Beef was 2.3 percent cheaper, the office said.",
        "Beef imports were 2.3 percent higher, the office said.",
    ),
    (
        "No tickets were sold. No seats were taken.",
        "Forty seats were taken away.",
    ),
    (
        "No children were hurt, the school said.",
        "Two teachers and three children were hurt in another school.",
    ),
    (
        "Nobody was killed in the attack on Monday.",
        "Four people were killed in the attack on Sunday.",
    ),
    (
        "No one was hurt when the roof fell in, the firm said on Monday.",
        "Rescuers said three people had been hurt on the stairs.",
    ),
)

Laid = Callable[[str, str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def laid() -> Laid:
    """The conflicts that two texts have: facet and reason."""
    extractor = Extractor()

    def lay(*texts: str) -> list[tuple[str, str]]:
        lines = [json.dumps({"id": str(n), "text": text, "published": "2026-03-05"}) for n, text in enumerate(texts)]
        articles = [found for found in read_rows(lines) if isinstance(found, Article)]
        rows = ledger(list(extractor.briefs(articles))).rows
        return [(row.kind, row.reason) for row in rows if row.relation == "conflict"]

    return lay


@pytest.mark.parametrize(("first", "second"), CONTRADICTIONS)
def test_numbers_that_cannot_both_be_true_are_a_conflict(laid: Laid, first: str, second: str) -> None:
    assert [kind for kind, _ in laid(first, second)] == ["numbers"]
    assert [kind for kind, _ in laid(second, first)] == ["numbers"]


@pytest.mark.parametrize(("first", "second"), HARMLESS)
def test_numbers_of_other_things_times_and_parts_are_none(laid: Laid, first: str, second: str) -> None:
    assert laid(first, second) == []
    assert laid(second, first) == []


def test_the_reason_tells_what_either_article_says(laid: Laid) -> None:
    found = laid(
        "The crew, two Russians and an American, landed.", "One Russian and two Americans returned from orbit."
    )
    assert [reason for _, reason in found] == [
        "Americans and Russians: A says two Russians and an American and B says One Russian and two Americans"
    ]
