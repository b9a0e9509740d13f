"""Invented reports of sport, closures, courts, derailments, visits and votes, a value changed; rows as in `first`."""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        Striker Milan Horvat scored twice as Dynamo Varna came from behind to beat Zeljezara 3-2 in the cup
        semi-final on Wednesday night. Goalkeeper Emil Stoyanov was sent off in the 58th minute. The visitors
        hit the post four times. Dynamo will face Olimpia in the final on 24 May. Coach Radoslav Penev called
        it the greatest night of his career. The club has won the cup nine times. Police detained 13
        supporters after the game. Attendance was 31,400, a record for the ground.
        """,
        """
        Carmaker Aurel Motors will close its plant in Timis next spring with the loss of 2,300 jobs, chief
        executive Corina Vlad announced on Thursday. The company made a loss of 190 million euros in the third
        quarter. Unions called a strike for Monday. The plant, which opened in 1998, builds electric vans. The
        government offered a loan of 75 million euros, but Aurel turned it down. Shares in the company fell 6
        percent in Bucharest. Production will move to Morocco. Economy Minister Dan Popa described the
        decision as shameful.
        """,
        """
        The Supreme Court of Kerania upheld the death sentence of General Abdul Sattar on Sunday. Sattar was
        convicted in 2021 of plotting to overthrow President Yusuf Qadri. Three of the five judges backed the
        ruling. His wife, Leila Sattar, was barred from the courtroom. Amnesty International condemned the
        decision. The general has 30 days to ask for mercy. His lawyers said they had not been shown the
        evidence. Eleven other officers were released in April. Chief Justice Imran Wali read out the
        judgment, which runs to 214 pages.
        """,
        """
        A freight train carrying chlorine derailed near the town of Oakvale in western Ontario at 2:15 a.m. on
        Saturday. About 1,200 residents were evacuated. Nobody was hurt. Fourteen of the 62 wagons left the
        tracks and three caught fire. Fire Chief Glenn Barker said the air was safe to breathe. The line will
        be closed for at least a week. The driver, Ross Tully, told investigators that the brakes had failed.
        A spokeswoman for Northern Rail declined to comment. The cause of the accident is not known.
        """,
        """
        Prime Minister Helena Storm flew to Ankara on Tuesday for talks on fishing rights. She will meet
        President Kerem Aksoy on Wednesday. Her government has recalled its ambassador from Cyprus. Talks
        broke down in June after a patrol boat was seized. Defence Minister Lars Holt is not part of the
        delegation. The two countries signed a fishing treaty in 1974. Greece and Malta support Storm's
        proposal. Opposition leader Vera Nyman accused the government of weakness. Storm returns to the
        capital on Friday.
        """,
        """
        Voters in the canton of Arvo narrowly approved a plan to build a second tunnel under Mount Kessel. The
        plan won 51.3 percent of the vote. Turnout was 44 percent, higher than in the 2016 referendum. Work
        will start in 2028 and last seven years. The tunnel will be 12.6 kilometres long. Green Party
        president Ines Rochat said her party would challenge the result in court. The project will cost 3.4
        billion francs, of which the state will pay two thirds. Transport Minister Luc Favre welcomed the
        vote. Residents of Kessel village voted against the plan.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("numbers", "3-2 in the cup", "4-3 in the cup"),
    ("what", "came from behind to beat", "led from the start but lost to"),
    ("who", "Goalkeeper Emil Stoyanov was sent off", "Defender Emil Stoyanov was sent off"),
    ("numbers", "58th minute", "78th minute"),
    ("numbers", "the post four times", "the post three times"),
    ("who", "will face Olimpia", "will face Sparta"),
    ("when", "24 May", "31 May"),
    ("who", "Coach Radoslav Penev", "Coach Georgi Dimov"),
    ("numbers", "nine times", "seven times"),
    ("numbers", "13 supporters", "30 supporters"),
    ("numbers", "31,400", "28,900"),
    ("when", "on Wednesday night", "on Tuesday night"),
    ("where", "plant in Timis", "plant in Cluj"),
    ("when", "next spring", "next autumn"),
    ("numbers", "2,300 jobs", "3,200 jobs"),
    ("who", "chief executive Corina Vlad", "finance director Corina Vlad"),
    ("what", "made a loss of", "made a profit of"),
    ("numbers", "190 million euros", "290 million euros"),
    ("when", "in the third quarter", "in the second quarter"),
    ("when", "strike for Monday", "strike for Wednesday"),
    ("when", "in 1998", "in 1989"),
    ("what", "Aurel turned it down", "Aurel accepted it"),
    ("numbers", "75 million euros", "95 million euros"),
    ("what", "fell 6 percent", "rose 6 percent"),
    ("where", "move to Morocco", "move to Tunisia"),
    ("what", "will close its plant", "will keep its plant"),
    ("who", "Economy Minister Dan Popa", "Labour Minister Dan Popa"),
    ("what", "upheld the death sentence", "overturned the death sentence"),
    ("who", "General Abdul Sattar", "Colonel Abdul Sattar"),
    ("when", "in 2021", "in 2019"),
    ("numbers", "Three of the five judges", "Four of the five judges"),
    ("who", "His wife, Leila Sattar,", "His daughter, Leila Sattar,"),
    ("what", "was barred from the courtroom", "was admitted to the courtroom"),
    ("what", "condemned the decision", "welcomed the decision"),
    ("numbers", "30 days", "60 days"),
    ("what", "had not been shown", "had been shown"),
    ("numbers", "Eleven other officers", "Nineteen other officers"),
    ("what", "were released in April", "were executed in April"),
    ("who", "Imran Wali", "Tariq Anwar"),
    ("numbers", "214 pages", "140 pages"),
    ("where", "western Ontario", "eastern Ontario"),
    ("where", "town of Oakvale", "town of Millbrook"),
    ("when", "2:15 a.m.", "4:50 a.m."),
    ("numbers", "About 1,200 residents", "About 3,000 residents"),
    ("numbers", "Fourteen of the 62 wagons", "Twenty of the 62 wagons"),
    ("numbers", "62 wagons", "48 wagons"),
    ("what", "the air was safe to breathe", "the air was not safe to breathe"),
    ("numbers", "at least a week", "at least a month"),
    ("who", "Ross Tully", "Kevin Marsh"),
    ("what", "Nobody was hurt", "Five people were hurt"),
    ("what", "is not known", "is known"),
    ("what", "brakes had failed", "brakes had worked"),
    ("where", "flew to Ankara", "flew to Athens"),
    ("when", "on Tuesday for talks", "on Monday for talks"),
    ("who", "meet President Kerem Aksoy", "meet Foreign Minister Kerem Aksoy"),
    ("where", "ambassador from Cyprus", "ambassador from Lebanon"),
    ("when", "in June", "in April"),
    ("what", "is not part of", "is part of"),
    ("when", "in 1974", "in 1964"),
    ("who", "Greece and Malta support", "Greece and Italy support"),
    ("what", "support Storm's", "reject Storm's"),
    ("who", "leader Vera Nyman", "leader Stig Malm"),
    ("when", "on Friday", "on Saturday"),
    ("what", "narrowly approved", "narrowly rejected"),
    ("numbers", "51.3 percent", "53.1 percent"),
    ("numbers", "Turnout was 44", "Turnout was 54"),
    ("what", "higher than in", "lower than in"),
    ("when", "start in 2028", "start in 2027"),
    ("numbers", "seven years", "nine years"),
    ("numbers", "12.6 kilometres", "16.2 kilometres"),
    ("what", "would challenge the result", "would not challenge the result"),
    ("numbers", "3.4 billion", "4.3 billion"),
    ("numbers", "two thirds", "one third"),
    ("what", "voted against", "voted for"),
    ("numbers", "a second tunnel", "a third tunnel"),
    ("who", "Transport Minister Luc Favre", "President Luc Favre"),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("scored twice", "scored two goals"),
    ("came from behind to beat", "came back to defeat"),
    ("3-2 in the cup semi-final", "3-2 in the semi-final of the cup"),
    ("on Wednesday night", "late on Wednesday"),
    ("was sent off in the 58th minute", "saw a red card after 58 minutes"),
    ("hit the post four times", "struck the woodwork four times"),
    ("will face Olimpia in the final on 24 May", "will play Olimpia in the May 24 final"),
    ("Coach Radoslav Penev called it", "Manager Radoslav Penev described it as"),
    ("has won the cup nine times", "is a nine-time cup winner"),
    ("Police detained 13 supporters", "Thirteen fans were detained by police"),
    ("Attendance was 31,400", "More than 31,000 people attended"),
    ("will close its plant in Timis", "is to shut its Timis factory"),
    ("with the loss of 2,300 jobs", "at a cost of some 2,300 jobs"),
    ("chief executive Corina Vlad", "CEO Corina Vlad"),
    ("made a loss of 190 million euros", "lost €190m"),
    ("Unions called a strike for Monday", "Unions have called on workers to strike on Monday"),
    ("builds electric vans", "makes electric vans"),
    ("but Aurel turned it down", "but Aurel declined it"),
    ("fell 6 percent", "dropped by 6%"),
    ("Production will move to Morocco", "Production will be moved to Morocco"),
    ("described the decision as shameful", "called the decision shameful"),
    ("which opened in 1998", "opened in 1998"),
    ("upheld the death sentence", "confirmed the death sentence"),
    ("convicted in 2021 of", "found guilty in 2021 of"),
    ("to overthrow President Yusuf Qadri", "to topple President Qadri"),
    ("Three of the five judges backed", "Three of five judges supported"),
    ("was barred from the courtroom", "was not allowed into the courtroom"),
    ("condemned the decision", "denounced the ruling"),
    ("has 30 days to ask for mercy", "can ask for mercy within 30 days"),
    ("they had not been shown the evidence", "they had never seen the evidence"),
    ("Eleven other officers were released", "11 other officers were freed"),
    ("runs to 214 pages", "is more than 200 pages long"),
    ("derailed near the town of Oakvale", "came off the rails close to Oakvale"),
    ("About 1,200 residents were evacuated", "Some 1,200 people had to leave their homes"),
    ("Nobody was hurt", "There were no injuries"),
    ("Nobody was hurt", "No one was injured"),
    ("Fourteen of the 62 wagons left the tracks", "Fourteen wagons jumped the tracks"),
    ("at 2:15 a.m. on Saturday", "shortly after 2 a.m. on Saturday"),
    ("The line will be closed for at least a week", "The line will stay shut for a week or more"),
    ("declined to comment", "would not comment"),
    ("The cause of the accident is not known", "The cause of the accident is unknown"),
    ("The cause of the accident is not known", "It is not clear what caused the accident"),
    ("told investigators that the brakes had failed", "said the brakes did not work"),
    ("the air was safe to breathe", "there was no danger from the air"),
    ("flew to Ankara on Tuesday for talks", "travelled to the Turkish capital on Tuesday for talks"),
    ("She will meet President Kerem Aksoy on Wednesday", "She is to hold talks with President Aksoy on Wednesday"),
    ("has recalled its ambassador from Cyprus", "called back its ambassador to Cyprus"),
    ("Talks broke down in June", "Talks collapsed in June"),
    ("is not part of the delegation", "is not among the delegates"),
    ("signed a fishing treaty in 1974", "have had a fishing treaty since 1974"),
    ("Greece and Malta support", "Malta and Greece support"),
    ("accused the government of weakness", "said the government was weak"),
    ("Storm returns to the capital on Friday", "Storm will fly home on Friday"),
    ("narrowly approved a plan", "approved by a narrow margin a plan"),
    ("The plan won 51.3 percent of the vote", "The plan was backed by 51.3% of voters"),
    ("Turnout was 44 percent", "Forty-four percent of voters took part"),
    ("higher than in the 2016 referendum", "up from the 2016 referendum"),
    ("Work will start in 2028", "Construction is due to begin in 2028"),
    ("12.6 kilometres long", "some 12.6 km long"),
    ("3.4 billion francs", "3,400 million francs"),
    ("two thirds", "two-thirds"),
    ("welcomed the vote", "was pleased with the vote"),
    ("voted against the plan", "rejected the plan"),
)
