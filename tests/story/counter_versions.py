"""Sentences invented for this project, each with one value changed: what must be flagged, and what must not.

A row is (facet that the conflict belongs to, words of a text, words instead). The words stand once in one of `TEXTS`.
"""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        President Marta Olsen opened the climate summit in Bergen on Tuesday, March 3. Leaders of 14 countries
        attended the meeting. Chancellor Jonas Weber did not attend the summit because of illness. Norway is a full
        member of the Baltic Forum, and Iceland holds observer status in the forum. The leaders agreed to spend 2.4
        billion euros on sea walls. Prime Minister Elif Kaya said the plan was “the best chance we have”.
        """,
        """
        At least nine people were killed and 27 injured when a ferry capsized near the port of Kolvik on Friday. The
        accident happened at 7.40am. Police arrested the captain, Henrik Dahl, on Saturday. The ferry was carrying 180
        passengers. Three people are still missing. Transport Minister Sara Lind ordered an inquiry.
        """,
        """
        The city council of Arden voted 31-18 on Monday to ban diesel cars from the centre. The ban begins on 1 July
        2027. Mayor Tom Hale supported the plan. Unemployment in Arden fell to 4.2 percent in January. The council
        rejected a proposal to close the public library. About 600 people protested outside the town hall.
        """,
        """
        Georgia will become the 12th member of the Black Sea Union on Thursday. The union's 11 member states are home
        to 240 million people. Turkey and Romania are founding members. Foreign Minister Nino Beridze signed the
        treaty in Batumi. Ukraine has been a dialogue partner of the union since 2019. Moldova did not sign the
        treaty.
        """,
        """
        A magnitude 6.3 earthquake struck the coast of Peru early on Sunday, killing 41 people. The quake destroyed
        300 homes in the town of Pisco. General Luis Rojas leads the rescue operation. Schools will remain closed
        until Wednesday. President Ana Torres visited the town in the afternoon. The government accepted an offer of
        help from Chile.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("where", "in Bergen on", "in Trondheim on"),
    ("when", "on Tuesday, March 3", "on Wednesday, March 4"),
    ("numbers", "Leaders of 14 countries", "Leaders of 17 countries"),
    ("who", "did not attend the summit", "attended the summit"),
    ("members", "a full member of the Baltic Forum", "an observer in the Baltic Forum"),
    ("members", "Norway is a full member", "Denmark is a full member"),
    ("numbers", "2.4 billion euros", "3.1 billion euros"),
    ("who", "President Marta Olsen", "Prime Minister Marta Olsen"),
    ("what", "The leaders agreed to spend", "The leaders refused to spend"),
    ("numbers", "At least nine people were killed", "At least thirteen people were killed"),
    ("numbers", "27 injured", "54 injured"),
    ("where", "the port of Kolvik", "the port of Sundvik"),
    ("when", "on Friday. The", "on Thursday. The"),
    ("when", "at 7.40am", "at 8.25am"),
    ("who", "the captain, Henrik Dahl", "the captain, Oskar Berg"),
    ("numbers", "180 passengers", "230 passengers"),
    ("numbers", "Three people are still missing", "Seven people are still missing"),
    ("who", "Transport Minister Sara Lind", "Transport Minister Eva Holt"),
    ("what", "Police arrested the captain", "Police released the captain"),
    ("what", "ordered an inquiry", "did not order an inquiry"),
    ("numbers", "31-18", "29-20"),
    ("when", "on Monday to ban", "on Tuesday to ban"),
    ("what", "to ban diesel cars", "to allow diesel cars"),
    ("when", "1 July 2027", "1 September 2027"),
    ("what", "Mayor Tom Hale supported", "Mayor Tom Hale opposed"),
    ("numbers", "4.2 percent", "5.6 percent"),
    ("what", "Unemployment in Arden fell", "Unemployment in Arden rose"),
    ("what", "The council rejected", "The council approved"),
    ("numbers", "About 600 people", "About 2,000 people"),
    ("where", "Unemployment in Arden", "Unemployment in Selby"),
    ("members", "the 12th member", "the 13th member"),
    ("members", "Georgia will become", "Armenia will become"),
    ("numbers", "11 member states", "nine member states"),
    ("numbers", "240 million people", "310 million people"),
    ("members", "Turkey and Romania are founding", "Turkey and Bulgaria are founding"),
    ("where", "the treaty in Batumi", "the treaty in Tbilisi"),
    ("who", "Foreign Minister Nino Beridze", "Prime Minister Nino Beridze"),
    ("when", "since 2019", "since 2014"),
    ("partners", "a dialogue partner of", "a full member of"),
    ("what", "Moldova did not sign", "Moldova signed"),
    ("when", "the Black Sea Union on Thursday", "the Black Sea Union on Saturday"),
    ("numbers", "magnitude 6.3", "magnitude 7.1"),
    ("numbers", "killing 41 people", "killing 63 people"),
    ("numbers", "destroyed 300 homes", "destroyed 800 homes"),
    ("where", "the coast of Peru", "the coast of Ecuador"),
    ("who", "General Luis Rojas", "General Pedro Salas"),
    ("when", "until Wednesday", "until Friday"),
    ("what", "Schools will remain closed", "Schools will remain open"),
    ("what", "The government accepted an offer", "The government rejected an offer"),
    ("where", "help from Chile", "help from Brazil"),
)

