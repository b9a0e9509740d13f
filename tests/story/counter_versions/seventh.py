"""Invented reports of floods, truces, rates, jets, thefts, prizes, power, a slip put in; rows as in `first`."""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        The Tisza River burst a levee in eastern Hungary overnight, forcing the evacuation of about 3,200
        people from six villages. Five people have died since the rains began on Saturday, among them a
        firefighter swept away while trying to rescue a couple from their car. The couple survived. The river
        crested in Szolnok on Wednesday at 10.4 meters, 18 centimeters above the previous record, set in 2000.
        Interior Minister Gabor Vasvari declared a state of emergency in two counties and sent 1,500 soldiers
        to fill sandbags. He ruled out asking the European Union for help. Forecasters expect another 60
        millimeters of rain by Friday night. In Tokaj, upstream, the water began to fall at noon. More than
        12,000 homes remained without power. Seventeen people had been reported missing, but 11 of them have
        since been found alive. Neighboring Serbia offered to send pumps.
        """,
        """
        Sudan's army and the paramilitary Rapid Support Forces signed a 30-day truce in Jeddah on Tuesday that
        takes effect at midnight on Friday. Saudi Arabia and the United States mediated; Egypt was not invited.
        Hours before the signing, shelling killed 19 civilians, including 11 children, in a market in El
        Obeid, a doctors' committee said. The army denied responsibility. Under the deal, the paramilitaries
        will withdraw from two hospitals and free 250 soldiers in exchange for 180 of their own fighters.
        General Hamid Bashir signed for the army, which had walked out of earlier talks in Geneva. UN envoy
        Clara Weston called the truce fragile. Some 400 aid trucks are waiting at the border with Chad. The
        Security Council is to vote on a monitoring mission on March 12. Russia has threatened to use its
        veto.
        """,
        """
        Sweden's central bank cut its key interest rate by a quarter of a percentage point to 1.50 percent on
        Wednesday, its third cut in a row, and said another before the summer was unlikely. The vote was 4-1,
        with Deputy Governor Maja Hellqvist preferring no change. Annual inflation slowed to 1.3 percent in
        January, below the bank's 2 percent target. The crown weakened 0.4 percent against the euro. The bank
        lowered its growth forecast for this year to 1.1 percent from 1.6 percent but raised the one for 2027.
        Unemployment, at 8.7 percent, is the highest since 2021. Governor Anders Lindqvist said American
        tariffs were hurting exports. Of 22 economists polled by Reuters, 15 had expected the cut. Finance
        Minister Sofia Berg declined to comment. The minutes will be published on March 13.
        """,
        """
        A Boeing 737 flying from Nairobi to Dubai was diverted to Mombasa on Monday after a crack appeared in
        the windscreen in front of the co-pilot. The captain, who has been with Savannah Air for 16 years,
        declared an emergency 40 minutes after take-off and landed safely at 23:15. None of the 162 passengers
        was hurt, but three were treated for shock. The aircraft was delivered in 2011 and passed an inspection
        in January. The Kenyan regulator has grounded two more of the airline's jets. Investigators have
        recovered the cockpit voice recorder but have not yet listened to it. It was the second such incident
        in eight months. The passengers reached Dubai the next morning on an Emirates plane. Operations chief
        Grace Wanjiru said the glass came from a new supplier. She rejected a claim by the pilots' union that
        checks had been skipped.
        """,
        """
        Thieves broke into a museum in Ghent in the early hours of Tuesday and escaped with three paintings,
        among them a still life worth about 4 million euros. Four masked men climbed a ladder to a window on
        the second floor, police said. The alarm went off at 3.42 a.m., but officers arrived only 11 minutes
        later. A night guard, 63, was tied up but not injured. A white van with French number plates was found
        burned out near Kortrijk. Two suspects, brothers from Lille, were detained on Wednesday, and the other
        two are still at large. One of the paintings was recovered undamaged from a garage. Prosecutor Els
        Vermeiren said a former cleaner was being questioned as a witness. The works were not insured. The
        museum will reopen next week. A similar raid failed in 2019.
        """,
        """
        "The Salt Road", a Georgian drama about a smuggler's daughter, won the top prize at the Trieste film
        festival on Saturday night. Director Nana Lomidze, 36, received the Golden Anchor from the president of
        the jury, French actress Isabelle Morin. She is only the second woman to win it in the festival's 41
        years. Daniel Ashworth was named best actor for "Night Ferry", and the award for best actress was
        shared by Lena Hoffmann and Yui Tanabe. Ashworth, who was filming in Canada, sent a video message. The
        audience award went to the Brazilian comedy "My Uncle's Goat". The jury was not unanimous, Morin said.
        A Russian entry was withdrawn two days before the opening. Some 86,000 tickets were sold, 4 percent
        fewer than last year. The winning film cost 1.9 million euros and opens in British cinemas on May 8.
        """,
        """
        European Union governments agreed on Wednesday to open accession talks with Moldova but put off a
        decision on North Macedonia after Bulgaria blocked it. Twenty-six of the 27 member states had supported
        a compromise drafted by Cyprus, which holds the rotating presidency. The first chapter will be opened
        in Luxembourg on June 23. Moldova applied to join in March 2022. Serbian Foreign Minister Milan Jovic
        stayed away from the dinner in protest, while his colleagues from Albania and Montenegro attended.
        Norway and Iceland, which are not members, joined the bloc's new sanctions on Belarus, which hit 34
        people and eight companies. Slovakia abstained. The ministers also approved 1.8 billion euros in loans,
        to be paid in four instalments. Enlargement Commissioner Karin Holst called the veto regrettable.
        Moldovan Prime Minister Ion Rusu will visit Brussels next Thursday.
        """,
        """
        Nordhav Energi today shut down the last coal-fired unit of its power station in Esbjerg, two years
        ahead of schedule. The 380-megawatt unit is replaced by three seawater heat pumps that will heat 25,000
        homes. The company has invested 1.6 billion kroner in the conversion, a quarter of which was paid by
        the state. Emissions will fall by 910,000 tonnes a year. None of the 120 employees will be dismissed,
        and 45 will retire early. The company's Blavand wind farm, with 64 turbines, has been in operation
        since December. Greenpeace praised the closure but criticised plans to burn wood pellets in Aarhus
        until 2035. The town council had voted against the project in 2021 but later changed its mind. Climate
        Minister Jonas Friis was ill and Mayor Lone Dahl pressed the button instead. Chief executive Mette
        Krogh said the gas boilers would be next.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("numbers", "about 3,200", "about 2,300"),
    ("numbers", "from six villages", "from sixteen villages"),
    ("when", "rains began on Saturday", "rains began on Monday"),
    ("who", "a firefighter swept away", "a police officer swept away"),
    ("what", "The couple survived", "The couple drowned"),
    ("where", "crested in Szolnok", "crested in Szeged"),
    ("what", "18 centimeters above the previous record", "18 centimeters short of the previous record"),
    ("when", "record, set in 2000", "record, set in 2006"),
    ("who", "Interior Minister Gabor Vasvari", "Defence Minister Gabor Vasvari"),
    ("what", "He ruled out asking the European Union", "He said he was asking the European Union"),
    ("what", "the water began to fall", "the water began to rise"),
    ("numbers", "11 of them have", "all of them have"),
    ("what", "since been found alive", "since been found dead"),
    ("numbers", "a 30-day truce", "a 60-day truce"),
    ("where", "in Jeddah on Tuesday", "in Riyadh on Tuesday"),
    ("when", "at midnight on Friday", "at noon on Friday"),
    ("what", "Egypt was not invited", "Egypt was also invited"),
    ("numbers", "including 11 children", "including seven children"),
    ("when", "Hours before the signing", "Hours after the signing"),
    ("what", "denied responsibility", "admitted responsibility"),
    ("numbers", "250 soldiers in exchange for 180", "180 soldiers in exchange for 250"),
    ("who", "signed for the army", "signed for the paramilitaries"),
    ("where", "talks in Geneva", "talks in Bahrain"),
    ("where", "border with Chad", "border with Egypt"),
    ("when", "mission on March 12", "mission on March 17"),
    ("who", "Russia has threatened", "China has threatened"),
    ("what", "cut its key interest rate by", "raised its key interest rate by"),
    ("numbers", "a quarter of a percentage point", "half a percentage point"),
    ("numbers", "third cut in a row", "fourth cut in a row"),
    ("what", "was unlikely. The vote", "was likely. The vote"),
    ("numbers", "The vote was 4-1", "The vote was 3-2"),
    ("who", "Deputy Governor Maja Hellqvist", "Deputy Governor Per Sandell"),
    ("what", "slowed to 1.3 percent", "quickened to 1.3 percent"),
    ("what", "below the bank's 2 percent", "above the bank's 2 percent"),
    ("what", "The crown weakened", "The crown strengthened"),
    ("numbers", "to 1.1 percent from 1.6 percent", "to 1.1 percent from 1.4 percent"),
    ("numbers", "at 8.7 percent", "at 7.8 percent"),
    ("numbers", "15 had expected the cut", "five had expected the cut"),
    ("where", "diverted to Mombasa", "diverted to Kisumu"),
    ("where", "from Nairobi to Dubai", "from Dubai to Nairobi"),
    ("who", "in front of the co-pilot", "in front of the captain"),
    ("numbers", "for 16 years", "for six years"),
    ("numbers", "40 minutes after take-off", "14 minutes after take-off"),
    ("when", "safely at 23:15", "safely at 21:15"),
    ("what", "passed an inspection", "failed an inspection"),
    ("numbers", "two more of the airline's", "five more of the airline's"),
    ("what", "but have not yet listened to it", "and have already listened to it"),
    ("who", "an Emirates plane", "a Qatar Airways plane"),
    ("what", "She rejected a claim", "She confirmed a claim"),
    ("numbers", "escaped with three paintings", "escaped with four paintings"),
    ("numbers", "about 4 million euros", "about 14 million euros"),
    ("what", "up but not injured", "up and badly injured"),
    ("when", "at 3.42 a.m.", "at 2.34 a.m."),
    ("where", "French number plates", "Dutch number plates"),
    ("what", "two are still at large", "two were caught later"),
    ("what", "recovered undamaged", "recovered badly damaged"),
    ("what", "questioned as a witness", "questioned as a suspect"),
    ("what", "The works were not insured", "The works were insured"),
    ("what", "A similar raid failed", "A similar raid succeeded"),
    ("where", "a Georgian drama", "an Armenian drama"),
    ("numbers", "Lomidze, 36,", "Lomidze, 46,"),
    ("who", "received the Golden Anchor from", "presented the Golden Anchor to"),
    ("numbers", "only the second woman", "only the third woman"),
    ("who", "Lena Hoffmann and Yui Tanabe", "Lena Hoffmann and Marta Solis"),
    ("what", "jury was not unanimous", "jury was unanimous"),
    ("numbers", "4 percent fewer than", "4 percent more than"),
    ("when", "cinemas on May 8", "cinemas on June 8"),
    ("members", "accession talks with Moldova", "accession talks with Montenegro"),
    ("who", "after Bulgaria blocked it", "after Greece blocked it"),
    ("numbers", "Twenty-six of the 27", "Twenty-four of the 27"),
    ("who", "Milan Jovic stayed away from the dinner", "Milan Jovic attended the dinner"),
    ("partners", "Norway and Iceland, which", "Norway and Switzerland, which"),
    ("numbers", "eight companies", "18 companies"),
    ("what", "Slovakia abstained", "Slovakia voted against"),
    ("numbers", "four instalments", "six instalments"),
    ("when", "two years ahead of schedule", "two years behind schedule"),
    ("numbers", "a quarter of which was", "three quarters of which was"),
    ("numbers", "None of the 120 employees", "Half of the 120 employees"),
    ("what", "had voted against the project", "had voted for the project"),
    ("who", "Friis was ill and Mayor Lone Dahl pressed", "Friis came and with Mayor Lone Dahl pressed"),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("The Tisza River burst a levee", "A dyke on the river Tisza gave way"),
    (
        "evacuation of about 3,200 people from six villages",
        "evacuation of six villages with more than 3,000 inhabitants",
    ),
    ("Five people have died", "The death toll stands at five"),
    ("since the rains began on Saturday", "since it started raining on 28 February"),
    ("trying to rescue a couple from their car", "trying to save a man and his wife trapped in a car"),
    ("The couple survived", "Both of them were saved"),
    ("at 10.4 meters, 18 centimeters above the previous record", "at 34 feet, seven inches above the previous record"),
    ("18 centimeters above the previous record, set in 2000", "18 cm higher than in 2000, when the old record was set"),
    (
        "Interior Minister Gabor Vasvari declared a state of emergency",
        "A state of emergency was declared by the minister of the interior, Gabor Vasvari,",
    ),
    ("He ruled out asking the European Union for help", "He said he would not ask the EU for assistance"),
    ("the water began to fall at noon", "the level has been dropping since midday"),
    ("More than 12,000 homes remained without power", "Upwards of 12,000 households still had no electricity"),
    (
        "Seventeen people had been reported missing, but 11 of them have since been found alive",
        "Of 17 people reported missing, 11 have turned up alive and six have not been found",
    ),
    ("signed a 30-day truce", "agreed in writing to a ceasefire of 30 days"),
    ("in Jeddah on Tuesday", "in the Saudi port city of Jeddah on March 3"),
    ("takes effect at midnight on Friday", "comes into force at midnight on March 6"),
    ("Saudi Arabia and the United States mediated", "The talks were mediated by Washington and Riyadh"),
    ("Egypt was not invited", "Cairo had received no invitation"),
    (
        "shelling killed 19 civilians, including 11 children,",
        "19 civilians, eleven of them children, were killed by shells",
    ),
    ("shelling killed 19 civilians", "shelling left nearly 20 civilians dead"),
    ("The army denied responsibility", "The army said it was not responsible"),
    (
        "free 250 soldiers in exchange for 180 of their own fighters",
        "release 250 soldiers and get back 180 of their own men",
    ),
    ("had walked out of earlier talks in Geneva", "had left earlier talks in Switzerland in anger"),
    ("UN envoy Clara Weston called the truce fragile", '"This truce is fragile," said Clara Weston, the UN envoy'),
    ("Some 400 aid trucks are waiting", "About 400 lorries with aid are stuck"),
    ("is to vote on a monitoring mission on March 12", "will decide on a monitoring mission next Thursday"),
    ("Russia has threatened to use its veto", "Moscow has threatened a veto"),
    ("by a quarter of a percentage point to 1.50 percent", "by 25 basis points to 1.5%"),
    ("to 1.50 percent on Wednesday", "to 1.50 percent from 1.75 percent on Wednesday"),
    ("Sweden's central bank cut", "The Riksbank cut"),
    ("its third cut in a row", "the third consecutive reduction"),
    ("another before the summer was unlikely", "it did not expect another before the summer"),
    ("The vote was 4-1", "Four of the five board members voted for the move"),
    ("preferring no change", "voting to leave the rate where it was"),
    ("below the bank's 2 percent target", "well under the target of 2 percent"),
    ("The crown weakened 0.4 percent against the euro", "The krona lost 0.4 percent and the euro rose"),
    (
        "lowered its growth forecast for this year to 1.1 percent from 1.6 percent",
        "now sees growth of 1.1 percent in 2026, half a point less than before",
    ),
    (
        "Of 22 economists polled by Reuters, 15 had expected the cut",
        "The cut had been predicted by 15 of 22 economists in a Reuters poll and not by the other seven",
    ),
    ("declined to comment", "would not comment"),
    ("A Boeing 737 flying from Nairobi to Dubai", "A Dubai-bound Boeing 737 from the Kenyan capital"),
    ("was diverted to Mombasa on Monday", "had to make an unscheduled stop in Mombasa late on Monday"),
    ("a crack appeared in the windscreen", "the windshield cracked"),
    ("landed safely at 23:15", "landed without trouble at 11.15 p.m."),
    (
        "None of the 162 passengers was hurt, but three were treated",
        "All 162 passengers were unhurt, though three had to be treated",
    ),
    ("passed an inspection in January", "was inspected in January and no faults were found"),
    ("has grounded two more of the airline's jets", "ordered two other jets of the carrier to stay on the ground"),
    ("have not yet listened to it", "haven't played it so far"),
    ("the second such incident in eight months", "the second incident of the kind since last summer"),
    ("reached Dubai the next morning", "arrived in Dubai on Tuesday morning"),
    (
        "She rejected a claim by the pilots' union that checks had been skipped",
        "No checks had been skipped, she said, contradicting the pilots' union",
    ),
    ("Thieves broke into a museum in Ghent", "Burglars entered a museum in the Belgian city of Ghent"),
    ("in the early hours of Tuesday", "before dawn on Tuesday"),
    ("about 4 million euros", "some four million euros ($4.6 million)"),
    ("Four masked men climbed a ladder", "Four men wearing masks used a ladder"),
    ("at 3.42 a.m.", "shortly before a quarter to four"),
    ("was tied up but not injured", "was bound but unharmed"),
    (
        "Two suspects, brothers from Lille, were detained on Wednesday",
        "On Wednesday police arrested two brothers from Lille",
    ),
    ("the other two are still at large", "the search for the other two continues"),
    ("was recovered undamaged from a garage", "was found in a garage in perfect condition"),
    (
        "a former cleaner was being questioned as a witness",
        "a former cleaner was being heard as a witness and was not a suspect",
    ),
    ("The works were not insured", "There was no insurance on the works"),
    ("won the top prize", "took the main award"),
    ("on Saturday night. Director", "on the night of February 28. Director"),
    (
        "received the Golden Anchor from the president of the jury, French actress Isabelle Morin",
        "was handed the Golden Anchor by Isabelle Morin, the French actress who headed the jury",
    ),
    ("She is only the second woman to win it", "Only one woman had won it before her"),
    ("was shared by Lena Hoffmann and Yui Tanabe", "went to both Yui Tanabe and Lena Hoffmann"),
    (
        "Ashworth, who was filming in Canada, sent a video message",
        "Ashworth was not there because of a shoot in Canada and thanked the jury by video",
    ),
    ("The jury was not unanimous, Morin said", "Morin said the jury had been divided"),
    ("4 percent fewer than last year", "down 4 percent on the year before"),
    (
        "agreed on Wednesday to open accession talks with Moldova",
        "gave Moldova the green light on Wednesday for membership talks",
    ),
    (
        "put off a decision on North Macedonia after Bulgaria blocked it",
        "took no decision on North Macedonia because of a Bulgarian veto",
    ),
    ("Twenty-six of the 27 member states", "All member states but one"),
    ("stayed away from the dinner in protest", "boycotted the dinner"),
    ("Norway and Iceland, which are not members, joined", "Two non-members, Iceland and Norway, joined"),
    ("Slovakia abstained", "Slovakia did not vote"),
    ("will visit Brussels next Thursday", "is due in Brussels on March 12"),
    ("two years ahead of schedule", "two years earlier than planned"),
    ("None of the 120 employees will be dismissed", "All 120 workers will be spared the sack"),
    (
        "had voted against the project in 2021 but later changed its mind",
        "first rejected the project, in 2021, but has since come round to it",
    ),
    (
        "was ill and Mayor Lone Dahl pressed the button instead",
        "had called in sick, so it was Lone Dahl, the mayor, who pushed the button",
    ),
)
