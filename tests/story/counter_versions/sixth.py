"""Invented reports of crashes, takeovers, courts, cups, pills and strikes, a value changed; rows as in `first`."""

from __future__ import annotations

TEXTS = tuple(
    " ".join(text.split())
    for text in (
        """
        A regional train and a timber lorry collided at a level crossing near Lahti in southern Finland on
        Wednesday, killing four people and injuring 23. The crash happened at 8.10am in thick fog. The train
        was travelling from Kouvola to Helsinki with 140 passengers on board. The lorry driver, a 52-year-old
        man, was pulled alive from his cab. He had not been drinking. Police said the barriers were down and
        the warning lights were working. Transport Minister Outi Lehtonen arrived at the scene before noon.
        Two of the dead were students from Estonia. Nine of the injured were still in hospital in the evening,
        three of them in intensive care. The line will stay closed until Saturday. It was the deadliest rail
        accident in the country since 1998.
        """,
        """
        Opposition candidate Ilir Doko was elected mayor of Tirana on Sunday, beating the incumbent, Besa
        Marku, in a run-off. Doko took 52.6 percent of the vote and Marku 47.4 percent, the electoral
        commission said. Turnout fell to 41 percent from 47 percent four years ago. Marku conceded defeat
        shortly after 10 p.m. and congratulated her rival. Doko, 44, a former finance minister, had come
        second in the first round on February 15. He will be sworn in on March 20. His party, Democratic
        Renewal, now governs six of the ten largest cities. The Greens, who had backed Doko, won 11 of the 61
        council seats. Observers from the OSCE called the vote free and fair but criticised the late opening
        of some polling stations. A recount was ordered in three districts.
        """,
        """
        Norvik Marine has agreed to acquire the Scottish shipbuilder Calder & Rowe for 1.3 billion pounds in
        cash, the Norwegian company announced today. The offer of 412 pence a share represents a premium of 34
        percent to Wednesday's closing price. Calder & Rowe employs 5,800 people at yards in Greenock, Rosyth
        and Belfast. Norvik will keep all three yards open until at least 2031. Chief Executive Ingrid Solberg
        will lead the combined group, while Calder & Rowe's chairman, Alastair Dunn, will step down. The
        Scottish board unanimously recommended the offer. Its largest shareholder, the pension fund Brightwell,
        holds 18 percent and has not yet decided whether to sell. The transaction is expected to close in the
        third quarter of 2026. Norvik reported revenue of 2.9 billion euros last year, up 7 percent. An
        earlier bid by Italy's Ligurmare was withdrawn in November.
        """,
        """
        Leaders of the East African Community admitted Ethiopia as the bloc's ninth member at a summit in
        Arusha on Saturday. Djibouti was granted observer status, but a decision on the Comoros was postponed.
        Six heads of state attended, while Rwanda and South Sudan were represented by their foreign ministers.
        Kenya took over the rotating chairmanship from Burundi. Ethiopia must ratify the treaty within six
        months. Ugandan President Joel Kasozi left before the closing ceremony. The leaders agreed to send a
        joint force of 4,500 soldiers to eastern Congo, to be led by a Tanzanian general. Somalia will not
        contribute troops. The European Union pledged 120 million euros for the mission. Morocco and Turkey
        signed partnership agreements with the bloc. The next summit will be held in Kigali in November.
        """,
        """
        A federal jury in Cleveland convicted former county treasurer Walter Brandeis of bribery on Tuesday but
        acquitted him of money laundering. Brandeis, 61, took $340,000 from a paving contractor between 2017
        and 2021, prosecutors said. Jurors deliberated for two days after a five-week trial. The contractor,
        Neil Fusco, pleaded guilty last year and testified for the government. Brandeis did not take the
        stand. U.S. District Judge Angela Whitmore set sentencing for June 11. He faces up to 20 years in
        prison. His lawyer, Paula Renner, said he would appeal. Former aide Chris Maddox was cleared of all
        charges. Brandeis remains free on bond but had to surrender his passport. Fusco's company received 14
        county contracts.
        """,
        """
        Real Sociedad beat Sporting Lisbon 3-1 at home on Thursday to reach the quarter-finals of the Europa
        League, 4-3 on aggregate. Sporting had won the first leg 2-1. Captain Jon Arrieta scored twice, in the
        12th and 67th minutes, before substitute Mateo Lund added the third. Rui Matos had equalised for the
        visitors from the penalty spot just before half-time. Sporting finished with ten men after defender
        Nuno Faria was sent off. It was the Portuguese club's first defeat in 13 matches. Goalkeeper Oskar
        Ibarra saved a second penalty in stoppage time. Coach Lucas Ferrand praised his players but said they
        had been lucky. The match drew a crowd of 38,700. Sociedad, fifth in La Liga, host Valencia on
        Sunday. Arrieta hurt his left knee and will miss that game.
        """,
        """
        A once-a-week pill cut the risk of a second stroke by 27 percent in a large trial, researchers reported
        on Monday in The Lancet. The study, led by the University of Leeds, followed 8,400 patients in 14
        countries for three years. Half of them received the drug, ortaxaban, and the rest a placebo. In the
        treated group 312 patients suffered another stroke, compared with 427 in the placebo group. Serious
        bleeding was no more frequent with the drug. The benefit was greatest in patients over 70. Professor
        Helen Achebe, who headed the study, called it the biggest advance in 20 years. The drug has not been
        approved in Europe, and the American regulator will decide by September. The work was paid for by the
        Swiss manufacturer, Altavis. A smaller trial in Japan was stopped in 2023 because of liver damage.
        """,
        """
        Bus drivers in Bristol have called off a three-day strike after accepting a pay rise of 6.5 per cent.
        Members of the Unite union backed the offer by 812 votes to 655 on a turnout of 74 per cent. The
        walkout was due to begin at 4am on Tuesday. Drivers had demanded 9 per cent and rejected a lower offer
        in January. First West, which runs 90 routes in the city, said it was relieved. Union organiser Tracey
        Holland said the row over rosters was not settled. Night drivers will get one extra day of leave.
        Train guards at Great Western will go ahead with their own stoppage on Friday. Around 300 people
        marched in support of the drivers last week, and two were arrested outside the town hall. Mayor Dan
        Pritchard took no part in the talks, which were held in Bath. The deal runs until the end of March
        2028.
        """,
    )
)

