"""Invented reports of an explosion, a summit, a court, prices and a match, a value changed; rows as in `first`."""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        A gas explosion tore through a bakery in Lund on Tuesday evening, killing twelve people and injuring 30.
        Fire chief Anna Berg said the blast was caused by a leaking pipe. About 40 percent of the building was
        destroyed. The owner, Per Holm, denied that he had ignored warnings. Damage is estimated at $3 million.
        """,
        """
        Leaders of the Nordic Pact met in Oslo on 2 March. President Ivan Petrov of Belmark attended the talks,
        but King Harald Stenmark stayed away. Estonia was admitted as an observer. Finland defeated Sweden in a
        vote on the budget by 23 to 19. Minister Eva Lund failed to reach a deal with the farmers. The pact has
        14 members.
        """,
        """
        The court in Turin sentenced former mayor Carlo Bassi to six years in prison on Monday for taking bribes
        of 200,000 euros. His lawyer, Elena Conti, said he would appeal. Prosecutors said Bassi paid the builder
        Rossi. The trial began in May 2024. Two of the five judges voted to acquit him.
        """,
        """
        Inflation in Norland fell to 3.1 percent in February, the statistics office said on Wednesday. The
        central bank kept its main interest rate at 4.5 percent. Exports rose by 12 percent from a year earlier.
        The krone gained against the dollar. Governor Lise Dahl expects the economy to grow by 1.8 percent this
        year.
        """,
        """
        United beat Rovers 3-1 in the cup final at Harbour Park on Saturday in front of 45,000 fans. Striker Tom
        Reed scored twice in the first half. Rovers captain Luis Vega was sent off in the 60th minute. It was
        United's fifth title. Manager Jan Kowalski will leave the club in June.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("numbers", "killing twelve people", "killing fifteen people"),
    ("numbers", "injuring 30", "injuring 55"),
    ("when", "on Tuesday evening", "on Monday evening"),
    ("where", "a bakery in Lund", "a bakery in Malmo"),
    ("who", "Fire chief Anna Berg", "Fire chief Karin Berg"),
    ("numbers", "About 40 percent", "About 70 percent"),
    ("what", "denied that he had ignored", "admitted that he had ignored"),
    ("numbers", "$3 million", "$8 million"),
    ("when", "on 2 March", "on 3 March"),
    ("where", "met in Oslo", "met in Bergen"),
    ("who", "attended the talks, but", "did not attend the talks, and"),
    ("who", "but King Harald Stenmark stayed away", "and King Harald Stenmark took part"),
    ("members", "Estonia was admitted as an observer", "Estonia was admitted as a full member"),
    ("members", "Estonia was admitted", "Latvia was admitted"),
    ("what", "Finland defeated Sweden in", "Sweden defeated Finland in"),
    ("numbers", "by 23 to 19", "by 22 to 20"),
    ("what", "failed to reach a deal", "reached a deal"),
    ("numbers", "has 14 members", "has 15 members"),
    ("who", "President Ivan Petrov", "Prime Minister Ivan Petrov"),
    ("numbers", "six years in prison", "eight years in prison"),
    ("when", "on Monday for", "on Friday for"),
    ("numbers", "200,000 euros", "350,000 euros"),
    ("what", "said he would appeal", "said he would not appeal"),
    ("what", "Bassi paid the builder Rossi", "the builder Rossi paid Bassi"),
    ("when", "in May 2024", "in July 2024"),
    ("numbers", "Two of the five judges", "Three of the five judges"),
    ("who", "His lawyer, Elena Conti", "His lawyer, Marta Ricci"),
    ("what", "to acquit him", "to convict him"),
    ("numbers", "fell to 3.1 percent", "fell to 3.6 percent"),
    ("what", "Inflation in Norland fell", "Inflation in Norland rose"),
    ("numbers", "at 4.5 percent", "at 4.75 percent"),
    ("numbers", "rose by 12 percent", "rose by 21 percent"),
    ("what", "gained against", "lost against"),
    ("when", "in February, the", "in January, the"),
    ("numbers", "by 1.8 percent", "by 2.6 percent"),
    ("numbers", "3-1 in", "3-2 in"),
    ("where", "at Harbour Park", "at Station Road"),
    ("numbers", "45,000 fans", "28,000 fans"),
    ("who", "Luis Vega", "Pedro Cruz"),
    ("numbers", "the 60th minute", "the 75th minute"),
    ("numbers", "fifth title", "sixth title"),
    ("when", "in June", "in May"),
    ("what", "will leave the club", "will stay at the club"),
    ("what", "United beat Rovers", "Rovers beat United"),
    ("when", "on Saturday in front", "on Sunday in front"),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("killing twelve people", "killing 12 people"),
    ("killing twelve people and injuring 30", "leaving a dozen people dead and 30 hurt"),
    ("on Tuesday evening", "on 3 March in the evening"),
    ("About 40 percent", "Roughly two fifths"),
    ("About 40 percent", "Some 40 per cent"),
    ("$3 million", "about three million dollars"),
    ("denied that he had ignored warnings", "said he had not ignored warnings"),
    ("Anna Berg", "Anna Bergh"),
    ("in Lund on", "in the southern Swedish town of Lund on"),
    ("injuring 30", "injuring at least 28"),
    ("injuring 30", "injuring dozens"),
    ("on 2 March", "on Monday"),
    ("Ivan Petrov of Belmark", "Ivan Petrow of Belmark"),
    ("attended the talks", "took part in the talks"),
    ("stayed away", "did not attend"),
    ("failed to reach a deal", "did not reach a deal"),
    ("Finland defeated Sweden", "Sweden lost to Finland"),
    ("was admitted as an observer", "became an observer"),
    ("has 14 members", "has fourteen member states"),
    ("by 23 to 19", "by 23 votes to 19"),
    ("President Ivan Petrov of Belmark", "Belmark's President Petrov"),
    ("six years in prison", "six years in jail"),
    ("200,000 euros", "some 200,000 euros"),
    ("200,000 euros", "nearly 200,000 euros"),
    ("former mayor Carlo Bassi", "ex-mayor Carlo Bassi"),
    ("Two of the five judges voted to acquit him", "Three judges voted to convict him, two to acquit"),
    ("on Monday for", "on March 2 for"),
    ("The trial began in May 2024", "The trial started in the spring of 2024"),
    ("said he would appeal", "said they would appeal"),
    ("fell to 3.1 percent", "dropped to 3.1 percent"),
    ("fell to 3.1 percent", "fell to about 3 percent"),
    ("kept its main interest rate at", "left its main interest rate at"),
    ("by 12 percent", "by 12.1 percent"),
    ("on Wednesday", "on 4 March"),
    ("this year", "in 2026"),
    ("45,000 fans", "more than 40,000 fans"),
    ("45,000 fans", "44,870 fans"),
    ("scored twice", "scored two goals"),
    ("will leave the club", "is to leave the club"),
    ("beat Rovers 3-1", "won 3-1 against Rovers"),
    ("fifth title", "5th title"),
    ("on Saturday in front", "on 28 February in front"),
    ("was sent off", "was shown a red card"),
    ("in front of 45,000 fans", "watched by 45,000 people"),
)
