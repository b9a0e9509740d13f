"""Members as news tells of them, and what only looks like a membership: invented sentences of many kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import members, partners
from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def told(pipeline: Pipeline, text: str) -> set[tuple[str, str, str]]:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    return {(m.organisation, m.member, m.status) for m in members.find(reading)}


ONE = [
    ("The Arctic Council met in Tromso. The group's 10th full member, Iceland, hosted it.",
     "Arctic Council", "Iceland", "full"),
    ("Norway is a founding member of the Arctic Council.", "Arctic Council", "Norway", "founding"),
    ("Siemens said it would cut jobs. The company is a member of the World Economic Forum.",
     "World Economic Forum", "Siemens", "full"),
    ("Norway is not a member of the European Union.", "European Union", "Norway", "denied"),
    ("Norway, which is not a member of the European Union, sent fish.", "European Union", "Norway", "denied"),
    ("Switzerland is no member of the European Union.", "European Union", "Switzerland", "denied"),
    ("Switzerland is neither a member of the European Union nor of NATO.", "European Union", "Switzerland", "denied"),
    ("Georgia never joined NATO.", "NATO", "Georgia", "denied"),
    ("Georgia is not yet a member of NATO.", "NATO", "Georgia", "denied"),
    ("Serbia is no longer a member of the European Union.", "European Union", "Serbia", "former"),
    ("Finland joined NATO in 2023.", "NATO", "Finland", "full"),
    ("Finland joined NATO on Tuesday, becoming its 31st member.", "NATO", "Finland", "full"),
    ("Britain left the European Union in 2020.", "European Union", "Britain", "former"),
    ("The European Union, which Britain left in 2020, agreed.", "European Union", "Britain", "former"),
    ("The United Kingdom withdrew from the European Union.", "European Union", "United Kingdom", "former"),
    ("Qatar quit OPEC in 2019.", "OPEC", "Qatar", "former"),
    ("Mali was suspended from the African Union after the coup.", "African Union", "Mali", "suspended"),
    ("The African Union suspended Mali after the coup.", "African Union", "Mali", "suspended"),
    ("ECOWAS suspended Niger's membership.", "ECOWAS", "Niger", "suspended"),
    ("Armenia froze its membership of the CSTO.", "CSTO", "Armenia", "suspended"),
    ("Ukraine applied to join the European Union.", "European Union", "Ukraine", "candidate"),
    ("Ukraine has applied for membership of the European Union.", "European Union", "Ukraine", "candidate"),
    ("Serbia, an EU candidate country, bought jets.", "EU", "Serbia", "candidate"),
    ("Serbia is a candidate for EU membership.", "EU", "Serbia", "candidate"),
    ("Finland is likely to join NATO.", "NATO", "Finland", "joining"),
    ("Turkey, a NATO member since 1952, objected.", "NATO", "Turkey", "full"),
    ("NATO member Turkey objected.", "NATO", "Turkey", "full"),
    ("Fellow NATO member Greece objected.", "NATO", "Greece", "full"),
    ("Hungary, an EU member, vetoed it.", "EU", "Hungary", "full"),
    ("The 27-nation European Union, of which Hungary is a member, agreed.", "European Union", "Hungary", "full"),
    ("Croatia became the 28th member of the European Union in 2013.", "European Union", "Croatia", "full"),
    ("Croatia, the European Union's newest member, adopted the euro.", "European Union", "Croatia", "full"),
    ("The European Union met in Brussels. Croatia is its newest member.", "European Union", "Croatia", "full"),
    ("Mercosur's newest member, Bolivia, hosted the talks.", "Mercosur", "Bolivia", "full"),
    ("Belarus was admitted to the Shanghai Cooperation Organization.",
     "Shanghai Cooperation Organization", "Belarus", "full"),
    ("The Shanghai Cooperation Organization admitted Belarus as its tenth member.",
     "Shanghai Cooperation Organization", "Belarus", "full"),
    ("Iran was accepted as a full member of the Shanghai Cooperation Organization.",
     "Shanghai Cooperation Organization", "Iran", "full"),
    ("Syria was readmitted to the Arab League in 2023.", "Arab League", "Syria", "full"),
    ("Mongolia is an observer of the Shanghai Cooperation Organization.",
     "Shanghai Cooperation Organization", "Mongolia", "observer"),
    ("Sweden's accession to NATO was completed in 2024.", "NATO", "Sweden", "full"),
    ("Leaders of the Arab League gathered on Thursday, with Benin due to become the group's 23rd full member.",
     "Arab League", "Benin", "joining"),
    ("Lufthansa, a member of Star Alliance, raised fares.", "Star Alliance", "Lufthansa", "full"),
    ("Venezuela has been suspended from Mercosur since 2016.", "Mercosur", "Venezuela", "suspended"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body", "member", "status"), ONE)
def test_one_member_and_its_status(pipeline: Pipeline, text: str, body: str, member: str, status: str) -> None:
    assert told(pipeline, text) == {(body, member, status)}


ASEAN = {"Indonesia", "Malaysia", "Philippines", "Singapore", "Thailand"}
LISTS = [
    ("Indonesia, Malaysia, the Philippines, Singapore and Thailand founded ASEAN in 1967.", "ASEAN", ASEAN, "founding"),
    ("ASEAN was founded by Indonesia, Malaysia, the Philippines, Singapore and Thailand in 1967.", "ASEAN", ASEAN,
     "founding"),
    ("NATO members Estonia, Latvia and Lithuania asked for troops.", "NATO", {"Estonia", "Latvia", "Lithuania"},
     "full"),
    ("The G20, a group of 20 countries including Brazil and India, met in Rio.", "G20", {"Brazil", "India"}, "full"),
    ("Mercosur's members are Argentina, Brazil, Paraguay and Uruguay.", "Mercosur",
     {"Argentina", "Brazil", "Paraguay", "Uruguay"}, "full"),
    ("The founding members of ASEAN include Indonesia and Malaysia.", "ASEAN", {"Indonesia", "Malaysia"}, "founding"),
    ("Burkina Faso, Mali and Niger announced their withdrawal from ECOWAS.", "ECOWAS",
     {"Burkina Faso", "Mali", "Niger"}, "former"),
    ("Burkina Faso, Mali and Niger formed the Alliance of Sahel States.", "Alliance of Sahel States",
     {"Burkina Faso", "Mali", "Niger"}, "full"),
    ("Sweden and Finland became members of NATO.", "NATO", {"Sweden", "Finland"}, "full"),
    ("Star Alliance members include Lufthansa, United Airlines and Air Canada.", "Star Alliance",
     {"Lufthansa", "United Airlines", "Air Canada"}, "full"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body", "names", "status"), LISTS)
def test_a_list_of_members(pipeline: Pipeline, text: str, body: str, names: set[str], status: str) -> None:
    assert told(pipeline, text) == {(body, name, status) for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reyes is a member of the European Parliament.",
        "Ann Reyes, a member of the Labour Party, joined the march in Spain.",
        "Spain joined the United States in condemning the attack.",
        "Spain joined the talks in Geneva.",
        "The United Nations urged Mali to leave the camp.",
        "Members of the United Nations Security Council met Syria's envoy.",
        "A member of the Spanish parliament visited NATO.",
        "NATO members criticised Turkey.",
        "European Union members accused Russia of fraud.",
        "Germany left the European Union meeting early.",
        "Chelsea joined Arsenal at the top of the Premier League.",
        "France is considering whether to leave the European Union.",
        "If Ukraine joined NATO, Russia would respond.",
        "Russia said Ukraine must not join NATO.",
        "Russia opposes Ukraine's membership of NATO.",
        "Turkey blocked Sweden's NATO membership.",
        "Non-NATO member Austria stayed neutral.",
        "Norway rejected membership of the European Union in a referendum.",
        "The World Bank includes a fund for Mali.",
        "Members of staff at Siemens and Bosch went on strike.",
        "The company, which is not a member of the association, declined.",
    ],
)
def test_no_membership(pipeline: Pipeline, text: str) -> None:
    assert told(pipeline, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan and the United States are allies.", {("Japan", "United States", "ally")}),
        ("Japan and China are not allies.", set()),
        ("Pakistan is a strategic partner of China.", {("China", "Pakistan", "strategic partner")}),
        ("Spain is not an ally of Russia.", set()),
        (
            "The Arab League met in Cairo. The Arab League is growing. Fijian President Ilai Tora, whose country is a "
            "dialogue partner, came.",
            {("Arab League", "Fiji", "dialogue partner")},
        ),
    ],
)
def test_partners(pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]) -> None:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    assert {(p.organisation, p.partner, p.kind) for p in partners.find(reading)} == expected


def test_a_year_and_an_ordinal_are_kept(pipeline: Pipeline) -> None:
    text = "Croatia became the 28th member of the European Union in 2013."
    (claim,) = members.find(next(iter(pipeline.read([Article(id="a", text=text)]))))
    assert (claim.ordinal, claim.since) == (28, "2013")


@pytest.mark.parametrize(
    ("text", "body", "member", "status"),
    [
        ("The African Union suspended the membership of Niger on Tuesday.", "African Union", "Niger", "suspended"),
        ("The executive committee of the Pacific League admitted Tonga as a full member.", "Pacific League", "Tonga",
         "full"),
        ("The leaders of the Pacific League met in Suva. The summit admitted Tonga as an observer.", "Pacific League",
         "Tonga", "observer"),
        ("The Council of the Rowing Federation met. The Rowing Federation has 156 members. The Council also admitted "
         "Bhutan as a new member.", "Rowing Federation", "Bhutan", "full"),
    ],
)  # fmt: skip
def test_an_organ_acts_for_its_body(pipeline: Pipeline, text: str, body: str, member: str, status: str) -> None:
    (claim,) = members.find(next(iter(pipeline.read([Article(id="a", text=text)]))))
    assert (claim.organisation, claim.member, claim.status) == (body, member, status)