COUNTERS: tuple[tuple[str, str, str], ...] = (
    ("what", "A regional train and a timber lorry", "A freight train and a timber lorry"),
    ("where", "near Lahti in southern Finland", "near Tampere in southern Finland"),
    ("numbers", "killing four people", "killing seven people"),
    ("numbers", "injuring 23", "injuring 32"),
    ("when", "at 8.10am", "at 8.10pm"),
    ("where", "from Kouvola to Helsinki", "from Helsinki to Kouvola"),
    ("numbers", "140 passengers", "240 passengers"),
    ("numbers", "a 52-year-old", "a 25-year-old"),
    ("what", "pulled alive from his cab", "found dead in his cab"),
    ("what", "had not been drinking", "had been drinking"),
    ("what", "the barriers were down", "the barriers were up"),
    ("when", "scene before noon", "scene after dark"),
    ("where", "students from Estonia", "students from Latvia"),
    ("when", "closed until Saturday", "closed until Monday"),
    ("what", "was elected mayor of Tirana", "failed to be elected mayor of Tirana"),
    ("where", "mayor of Tirana", "mayor of Durres"),
    ("who", "beating the incumbent, Besa Marku", "beating the incumbent, Edi Hoxha"),
    ("numbers", "52.6 percent", "56.2 percent"),
    ("what", "Turnout fell to 41 percent from 47 percent", "Turnout rose to 47 percent from 41 percent"),
    ("what", "conceded defeat", "refused to concede defeat"),
    ("who", "a former finance minister", "a former justice minister"),
    ("numbers", "second in the first round", "third in the first round"),
    ("when", "on February 15", "on February 8"),
    ("when", "sworn in on March 20", "sworn in on April 20"),
    ("what", "who had backed Doko", "who had opposed Doko"),
    ("numbers", "11 of the 61", "17 of the 61"),
    ("numbers", "in three districts", "in eight districts"),
    ("what", "recommended the offer", "rejected the offer"),
    (
        "who",
        "agreed to acquire the Scottish shipbuilder Calder & Rowe",
        "agreed to be acquired by the Scottish shipbuilder Calder & Rowe",
    ),
    ("numbers", "1.3 billion pounds", "1.8 billion pounds"),
    ("what", "in cash, the Norwegian", "in shares, the Norwegian"),
    ("numbers", "412 pence", "421 pence"),
    ("numbers", "5,800 people", "8,500 people"),
    ("where", "Greenock, Rosyth and Belfast", "Greenock, Rosyth and Barrow"),
    ("when", "until at least 2031", "until at least 2028"),
    ("who", "chairman, Alastair Dunn", "chairman, Gordon Blair"),
    ("numbers", "holds 18 percent", "holds 28 percent"),
    ("when", "third quarter of 2026", "first quarter of 2027"),
    ("what", "last year, up 7 percent", "last year, down 7 percent"),
    ("who", "Italy's Ligurmare", "Italy's Adriacosta"),
    ("members", "admitted Ethiopia", "admitted Eritrea"),
    ("numbers", "bloc's ninth member", "bloc's tenth member"),
    ("where", "in Arusha on Saturday", "in Entebbe on Saturday"),
    ("members", "was granted observer status", "was refused observer status"),
    ("who", "Rwanda and South Sudan were", "Rwanda and Tanzania were"),
    ("who", "chairmanship from Burundi", "chairmanship from Uganda"),
    ("numbers", "within six months", "within two years"),
    ("when", "left before the closing", "left after the closing"),
    ("numbers", "4,500 soldiers", "5,400 soldiers"),
    ("what", "will not contribute troops", "will contribute troops"),
    ("numbers", "120 million euros", "12 million euros"),
    ("partners", "Morocco and Turkey signed", "Tunisia and Turkey signed"),
    ("where", "held in Kigali", "held in Kampala"),
    (
        "what",
        "convicted former county treasurer Walter Brandeis of bribery",
        "acquitted former county treasurer Walter Brandeis of bribery",
    ),
    ("who", "county treasurer Walter", "county sheriff Walter"),
    ("numbers", "$340,000", "$430,000"),
    ("when", "between 2017 and 2021", "between 2013 and 2016"),
    ("numbers", "for two days after", "for six days after"),
    ("what", "Fusco, pleaded guilty", "Fusco, pleaded not guilty"),
    ("what", "did not take the stand", "took the stand"),
    ("when", "for June 11", "for July 11"),
    ("numbers", "up to 20 years", "up to 12 years"),
    ("who", "Paula Renner", "Joan Castillo"),
    ("what", "beat Sporting Lisbon 3-1", "lost to Sporting Lisbon 3-1"),
    ("what", "reach the quarter-finals", "reach the semi-finals"),
    ("numbers", "first leg 2-1", "first leg 3-1"),
    ("who", "Captain Jon Arrieta scored", "Captain Aitor Lasa scored"),
    ("who", "defender Nuno Faria", "midfielder Nuno Faria"),
    ("numbers", "first defeat in 13", "third defeat in 13"),
    ("what", "saved a second penalty", "conceded a second penalty"),
    ("numbers", "27 percent in a large", "37 percent in a large"),
    ("where", "University of Leeds", "University of Sheffield"),
    ("numbers", "8,400 patients", "4,800 patients"),
    ("what", "was no more frequent", "was more frequent"),
    ("what", "has not been approved", "has been approved"),
    ("what", "after accepting a pay rise", "after being denied a pay rise"),
    ("numbers", "812 votes to 655", "655 votes to 812"),
    ("when", "at 4am on Tuesday", "at 4am on Monday"),
    ("numbers", "two were arrested", "twelve were arrested"),
    ("who", "took no part in the talks", "chaired the talks"),
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("on Wednesday, killing four people", "on March 4, killing four people"),
    ("killing four people and injuring 23", "leaving four dead and 23 hurt"),
    ("near Lahti in southern Finland", "in southern Finland, not far from Lahti"),
    ("A regional train and a timber lorry collided", "A timber truck and a regional train collided"),
    ("happened at 8.10am in thick fog", "happened shortly after 8 o'clock in the morning, in dense fog"),
    ("with 140 passengers on board", "carrying some 140 people"),
    ("The lorry driver, a 52-year-old man,", "The driver of the lorry, who is 52,"),
    ("was pulled alive from his cab", "survived and was freed from his cab"),
    ("He had not been drinking", "He was sober"),
    ("Transport Minister Outi Lehtonen arrived", "Outi Lehtonen, Finland's minister of transport, arrived"),
    ("Two of the dead were students from Estonia", "Two Estonian students were among the dead"),
    ("The line will stay closed until Saturday", "The line won't reopen before Saturday"),
    ("The line will stay closed until Saturday", "The line will remain shut until 7 March"),
    ("since 1998", "in almost three decades"),
    ("was elected mayor of Tirana on Sunday", "was elected on Sunday as mayor of the Albanian capital"),
    ("beating the incumbent, Besa Marku", "defeating Mayor Besa Marku"),
    ("Doko took 52.6 percent of the vote", "Doko got nearly 53% of the vote"),
    (
        "Turnout fell to 41 percent from 47 percent four years ago",
        "Turnout was 41 percent, down from 47 percent in 2022",
    ),
    ("Marku conceded defeat", "Marku admitted defeat"),
    ("shortly after 10 p.m.", "shortly after 22:00"),
    ("Doko, 44, a former", "Doko, who is 44 and a former"),
    ("He will be sworn in on March 20", "He takes office on 20 March"),
    ("now governs six of the ten largest cities", "now runs 6 of the 10 biggest cities"),
    ("called the vote free and fair but criticised", "said the vote was free and fair, but criticized"),
    ("A recount was ordered in three districts", "Votes will be counted again in three districts"),
    (
        "has agreed to acquire the Scottish shipbuilder Calder & Rowe",
        "is to buy Scotland's Calder & Rowe, a shipbuilder,",
    ),
    ("1.3 billion pounds", "£1.3bn"),
    ("The offer of 412 pence a share", "The bid of £4.12 per share"),
    ("a premium of 34 percent", "a premium of about one third"),
    ("Calder & Rowe employs 5,800 people", "Calder & Rowe has nearly 6,000 employees"),
    ("yards in Greenock, Rosyth and Belfast", "yards in Belfast, Greenock and Rosyth"),
    ("Chief Executive Ingrid Solberg", "CEO Ingrid Solberg"),
    ("will step down. The", "will leave his post. The"),
    (
        "The Scottish board unanimously recommended the offer",
        "The offer was recommended by all members of the Scottish board",
    ),
    ("has not yet decided whether to sell", "is still undecided whether to sell"),
    ("in the third quarter of 2026", "between July and September"),
    ("revenue of 2.9 billion euros last year", "sales of EUR 2.9 billion in 2025"),
    ("was withdrawn in November", "was abandoned last November"),
    ("admitted Ethiopia as the bloc's ninth member", "accepted Ethiopia as their group's 9th member"),
    ("at a summit in Arusha on Saturday", "at a summit in the Tanzanian city of Arusha on February 28"),
    ("Leaders of the East African Community", "The leaders of the East African Community (EAC)"),
    ("Djibouti was granted observer status", "Djibouti became an observer"),
    ("a decision on the Comoros was postponed", "the Comoros will have to wait for a decision"),
    ("Six heads of state attended", "Six presidents took part"),
    ("Kenya took over the rotating chairmanship from Burundi", "Burundi handed the rotating chair to Kenya"),
    ("within six months", "in the next half year"),
    ("left before the closing ceremony", "did not stay for the closing ceremony"),
    ("a joint force of 4,500 soldiers", "a 4,500-strong joint force"),
    ("Somalia will not contribute troops", "Somalia won't send soldiers"),
    ("The European Union pledged 120 million euros", "The EU promised €120m"),
    ("held in Kigali in November", "held in Rwanda in November"),
    (
        "convicted former county treasurer Walter Brandeis of bribery",
        "found former county treasurer Walter Brandeis guilty of bribery",
    ),
    ("acquitted him of money laundering", "cleared him of laundering money"),
    ("took $340,000", "pocketed about 340,000 U.S. dollars"),
    ("a five-week trial", "a trial that lasted five weeks"),
    (
        "pleaded guilty last year and testified for the government",
        "pleaded guilty in 2025 and was a witness for the prosecution",
    ),
    ("Brandeis did not take the stand", "Brandeis chose not to testify"),
    (
        "U.S. District Judge Angela Whitmore set sentencing for June 11",
        "Sentencing was set for June 11 by Judge Angela Whitmore",
    ),
    ("He faces up to 20 years in prison", "He could spend as many as two decades behind bars"),
    (
        "His lawyer, Paula Renner, said he would appeal",
        "An appeal will be filed, according to defense attorney Paula Renner",
    ),
    ("was cleared of all charges", "was acquitted on every count"),
    ("had to surrender his passport", "had to hand in his passport"),
    ("to reach the quarter-finals", "to go through to the last eight"),
    ("Sporting had won the first leg 2-1", "Sociedad had lost the first leg 2-1"),
    ("substitute Mateo Lund added the third", "Mateo Lund came off the bench to make it three"),
    (
        "finished with ten men after defender Nuno Faria was sent off",
        "were down to ten after a red card for defender Nuno Faria",
    ),
    ("The match drew a crowd of 38,700", "Almost 39,000 people watched the match"),
    ("host Valencia on Sunday", "play Valencia at home on March 8"),
    ("will miss that game", "won't be able to play in that game"),
    ("by 27 percent in a large trial", "by more than a quarter in a large trial"),
    (
        "Half of them received the drug, ortaxaban, and the rest a placebo",
        "Half of them got a placebo, the others the drug ortaxaban",
    ),
    ("was no more frequent with the drug", "was not more common with the drug"),
    ("has not been approved in Europe", "is not yet approved in Europe"),
    ("a three-day strike", "a strike of three days"),
    ("a pay rise of 6.5 per cent", "a 6.5% pay increase"),
    ("backed the offer by 812 votes to 655", "voted 812-655 for the offer"),
    ("begin at 4am on Tuesday", "start next Tuesday at four in the morning"),
    ("the row over rosters was not settled", "the dispute about rosters remained unresolved"),
    ("Around 300 people marched", "Several hundred people marched"),
    ("until the end of March 2028", "until 31 March 2028"),
)
