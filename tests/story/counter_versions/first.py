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
        """
        The European Union and Mexico signed a trade agreement in Brussels on Friday. Trade Commissioner Lena Maier
        called it a milestone. The agreement removes tariffs on 95 percent of goods. Mexican President Carlos Ruiz
        attended the ceremony. The European Parliament must still ratify the deal. Spain, a founding member of the
        group, welcomed the accord. Exports reached 68 billion dollars last year.
        """,
        """
        Two gunmen opened fire at a shopping mall in Denver on Saturday afternoon, killing six people, police said.
        Officers shot one of the attackers dead at 3.15pm. Eleven people were taken to hospital. Police Chief Dana
        Moore said the second gunman fled. The FBI joined the investigation. The mall will reopen on Monday.
        """,
        """
        Kenya's parliament approved the budget on Thursday by 212 votes to 97. Finance Minister Grace Wanjiru
        presented the plan in Nairobi. Taxes on fuel will rise by 8 percent. Opposition leader Peter Otieno did not
        attend the session. The economy grew 5.1 percent last year. The government denied that it had borrowed from
        China.
        """,
        """
        Sweden became the 32nd member of the alliance on 7 March 2024. Prime Minister Ulf Kristersson handed over
        the documents in Washington. Hungary was the last member to ratify the accession. Finland joined the
        alliance in 2023. Japan and Australia are partners of the alliance. Secretary General Jens Stoltenberg
        welcomed the move. Eighteen members meet the spending target.
        """,
        """
        The space agency launched the probe from Cape Canaveral at 6:42 a.m. on Tuesday. The probe will reach
        Jupiter in July 2031. The mission costs 1.1 billion dollars. Project scientist Maria Lopez said the launch
        was flawless. The rocket's first stage landed safely. India and Canada supplied instruments.
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
    ("where", "in Brussels", "in Madrid"),
    ("when", "on Friday. Trade", "on Thursday. Trade"),
    ("numbers", "95 percent", "85 percent"),
    ("who", "Carlos Ruiz attended", "Carlos Ruiz did not attend"),
    ("who", "Commissioner Lena Maier", "Commissioner Paula Costa"),
    ("members", "Spain, a founding member", "Italy, a founding member"),
    ("numbers", "68 billion", "86 billion"),
    ("what", "Spain, a founding member of the group, welcomed", "Spain, a founding member of the group, rejected"),
    ("where", "in Denver", "in Boulder"),
    ("when", "on Saturday afternoon", "on Sunday afternoon"),
    ("numbers", "killing six people", "killing four people"),
    ("when", "at 3.15pm", "at 4.40pm"),
    ("numbers", "Eleven people", "Nineteen people"),
    ("who", "Police Chief Dana Moore", "Police Chief Alan Pierce"),
    ("what", "said the second gunman fled", "said the second gunman was arrested"),
    ("when", "reopen on Monday", "reopen on Wednesday"),
    ("numbers", "Two gunmen", "Three gunmen"),
    ("what", "parliament approved", "parliament rejected"),
    ("numbers", "212 votes", "198 votes"),
    ("when", "on Thursday by", "on Wednesday by"),
    ("who", "Finance Minister Grace", "Prime Minister Grace"),
    ("where", "in Nairobi", "in Mombasa"),
    ("what", "fuel will rise by", "fuel will fall by"),
    ("numbers", "by 8 percent", "by 12 percent"),
    ("who", "Otieno did not attend", "Otieno attended"),
    ("numbers", "5.1 percent", "3.4 percent"),
    ("what", "government denied", "government confirmed"),
    ("where", "from China", "from India"),
    ("members", "32nd member", "31st member"),
    ("when", "7 March 2024", "9 March 2024"),
    ("where", "in Washington", "in Brussels"),
    ("members", "Hungary was the last", "Turkey was the last"),
    ("when", "in 2023", "in 2022"),
    ("partners", "Japan and Australia", "Japan and Brazil"),
    ("who", "Secretary General Jens", "President Jens"),
    ("numbers", "Eighteen members", "Twelve members"),
    ("members", "Sweden became", "Austria became"),
    ("members", "Finland joined", "Finland left"),
    ("where", "from Cape Canaveral", "from Vandenberg"),
    ("when", "at 6:42 a.m.", "at 7:24 a.m."),
    ("when", "on Tuesday. The", "on Thursday. The"),
    ("when", "July 2031", "May 2033"),
    ("numbers", "1.1 billion", "1.7 billion"),
    ("who", "scientist Maria Lopez", "scientist Ingrid Sand"),
    ("what", "stage landed safely", "stage did not land safely"),
    ("where", "reach Jupiter", "reach Saturn"),
    ("who", "India and Canada supplied", "Brazil and Canada supplied"),
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
    ("signed a trade agreement", "signed a trade deal"),
    ("in Brussels on Friday", "on Friday in Brussels"),
    ("removes tariffs on 95 percent", "abolishes duties on 95%"),
    ("Mexican President Carlos Ruiz attended", "Mexico's President Carlos Ruiz was at"),
    ("must still ratify", "has yet to ratify"),
    ("68 billion dollars", "$68 billion"),
    ("68 billion dollars", "nearly 70 billion dollars"),
    ("called it a milestone", "described it as a milestone"),
    ("killing six people", "leaving six people dead"),
    ("killing six people", "killing at least six people"),
    ("at 3.15pm", "shortly after 3pm"),
    ("Eleven people were taken to hospital", "Eleven people were treated in hospital"),
    ("Officers shot one of the attackers dead", "One of the attackers was shot dead by officers"),
    ("a shopping mall in Denver", "a mall in the city of Denver"),
    ("Police Chief Dana Moore", "Chief Dana Moore"),
    ("The FBI joined", "The Federal Bureau of Investigation joined"),
    ("Two gunmen", "Two armed men"),
    ("approved the budget", "passed the budget"),
    ("by 212 votes to 97", "by 212 to 97"),
    ("Grace Wanjiru presented", "Grace Wanjiru laid out"),
    ("did not attend the session", "stayed away from the session"),
    ("grew 5.1 percent", "expanded by 5.1 percent"),
    ("denied that it had borrowed", "said it had not borrowed"),
    ("Kenya's parliament", "The Kenyan parliament"),
    ("rise by 8 percent", "go up by 8 per cent"),
    ("in Nairobi", "in the capital, Nairobi"),
    ("became the 32nd member", "joined as the 32nd member"),
    ("7 March 2024", "March 7, 2024"),
    ("Prime Minister Ulf Kristersson", "Swedish Prime Minister Ulf Kristersson"),
    ("in Washington", "in Washington, D.C."),
    ("Finland joined the alliance in 2023", "Finland had joined the alliance in 2023"),
    ("Jens Stoltenberg welcomed", "Stoltenberg hailed"),
    ("Eighteen members", "18 members"),
    ("are partners of the alliance", "are partner countries of the alliance"),
    ("Hungary was the last member to ratify", "The last member to ratify was Hungary"),
    ("at 6:42 a.m. on Tuesday", "on Tuesday at 6:42 a.m."),
    ("at 6:42 a.m.", "at about 6:40 a.m."),
    ("1.1 billion dollars", "$1.1bn"),
    ("1.1 billion dollars", "more than 1 billion dollars"),
    ("in July 2031", "in the summer of 2031"),
    ("said the launch was flawless", "said the launch went perfectly"),
    ("The rocket's first stage landed safely", "The first stage of the rocket landed safely"),
    ("India and Canada supplied instruments", "Instruments came from Canada and India"),
    ("The space agency launched the probe", "The probe was launched by the space agency"),
)