ALLOWED = {
    "who": {"who", "what"},
    "what": {"what", "who"},
    "members": {"members", "partners", "numbers"},
    "partners": {"partners", "members"},
    "numbers": {"numbers", "members"},
    "when": {"when"},
    "where": {"where", "members"},
}
"""The facets under which a conflict may be shown: an absent guest is a matter of who and of what."""

HARMLESS: tuple[tuple[str, str], ...] = (
    ("in Bergen on Tuesday", "in the Norwegian city of Bergen on Tuesday"),
    ("Tuesday, March 3", "Tuesday, 3 March"),
    ("Leaders of 14 countries", "Leaders of fourteen countries"),
    ("14 countries attended the meeting", "14 nations took part in the meeting"),
    ("President Marta Olsen", "Marta Olsen, the president,"),
    ("2.4 billion euros", "€2.4bn"),
    ("2.4 billion euros", "about 2.4 billion euros"),
    ("did not attend the summit", "was absent from the summit"),
    ("because of illness", "because he was ill"),
    ("agreed to spend", "decided to spend"),
    ("Prime Minister Elif Kaya", "PM Elif Kaya"),
    ("said the plan", "told reporters the plan"),
    ("At least nine people", "At least 9 people"),
    ("At least nine people were killed", "At least nine passengers died"),
    ("and 27 injured", "and at least 25 injured"),
    ("27 injured", "more than two dozen injured"),
    ("a ferry capsized", "a passenger ferry capsized"),
    ("the port of Kolvik", "Kolvik harbour"),
    ("at 7.40am", "at 07:40"),
    ("at 7.40am", "at around 7.40 a.m."),
    ("Police arrested the captain, Henrik Dahl,", "The captain, Henrik Dahl, was arrested by police"),
    ("was carrying 180 passengers", "had 180 people on board"),
    ("180 passengers", "around 180 passengers"),
    ("Three people are still missing", "3 people remain missing"),
    ("ordered an inquiry", "has ordered an investigation"),
    ("Transport Minister Sara Lind", "Sara Lind, the transport minister,"),
    ("on Monday to ban", "late on Monday to ban"),
    ("diesel cars from the centre", "diesel cars from the city centre"),
    ("on 1 July 2027", "in July 2027"),
    ("Mayor Tom Hale supported", "Mayor Thomas Hale supported"),
    ("supported the plan", "backed the plan"),
    ("4.2 percent", "4.2%"),
    ("fell to 4.2 percent", "dropped to 4.2 percent"),
    ("The council rejected", "The council also rejected"),
    ("About 600 people", "Some 600 demonstrators"),
    ("About 600 people protested", "Hundreds of people protested"),
    ("the 12th member", "the twelfth member"),
    ("11 member states", "eleven member countries"),
    ("240 million people", "some 240 million people"),
    ("Turkey and Romania are", "Romania and Turkey are"),
    ("signed the treaty in Batumi", "signed the agreement in Batumi, Georgia"),
    ("Foreign Minister Nino Beridze", "Georgian Foreign Minister Nino Beridze"),
    ("a dialogue partner of the union", "a partner of the union"),
    ("Moldova did not sign the treaty", "Moldova has not signed the treaty"),
    ("early on Sunday", "in the early hours of Sunday"),
    ("A magnitude 6.3 earthquake", "An earthquake of magnitude 6.3"),
    ("killing 41 people", "killing at least 40 people"),
    ("destroyed 300 homes", "destroyed some 300 houses"),
    ("the coast of Peru", "the Peruvian coast"),
    ("General Luis Rojas", "Gen. Luis Rojas"),
    ("visited the town in the afternoon", "toured the town in the afternoon"),
    ("Schools will remain closed until Wednesday", "Schools stay closed until Wednesday"),
    ("accepted an offer of help", "took up an offer of help"),
)
