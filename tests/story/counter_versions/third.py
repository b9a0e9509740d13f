"""Invented reports of sport, money, courts, disasters and diplomacy, a value changed; rows as in `first`."""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        Defending champion Karin Holm beat Lucia Ferrer 6-4, 3-6, 7-5 in the final of the Lisbon Open on
        Sunday. The Swede saved two match points in the third set. Holm, 24, collected a prize of 310,000
        euros. Ferrer twisted her ankle in the second set but played on. Rain delayed the start by almost two
        hours. It was Holm's fifth title this season. Her coach, Per Lindqvist, said she would skip next
        week's tournament in Rome. Around 9,500 spectators watched the match.
        """,
        """
        The central bank of Valmoria raised its key interest rate by half a point to 6.25 percent on
        Wednesday, the third increase since March. Governor Amara Nkemi told a news conference that inflation
        would fall below 4 percent by the end of next year. Seven of the nine board members voted for the
        increase. The currency gained 1.3 percent against the dollar. Exporters criticised the decision. The
        bank cut its growth forecast for this year to 2.1 percent from 2.8 percent. Analysts had expected a
        rise of a quarter point. The next meeting is scheduled for 14 November.
        """,
        """
        A court in Antwerp sentenced former mayor Dirk Claes to six years in prison on Monday for taking
        bribes. The judges found him guilty of accepting 420,000 euros from a building firm. His deputy, Anja
        Peeters, was acquitted of all charges. Claes, who denies wrongdoing, will appeal the verdict, his
        lawyer Bart Smets said. The trial lasted eleven weeks. Prosecutors had asked for nine years. The
        building firm was fined 2 million euros. Judge Els Maes said the evidence was overwhelming.
        """,
        """
        A landslide buried part of the village of Sirkot in northern Nepal before dawn on Thursday, killing at
        least 17 people. Rescuers pulled 26 survivors from the mud. Another 40 villagers are unaccounted for.
        The army sent two helicopters and 150 soldiers. Heavy rain had fallen for three days. The only road to
        the village is blocked. Interior Minister Ram Thapa flew to the area and promised families 500,000
        rupees each. Officials warned that more rain was expected. The district hospital treated 38 injured.
        """,
        """
        Ambassadors from Kenya, Uganda and Rwanda met in Kigali on Friday to discuss the border dispute.
        Ugandan Foreign Minister Joseph Okello walked out of the talks after an hour. The three countries
        agreed to reopen two border crossings. Tanzania declined an invitation to attend. A ceasefire will
        take effect at midnight on Sunday. The African Union sent an envoy, Fatou Diallo. Rwanda expelled four
        Ugandan diplomats last month. Kenya is to host the next round of talks in December.
        """,
        """
        The health ministry confirmed 63 cases of measles in the port city of Larnova on Tuesday, up from 41 a
        week ago. Two children have died. About 80 percent of the patients were not vaccinated. Schools in the
        city will close for ten days from Thursday. Health Minister Olga Brandt urged parents to have their
        children vaccinated. The outbreak began in a summer camp in late August. The World Health Organization
        is sending 20,000 doses. The mayor ruled out a ban on public events. Neighbouring Istria has reported
        no cases.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("who", "Karin Holm beat Lucia Ferrer", "Lucia Ferrer beat Karin Holm"),
    ("numbers", "6-4, 3-6, 7-5", "6-3, 4-6, 6-4"),
    ("where", "the Lisbon Open", "the Porto Open"),
    ("numbers", "saved two match points", "saved four match points"),
    ("numbers", "Holm, 24,", "Holm, 27,"),
    ("numbers", "310,000 euros", "410,000 euros"),
    ("numbers", "fifth title", "sixth title"),
    ("where", "tournament in Rome", "tournament in Geneva"),
    ("who", "Per Lindqvist", "Mats Ekberg"),
    ("what", "would skip next week's", "would play next week's"),
    ("numbers", "Around 9,500 spectators", "Around 6,000 spectators"),
    ("what", "raised its key interest rate", "cut its key interest rate"),
    ("numbers", "6.25 percent", "6.75 percent"),
    ("when", "on Wednesday, the third", "on Thursday, the third"),
    ("numbers", "the third increase", "the second increase"),
    ("who", "Governor Amara Nkemi", "Deputy Governor Amara Nkemi"),
    ("what", "would fall below 4 percent", "would rise above 4 percent"),
    ("numbers", "Seven of the nine board members", "Five of the nine board members"),
    ("what", "currency gained 1.3 percent", "currency lost 1.3 percent"),
    ("what", "Exporters criticised the decision", "Exporters welcomed the decision"),
    ("numbers", "to 2.1 percent from", "to 1.6 percent from"),
    ("when", "14 November", "21 November"),
    ("where", "court in Antwerp", "court in Ghent"),
    ("numbers", "six years in prison", "four years in prison"),
    ("what", "was acquitted of all charges", "was convicted of all charges"),
    ("what", "will appeal the verdict", "will not appeal the verdict"),
    ("who", "former mayor Dirk Claes", "former treasurer Dirk Claes"),
    ("numbers", "lasted eleven weeks", "lasted fourteen weeks"),
    ("numbers", "fined 2 million euros", "fined 3 million euros"),
    ("who", "Judge Els Maes", "Judge Rik Wouters"),
    ("numbers", "at least 17 people", "at least 29 people"),
    ("where", "northern Nepal", "southern Nepal"),
    ("numbers", "26 survivors", "16 survivors"),
    ("numbers", "40 villagers", "60 villagers"),
    ("numbers", "150 soldiers", "250 soldiers"),
    ("when", "before dawn on Thursday", "before dawn on Wednesday"),
    ("who", "Interior Minister Ram Thapa", "Defence Minister Ram Thapa"),
    ("numbers", "500,000 rupees", "200,000 rupees"),
    ("where", "village of Sirkot", "village of Lamtar"),
    ("what", "is blocked", "is open"),
    ("where", "Kenya, Uganda and Rwanda met", "Kenya, Burundi and Rwanda met"),
    ("where", "met in Kigali", "met in Nairobi"),
    ("what", "walked out of the talks", "took part in the talks"),
    ("what", "agreed to reopen", "refused to reopen"),
    ("numbers", "two border crossings", "five border crossings"),
    ("what", "Tanzania declined an invitation", "Tanzania accepted an invitation"),
    ("when", "midnight on Sunday", "midnight on Monday"),
    ("numbers", "four Ugandan diplomats", "six Ugandan diplomats"),
    ("when", "talks in December", "talks in January"),
    ("numbers", "63 cases", "93 cases"),
    ("numbers", "Two children have died", "Three children have died"),
    ("what", "were not vaccinated", "were vaccinated"),
    ("numbers", "for ten days", "for five days"),
    ("when", "from Thursday", "from Monday"),
    ("who", "Olga Brandt urged", "Petra Simic urged"),
    ("when", "late August", "late July"),
    ("what", "ruled out a ban", "announced a ban"),
    ("what", "has reported no cases", "has reported several cases"),
    ("what", "expelled four Ugandan", "recalled four Ugandan"),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("in the final of the Lisbon Open on Sunday", "on Sunday in the Lisbon Open final"),
    ("beat Lucia Ferrer", "defeated Lucia Ferrer"),
    ("collected a prize of 310,000 euros", "earned €310,000"),
    ("Holm, 24,", "The 24-year-old Holm"),
    ("Ferrer twisted her ankle", "Ferrer sprained an ankle"),
    ("almost two hours", "nearly two hours"),
    ("fifth title this season", "fifth trophy of the season"),
    ("Her coach, Per Lindqvist, said", "Coach Per Lindqvist said"),
    ("would skip next week's", "will miss next week's"),
    ("Around 9,500 spectators", "Some 9,500 fans"),
    ("Around 9,500 spectators watched the match", "The match was watched by almost 10,000 spectators"),
    ("Rain delayed the start by almost two hours", "The start was delayed by rain"),
    ("raised its key interest rate by half a point", "lifted its benchmark rate by 50 basis points"),
    ("to 6.25 percent", "to 6.25%"),
    ("Governor Amara Nkemi told a news conference", "Amara Nkemi, the governor, told reporters"),
    ("Seven of the nine board members voted for", "Seven of nine board members backed"),
    ("gained 1.3 percent against the dollar", "rose 1.3 percent against the US dollar"),
    ("to 2.1 percent from 2.8 percent", "from 2.8 percent to 2.1 percent"),
    ("by the end of next year", "by late next year"),
    ("had expected a rise of a quarter point", "had forecast an increase of 25 basis points"),
    ("is scheduled for 14 November", "will be held on November 14"),
    ("Exporters criticised the decision", "The decision was criticised by exporters"),
    ("sentenced former mayor Dirk Claes to six years in prison", "jailed ex-mayor Dirk Claes for six years"),
    ("A court in Antwerp", "A Belgian court"),
    ("found him guilty of accepting", "convicted him of accepting"),
    ("420,000 euros", "more than 400,000 euros"),
    ("was acquitted of all charges", "was cleared on all counts"),
    ("who denies wrongdoing", "who says he did nothing wrong"),
    ("The trial lasted eleven weeks", "The trial took nearly three months"),
    ("Prosecutors had asked for nine years", "The prosecution had demanded nine years"),
    ("was fined 2 million euros", "must pay a fine of 2 million euros"),
    ("his lawyer Bart Smets said", "said Bart Smets, his lawyer"),
    ("killing at least 17 people", "leaving at least 17 people dead"),
    ("killing at least 17 people", "killing 19 people"),
    ("before dawn on Thursday", "early on Thursday"),
    ("Rescuers pulled 26 survivors", "Rescue workers pulled 26 people alive"),
    ("Another 40 villagers are unaccounted for", "Forty villagers are still missing"),
    ("two helicopters and 150 soldiers", "150 troops and two helicopters"),
    ("Heavy rain had fallen for three days", "It had rained heavily for three days"),
    ("is blocked", "is cut off"),
    ("500,000 rupees each", "half a million rupees each"),
    ("treated 38 injured", "treated nearly 40 injured"),
    ("Ambassadors from Kenya, Uganda and Rwanda", "Ambassadors from Rwanda, Kenya and Uganda"),
    ("in Kigali on Friday", "on Friday in the Rwandan capital, Kigali,"),
    ("walked out of the talks after an hour", "left the talks after an hour"),
    ("declined an invitation to attend", "turned down an invitation"),
    ("will take effect at midnight on Sunday", "comes into force at midnight on Sunday"),
    ("expelled four Ugandan diplomats last month", "threw out four diplomats from Uganda last month"),
    ("is to host the next round", "will host the next round"),
    ("The African Union sent", "The AU sent"),
    ("confirmed 63 cases of measles", "reported 63 measles infections"),
    ("Two children have died", "Two of the patients, both children, have died"),
    ("About 80 percent of the patients", "Four out of five patients"),
    ("will close for ten days from Thursday", "will be closed for ten days starting Thursday"),
    ("Health Minister Olga Brandt urged", "Olga Brandt, minister of health, called on"),
    ("in late August", "at the end of August"),
    ("20,000 doses", "twenty thousand doses"),
    ("ruled out a ban on public events", "said there would be no ban on public events"),
    ("Neighbouring Istria has reported no cases", "No cases have been reported in neighbouring Istria"),
    ("up from 41 a week ago", "compared with 41 a week earlier"),
)
