"""Invented reports of mountains, games, war, medicine, juries and alliances, a value changed; rows as in `first`."""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        Two climbers were found dead on Mount Halden on Monday, four days after they were reported missing. A
        helicopter crew spotted their red tent at an altitude of 3,900 metres. The men, aged 31 and 45, came
        from Slovenia. A third climber, Jana Kovac, survived with frostbite. Rescue chief Bruno Meier said an
        avalanche had struck the group. The mountain has claimed eleven lives since 2015. The route to the
        summit is closed. The bodies were taken to a hospital in Brigau. Wind of up to 120 km/h hampered the
        search.
        """,
        """
        The city of Portella will host the 2031 World Swimming Championships after beating Osaka by 14 votes
        to 9. The decision was taken at a meeting in Lausanne on Friday. Mayor Ana Quiroga said the city would
        spend 85 million euros on a new pool. Brisbane had withdrawn its bid in January. The event will be
        held from 3 to 18 July and is expected to draw 2,200 athletes. Federation president Karl Ostrow
        abstained. Residents had supported the bid in a poll. The last championships in the country took place
        in 1986.
        """,
        """
        Rebels seized the airport of Mbanza on Thursday after two days of fighting. The army said it had
        killed 34 rebels and lost six soldiers. Colonel Samuel Ndongo, the garrison's commander, surrendered.
        The rebels released 90 prisoners. The United Nations evacuated its staff to Port Amani by boat. The
        government rejected calls for a truce. Neighbouring Zamara closed its border. About 15,000 people have
        fled the town since Tuesday. President Joseph Ilunga cancelled a visit to Paris.
        """,
        """
        Drugmaker Novaterra won approval on Tuesday for a vaccine against dengue fever. The regulator voted
        12-3 in favour. The vaccine, called Dengix, was tested on 21,000 volunteers in Brazil and Thailand and
        was 78 percent effective. It must be given in three doses. Side effects were mild. The company expects
        sales of 900 million dollars a year. Chief scientist Priya Raman called the result a breakthrough.
        Shares rose 9 percent. The rival firm Helix dropped its own project last year. The World Bank will pay
        for half of the doses.
        """,
        """
        A jury in Seattle found former banker Colin Marsh not guilty of fraud on Wednesday after deliberating
        for nine hours. Marsh, 58, had been accused of hiding losses of 46 million dollars. His former
        partner, Dana Whitlock, testified against him. The foreman said the jury was unanimous. Prosecutor
        Luis Ortega said he was disappointed. Judge Karen Holt dismissed a second charge in March. The trial
        heard 37 witnesses. Marsh left the courtroom with his wife. His bank collapsed in 2022. He still faces
        a civil suit from investors.
        """,
        """
        Members of the Coastal Alliance agreed on Saturday to admit Tarvia as a full member from 1 January.
        Tarvia, an observer since 2018, becomes the ninth member. Only Lorland voted against. Secretary
        General Ines Falk welcomed the decision. The alliance, founded in 1994, has its seat in Gdansk.
        Belmora remains suspended. Korvenia signed a partnership agreement. Prime Minister Otto Brandt of
        Tarvia did not travel to the meeting. The members will pay 40 million euros into a joint fund. The
        next summit takes place in Riga.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("numbers", "Two climbers were found", "Three climbers were found"),
    ("what", "were found dead", "were found alive"),
    ("when", "on Monday, four days", "on Tuesday, four days"),
    ("numbers", "four days after", "six days after"),
    ("numbers", "3,900 metres", "3,100 metres"),
    ("numbers", "aged 31 and 45", "aged 31 and 54"),
    ("where", "came from Slovenia", "came from Slovakia"),
    ("who", "climber, Jana Kovac,", "climber, Petra Novak,"),
    ("who", "Rescue chief Bruno Meier", "Rescue chief Stefan Graf"),
    ("numbers", "eleven lives", "seven lives"),
    ("when", "since 2015", "since 2005"),
    ("what", "the summit is closed", "the summit is open"),
    ("where", "hospital in Brigau", "hospital in Sarnen"),
    ("numbers", "120 km/h", "150 km/h"),
    ("where", "beating Osaka", "beating Busan"),
    ("numbers", "14 votes to 9", "13 votes to 10"),
    ("where", "meeting in Lausanne", "meeting in Zurich"),
    ("numbers", "85 million euros", "65 million euros"),
    ("who", "Brisbane had withdrawn", "Toronto had withdrawn"),
    ("when", "in January. The event", "in February. The event"),
    ("when", "from 3 to 18 July", "from 3 to 18 August"),
    ("numbers", "2,200 athletes", "1,200 athletes"),
    ("who", "Federation president Karl Ostrow", "Federation treasurer Karl Ostrow"),
    ("what", "had supported the bid", "had opposed the bid"),
    ("when", "in 1986", "in 1978"),
    ("when", "2031 World", "2029 World"),
    ("what", "Rebels seized the airport", "Rebels lost the airport"),
    ("when", "on Thursday after", "on Friday after"),
    ("numbers", "two days of fighting", "five days of fighting"),
    ("numbers", "killed 34 rebels", "killed 43 rebels"),
    ("numbers", "lost six soldiers", "lost sixteen soldiers"),
    ("who", "Colonel Samuel Ndongo", "Major Samuel Ndongo"),
    ("what", "commander, surrendered", "commander, escaped"),
    ("what", "released 90 prisoners", "executed 90 prisoners"),
    ("numbers", "90 prisoners", "60 prisoners"),
    ("where", "to Port Amani", "to Port Lusina"),
    ("what", "rejected calls for a truce", "accepted calls for a truce"),
    ("what", "closed its border", "opened its border"),
    ("numbers", "About 15,000 people", "About 5,000 people"),
    ("where", "a visit to Paris", "a visit to Brussels"),
    ("who", "The United Nations evacuated", "The Red Cross evacuated"),
    ("what", "won approval on Tuesday", "was denied approval on Tuesday"),
    ("numbers", "12-3 in favour", "9-6 in favour"),
    ("where", "Brazil and Thailand", "Brazil and Vietnam"),
    ("numbers", "78 percent effective", "87 percent effective"),
    ("numbers", "three doses", "two doses"),
    ("what", "Side effects were mild", "Side effects were severe"),
    ("numbers", "900 million dollars", "700 million dollars"),
    ("who", "Priya Raman called", "Mei Tanaka called"),
    ("what", "Shares rose 9 percent", "Shares fell 9 percent"),
    ("who", "rival firm Helix", "rival firm Corvex"),
    ("numbers", "half of the doses", "a quarter of the doses"),
    ("what", "not guilty of fraud", "guilty of fraud"),
    ("numbers", "for nine hours", "for four hours"),
    ("numbers", "Marsh, 58,", "Marsh, 63,"),
    ("numbers", "46 million dollars", "64 million dollars"),
    ("what", "testified against him", "testified for him"),
    ("what", "was unanimous", "was divided"),
    ("who", "Prosecutor Luis Ortega", "Prosecutor Mark Ellis"),
    ("who", "Judge Karen Holt", "Judge Roy Pickett"),
    ("when", "charge in March", "charge in May"),
    ("numbers", "37 witnesses", "27 witnesses"),
    ("who", "with his wife", "with his brother"),
    ("when", "in 2022", "in 2020"),
    ("who", "admit Tarvia", "admit Morenia"),
    ("members", "as a full member from", "as an observer from"),
    ("when", "1 January", "1 March"),
    ("numbers", "the ninth member", "the tenth member"),
    ("who", "Only Lorland voted", "Only Belmora voted"),
    ("where", "seat in Gdansk", "seat in Gdynia"),
    ("members", "Belmora remains suspended", "Belmora is no longer suspended"),
    ("who", "Korvenia signed a partnership", "Sylvania signed a partnership"),
    ("who", "did not travel to", "travelled to"),
    ("numbers", "40 million euros", "14 million euros"),
    ("where", "place in Riga", "place in Tallinn"),
    ("who", "Secretary General Ines Falk", "Deputy Secretary General Ines Falk"),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("were found dead on Mount Halden on Monday", "were found dead on Monday on Mount Halden"),
    ("Two climbers were found dead", "The bodies of two climbers were found"),
    ("four days after they were reported missing", "four days after being reported missing"),
    ("A helicopter crew spotted", "The crew of a helicopter saw"),
    ("at an altitude of 3,900 metres", "at about 3,900 m"),
    ("came from Slovenia", "were Slovenian"),
    ("survived with frostbite", "was rescued with frostbite"),
    ("an avalanche had struck the group", "the group had been hit by an avalanche"),
    ("has claimed eleven lives", "has killed eleven people"),
    ("The route to the summit is closed", "The summit route has been closed"),
    ("were taken to a hospital in Brigau", "were flown to hospital in Brigau"),
    ("Wind of up to 120 km/h hampered", "Strong winds hampered"),
    ("after beating Osaka by 14 votes to 9", "after defeating Osaka 14-9"),
    ("The decision was taken at a meeting in Lausanne on Friday", "The decision was made in Lausanne on Friday"),
    ("Mayor Ana Quiroga said", "Ana Quiroga, the mayor, said"),
    ("85 million euros", "€85 million"),
    ("Brisbane had withdrawn its bid in January", "Brisbane pulled out in January"),
    ("from 3 to 18 July", "from July 3 to July 18"),
    ("is expected to draw 2,200 athletes", "should attract some 2,200 athletes"),
    ("Federation president Karl Ostrow abstained", "Karl Ostrow, president of the federation, did not vote"),
    ("had supported the bid", "had backed the bid"),
    ("took place in 1986", "were held in 1986"),
    ("Rebels seized the airport", "Rebels captured the airport"),
    ("after two days of fighting", "following two days of clashes"),
    ("killed 34 rebels and lost six soldiers", "lost six soldiers and killed 34 rebels"),
    ("it had killed 34 rebels", "more than 30 rebels had been killed"),
    ("surrendered. The", "gave himself up. The"),
    ("released 90 prisoners", "freed 90 prisoners"),
    ("The United Nations evacuated its staff", "The UN evacuated its staff"),
    ("rejected calls for a truce", "turned down calls for a ceasefire"),
    ("closed its border", "shut its border"),
    ("About 15,000 people have fled", "Some 15,000 people have left"),
    ("cancelled a visit to Paris", "called off a visit to Paris"),
    ("cancelled a visit to Paris", "cancelled a trip to the French capital"),
    ("won approval on Tuesday", "received approval on Tuesday"),
    ("voted 12-3 in favour", "voted in favour by 12 to 3"),
    ("was tested on 21,000 volunteers", "was tried on 21,000 people"),
    ("was 78 percent effective", "had an efficacy of 78 percent"),
    ("It must be given in three doses", "Three doses are needed"),
    ("Side effects were mild", "There were only mild side effects"),
    ("900 million dollars a year", "$900m a year"),
    ("called the result a breakthrough", "spoke of a breakthrough"),
    ("Shares rose 9 percent", "Shares climbed 9%"),
    ("dropped its own project last year", "gave up its own project last year"),
    ("will pay for half of the doses", "will finance 50 percent of the doses"),
    ("not guilty of fraud", "innocent of fraud"),
    ("found former banker Colin Marsh not guilty", "acquitted former banker Colin Marsh"),
    ("after deliberating for nine hours", "after nine hours of deliberation"),
    ("had been accused of hiding losses", "was charged with hiding losses"),
    ("was unanimous", "had been unanimous"),
    ("said he was disappointed", "expressed disappointment"),
    ("dismissed a second charge in March", "threw out a second charge in March"),
    ("heard 37 witnesses", "heard nearly 40 witnesses"),
    ("left the courtroom with his wife", "walked out of the courtroom with his wife"),
    ("His bank collapsed in 2022", "His bank failed in 2022"),
    ("He still faces a civil suit", "He is still being sued"),
    ("agreed on Saturday to admit Tarvia", "decided on Saturday to accept Tarvia"),
    ("as a full member from 1 January", "as a full member from January 1"),
    ("becomes the ninth member", "will be the ninth member"),
    ("Only Lorland voted against", "Lorland alone voted against it"),
    ("welcomed the decision", "hailed the decision"),
    ("founded in 1994", "set up in 1994"),
    ("Belmora remains suspended", "Belmora is still suspended"),
    ("did not travel to the meeting", "was not at the meeting"),
    ("will pay 40 million euros into", "will put 40 million euros into"),
    ("The next summit takes place in Riga", "The next summit will be held in Riga"),
)
