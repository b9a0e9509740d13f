"""Invented events, each told by two newsrooms in their own words; rows are what they dispute and what both say."""

from __future__ import annotations

Pair = tuple[str, str, tuple[tuple[str, str, str], ...], tuple[tuple[str, str], ...]]

_RAW: tuple[Pair, ...] = (
    (
        """
        A fire broke out on a ferry off the Greek island of Syros on Tuesday evening, forcing the evacuation of
        all 287 passengers. The Aegean Pearl had left Piraeus at 5.30 p.m. for Mykonos. One crew member, a
        44-year-old engineer, died of smoke inhalation. At least a dozen people were treated for minor
        injuries. Coast guard vessels and two cruise ships took part in the rescue. Shipping Minister Nikos
        Halaris said the captain had acted correctly. The cause of the fire is not yet known. The ship, built
        in 1998, was towed to Ermoupoli on Wednesday.
        """,
        """
        Greek rescuers brought nearly 300 people to safety after flames spread through the engine room of a
        passenger ship in the Cyclades, the coast guard said. An engineer was killed. Fourteen others, most of
        them with light burns, were treated in hospital on Syros. The Aegean Pearl was on its way to the holiday
        island of Mykonos when the alarm was raised on March 3, about two hours after it had sailed from the
        port of Athens. "We sat in the lifeboats until midnight," said Maria Kontou, a teacher. A tug pulled
        the vessel into harbour the next day. Prosecutors have opened an investigation, but nobody has been
        arrested. Halaris, the minister, praised the crew.
        """,
        (),
        (
            ("all 287 passengers", "nearly 300 people"),
            ("engineer, died of smoke inhalation", "An engineer was killed"),
            ("on Tuesday evening", "on March 3"),
            ("had left Piraeus", "sailed from the port of Athens"),
            ("for Mykonos", "island of Mykonos"),
            ("was towed to Ermoupoli on Wednesday", "pulled the vessel into harbour the next day"),
        ),
    ),
    (
        """
        Portuguese lender Banco Atlantico said on Wednesday it would buy the Spanish online bank Clarabank for
        740 million euros. The purchase will be paid for entirely in shares. Clarabank, founded in 2014, has
        1.9 million customers and made its first profit last year. Chief Executive Rita Salgueiro told
        reporters in Lisbon that no jobs would be lost. The deal still needs the approval of the European
        Central Bank. Atlantico's shares closed 3.2 percent lower. Clarabank's founder, Javier Otero, will stay
        on as head of the Spanish business. Analysts at Jefferies called the price high.
        """,
        """
        Clarabank, one of Spain's fastest-growing internet banks, is being taken over by a rival from Lisbon.
        Banco Atlantico is offering cash worth some 740 million euros, the two companies announced on March 4.
        About 150 of Clarabank's 600 jobs will go, Atlantico boss Rita Salgueiro said. The takeover, which
        regulators have yet to clear, would create a group with more than seven million clients, nearly two
        million of them from Clarabank. Javier Otero, who started Clarabank twelve years ago, is to leave at
        the end of the year. Investors were sceptical, and Atlantico lost more than 3 percent on the stock
        exchange. The Spanish government had no objections, a spokeswoman said.
        """,
        (
            ("what", "paid for entirely in shares", "offering cash worth"),
            ("numbers", "no jobs would be lost", "About 150 of Clarabank's 600 jobs will go"),
            ("who", "will stay on as head of the Spanish business", "is to leave at the end of the year"),
        ),
        (
            ("740 million euros", "some 740 million euros"),
            ("on Wednesday", "on March 4"),
            ("1.9 million customers", "nearly two million of them from Clarabank"),
            ("founded in 2014", "started Clarabank twelve years ago"),
            ("closed 3.2 percent lower", "lost more than 3 percent"),
            ("still needs the approval", "have yet to clear"),
        ),
    ),
    (
        """
        Polls closed in Namibia's presidential election on Wednesday with early counts pointing to a close race.
        Some 1.4 million people were registered to vote. Governing party candidate Helena Shikongo and former
        mining minister Petrus Uirab are seen as the favourites among nine contenders. In Windhoek, voters
        waited for up to six hours after voting machines broke down. The electoral commission extended voting
        by two hours in the capital. Uirab voted in Swakopmund and told reporters he was confident. A result is
        expected on Thursday. Observers from the African Union reported no violence.
        """,
        """
        Helena Shikongo has won Namibia's presidential election with 53 percent of the vote, the electoral
        commission announced on Thursday. Her closest rival, former health minister Petrus Uirab, came second
        with 38 percent. Eight candidates had stood in Wednesday's poll. Shikongo, 59, will succeed Joseph
        Amupolo, who was not allowed to run for a third term. The opposition complained about the long queues
        and broken machines in Windhoek, where polling stations stayed open later than planned. Turnout was 71
        percent. Uirab said he would accept the result. African Union observers said the vote had been
        peaceful.
        """,
        (
            ("who", "former mining minister", "former health minister"),
            ("numbers", "nine contenders", "Eight candidates"),
        ),
        (
            ("presidential election on Wednesday", "Wednesday's poll"),
            ("extended voting by two hours", "stayed open later than planned"),
            ("voting machines broke down", "broken machines in Windhoek"),
            ("reported no violence", "the vote had been peaceful"),
        ),
    ),
    (
        """
        Czech teenager Eliska Marova reached the final of the Doha Open on Thursday with a 6-4, 3-6, 7-5 win over
        second seed Danielle Carver of the United States. Marova, ranked 48th in the world, saved two match
        points in the third set. The match lasted two hours and 51 minutes. It will be the 18-year-old's first
        final on the tour. "I stopped thinking and just hit the ball," she said. Carver served 14 aces but also
        made nine double faults. In Saturday's final, Marova will meet the winner of the late match between Sofia
        Brandt and Aiko Mori. The winner receives 520,000 dollars.
        """,
        """
        It will be Eliska Marova against Sofia Brandt for the Doha title on Saturday. The German top seed needed
        only 58 minutes to beat Japan's Aiko Mori 6-1, 6-2 on Thursday night. Earlier, the unseeded Czech had come
        back from the brink of defeat against Danielle Carver, the American number two seed, to win in three
        sets after nearly three hours on court. Carver had two chances to finish the match. Marova, who is 18 and
        began the season outside the top 100, has never played in a WTA final before. Brandt is after her third
        title of the year. More than half a million dollars await the champion.
        """,
        (),
        (
            ("Carver of the United States", "the American number two seed"),
            ("saved two match points", "Carver had two chances to finish the match"),
            ("two hours and 51 minutes", "nearly three hours on court"),
            ("the 18-year-old's first final on the tour", "has never played in a WTA final before"),
            ("520,000 dollars", "More than half a million dollars"),
            ("In Saturday's final", "on Saturday"),
        ),
    ),
    (
        """
        Gunmen attacked a gold mine in western Burkina Faso before dawn on Tuesday, killing 16 people, the
        regional governor said. Governor Issa Kabore said nine of the victims were soldiers guarding the site
        and seven were miners. The attackers came on about 40 motorcycles and left in the direction of the
        Malian border. Four foreign engineers were unharmed. The mine at Houndara is run by the Canadian company
        Borealis Gold, which suspended production. No group has claimed responsibility. The army killed 20 of
        the assailants in an air strike later in the day. It was the first attack on a mine in the region this
        year.
        """,
        """
        At least 29 people died when jihadists stormed an industrial gold mine in Burkina Faso, security sources
        told AFP. An al-Qaeda affiliate said in a statement that it had carried out Tuesday's raid. Four foreign
        engineers were abducted, according to the mine's owner, Borealis Gold of Canada. The company said work
        at Houndara had been halted. Witnesses saw dozens of motorbikes arrive shortly after 4 a.m. The fighters
        stayed for two hours, burned trucks and withdrew towards Ivory Coast. Aircraft pursued them and killed
        about 20, the army said. Governor Issa Kabore visited the site on Wednesday.
        """,
        (
            ("numbers", "killing 16 people", "At least 29 people died"),
            ("where", "in the direction of the Malian border", "withdrew towards Ivory Coast"),
            ("what", "Four foreign engineers were unharmed", "Four foreign engineers were abducted"),
            (
                "who",
                "No group has claimed responsibility",
                "An al-Qaeda affiliate said in a statement that it had carried out",
            ),
        ),
        (
            ("before dawn on Tuesday", "Tuesday's raid"),
            ("about 40 motorcycles", "dozens of motorbikes"),
            ("the Canadian company Borealis Gold", "Borealis Gold of Canada"),
            ("suspended production", "had been halted"),
            ("killed 20 of the assailants", "killed about 20"),
        ),
    ),
    (
        """
        A magnitude 6.8 earthquake shook northern Chile early on Wednesday, killing at least three people and
        cutting power to tens of thousands. The quake struck at 4.17 a.m. local time, 35 kilometres east of
        Copiapo, at a depth of 92 kilometres, the national seismological centre said. Two women died when a
        wall fell on their car, and a man suffered a heart attack. A tsunami warning was issued for the coast
        and lifted two hours later. President Tomas Errazuriz cut short a visit to Peru. Copper mines in the
        area stopped work for checks. In 2010, a far stronger quake killed more than 500 people in the country.
        """,
        """
        Chileans ran into the streets in their pyjamas when a strong earthquake hit the Atacama region before
        sunrise on Wednesday. The U.S. Geological Survey put the magnitude at 6.8. Three deaths have been
        confirmed, two of them in a car crushed by a falling wall. More than 60,000 households lost electricity.
        Because of the depth of the quake there was never a tsunami warning, the navy said. President Errazuriz
        flew home early from Lima and was due to tour Copiapo in the afternoon. Schools in the region will stay
        shut for the rest of the week. Codelco said its mines were working normally, while two smaller companies
        interrupted production.
        """,
        (("what", "A tsunami warning was issued", "there was never a tsunami warning"),),
        (
            ("A magnitude 6.8 earthquake", "put the magnitude at 6.8"),
            ("killing at least three people", "Three deaths have been confirmed"),
            ("tens of thousands", "More than 60,000 households"),
            ("cut short a visit to Peru", "flew home early from Lima"),
            ("early on Wednesday", "before sunrise on Wednesday"),
        ),
    ),
    (
        """
        The leaders of the Pacific Islands Forum agreed on Tuesday to admit Timor-Leste as an associate member and
        to set up a 500-million-dollar climate fund. Sixteen of the 18 members sent their heads of government to
        the meeting in Suva. Nauru's president stayed away because of a dispute over the secretary-general's
        post. Australia will pay 150 million dollars into the fund and New Zealand 40 million. Fijian Prime
        Minister Seru Waqanika, the host, called it a historic day. Japan and South Korea took part as dialogue
        partners. The leaders failed to agree on deep-sea mining. Tonga will host the next meeting, in September.
        """,
        """
        Pacific leaders have turned down, for now, a request by Timor-Leste for associate membership, and will
        return to it at their next summit in Tonga in September, Fiji's prime minister said. Seru Waqanika was
        speaking at the end of a meeting of the 18-nation Pacific Islands Forum in the Fijian capital on March 3.
        Nauru and Kiribati were not represented by their leaders. Australia, the largest donor, promised 150
        million dollars for a new fund to protect low-lying islands, which is to reach half a billion. New
        Zealand will add 60 million. There was no common position on mining the ocean floor. Tokyo and Seoul were
        among the partners at the table.
        """,
        (
            (
                "members",
                "agreed on Tuesday to admit Timor-Leste as an associate member",
                "turned down, for now, a request by Timor-Leste for associate membership",
            ),
            ("numbers", "New Zealand 40 million", "New Zealand will add 60 million"),
        ),
        (
            ("meeting in Suva", "in the Fijian capital"),
            ("Australia will pay 150 million dollars", "promised 150 million dollars"),
            ("500-million-dollar climate fund", "is to reach half a billion"),
            ("failed to agree on deep-sea mining", "no common position on mining the ocean floor"),
            ("Japan and South Korea took part as dialogue partners", "Tokyo and Seoul were among the partners"),
            ("Tonga will host the next meeting, in September", "next summit in Tonga in September"),
        ),
    ),
    (
        """
        A former nurse was sentenced to 22 years in prison on Wednesday for poisoning two patients at a hospital
        in Bordeaux. Sandrine Vasseur, 41, had denied the charges throughout the seven-week trial. The court
        found that she had injected potassium into the drips of the two men, aged 68 and 74, in 2021. She was
        cleared of a third killing. Presiding judge Alain Mercadier said she had acted in search of recognition.
        The prosecution had demanded 25 years. Vasseur showed no emotion as the verdict was read. Her lawyer said
        she would appeal.
        """,
        """
        Convicted of murdering two men in her care, a nurse from south-western France wept on Wednesday as the
        Bordeaux court jailed her for 22 years. Sandrine Vasseur, who had confessed on the second day of the
        trial, manipulated infusions on the cardiac ward where she worked. The jury acquitted her in the case of
        a third patient, an 81-year-old woman. Prosecutors had asked for 25 years. Families of the dead men, both
        pensioners, embraced outside the courthouse. The crimes took place in 2019 and came to light when a
        colleague noticed missing ampoules. The defence has ten days to appeal. Vasseur has been in custody since
        2022.
        """,
        (
            ("what", "had denied the charges throughout", "had confessed on the second day"),
            ("when", "in 2021", "took place in 2019"),
            ("what", "showed no emotion", "wept on Wednesday"),
        ),
        (
            ("sentenced to 22 years", "jailed her for 22 years"),
            ("poisoning two patients", "murdering two men in her care"),
            ("was cleared of a third killing", "acquitted her in the case of a third patient"),
            ("had demanded 25 years", "had asked for 25 years"),
            ("into the drips", "manipulated infusions"),
        ),
    ),
    (
        """
        A blood test can detect Parkinson's disease up to seven years before the first symptoms, according to a
        study published on Tuesday in Nature Medicine. Scientists at the Karolinska Institute in Stockholm
        analysed samples from 1,150 people. The test, which looks for eight proteins, was right in 79 percent of
        cases. Neurologist Hanna Ekdahl, the lead author, said it could be available in clinics in three to five
        years. Outside experts urged caution because almost all of the participants were of European descent. The
        research was funded by the Swedish state and a foundation. About ten million people worldwide have
        Parkinson's.
        """,
        """
        Swedish researchers have developed a test that may one day warn people years in advance that they will
        get Parkinson's. It measures eight proteins in the blood and correctly identified almost four in five of
        those who later fell ill. "We could begin treatment before the damage is done," said Dr Hanna Ekdahl of
        the Karolinska Institute. The samples, from more than 1,100 volunteers, had been kept in a biobank since
        the 1990s. A British neurologist who was not involved said the findings had to be confirmed in other
        populations. Doctors are unlikely to be able to use the test before 2029. The work appeared in the journal
        Nature Medicine on March 3. No company has yet bought a licence.
        """,
        (),
        (
            ("looks for eight proteins", "measures eight proteins"),
            ("right in 79 percent of cases", "almost four in five"),
            ("samples from 1,150 people", "more than 1,100 volunteers"),
            ("published on Tuesday", "on March 3"),
            ("Scientists at the Karolinska Institute in Stockholm", "Swedish researchers"),
        ),
    ),
    (
        """
        Belgian railway workers began a five-day strike on Monday against plans to raise the retirement age for
        train drivers from 58 to 63. Only one train in three was running, the national railway company SNCB said.
        Eurostar services between Brussels and London were not affected. The three largest unions called the
        strike after talks with Transport Minister Pieter Claes collapsed on Friday. Some 4,000 people marched
        through Brussels. Claes said the reform would save 190 million euros a year. Parliament is due to vote on
        it on March 19. Another strike is planned for April.
        """,
        """
        Commuters in Belgium faced a third day of chaos on Wednesday as rail staff stayed off the job in a row about
        pensions. Two thirds of trains were cancelled, and Eurostar has scrapped half of its trains to London since
        Monday. The government wants drivers to work until 63, five years longer than now. "We will not give in to
        blackmail," said Pieter Claes, the minister responsible. The walkout, which is to last until Friday, was
        called by all the big unions after negotiations broke down last week. Police counted 4,000 marchers in the
        capital on Monday; the unions spoke of 9,000. Lawmakers will decide on the bill on March 26. Employers put the
        damage at 30 million euros a day.
        """,
        (
            (
                "what",
                "Eurostar services between Brussels and London were not affected",
                "Eurostar has scrapped half of its trains to London since Monday",
            ),
            ("when", "on March 19", "on March 26"),
        ),
        (
            ("a five-day strike on Monday", "is to last until Friday"),
            ("from 58 to 63", "until 63, five years longer than now"),
            ("Only one train in three was running", "Two thirds of trains were cancelled"),
            ("collapsed on Friday", "broke down last week"),
            ("Some 4,000 people marched through Brussels", "Police counted 4,000 marchers in the capital"),
        ),
    ),
    (
        """
        India's space agency on Wednesday launched a lander that is to touch down near the south pole of the Moon.
        The rocket lifted off from Sriharikota at 2.35 p.m. and put the probe into orbit 17 minutes later. It
        carries a 30-kilogram rover and seven instruments, one of them from Japan. The landing is planned for
        April 12. Mission director Kavita Menon said all systems were working. The launch had been postponed twice,
        because of a fuel leak and a cyclone. The mission costs about 85 million dollars. In 2023, India became the
        first country to land near the lunar south pole.
        """,
        """
        With cheers in the control room, India sent another spacecraft on its way to the Moon on March 4. The
        lander, to which Japan contributed an instrument, should set down in the second week of April and release
        a small six-wheeled rover. It separated from the rocket about a quarter of an hour after lift-off from the
        launch site on the Bay of Bengal. Prime Minister Arvind Rao watched from Delhi by video link and
        congratulated mission director Kavita Menon. It was the third attempt to launch, after a leak and a storm
        had forced delays. The price, the agency said, was 150 million dollars, far less than comparable American
        missions. The rover is to work for 14 days.
        """,
        (("numbers", "about 85 million dollars", "150 million dollars"),),
        (
            ("Wednesday launched a lander", "on March 4"),
            ("one of them from Japan", "Japan contributed an instrument"),
            ("planned for April 12", "in the second week of April"),
            ("17 minutes later", "about a quarter of an hour after lift-off"),
            ("postponed twice", "the third attempt to launch"),
            ("because of a fuel leak and a cyclone", "after a leak and a storm"),
        ),
    ),
    (
        """
        A wildfire driven by hot northerly winds destroyed 46 homes near the Australian town of Hamilton on Tuesday,
        and one volunteer firefighter was killed. The man, 57, died when his truck rolled over. The fire has burned
        21,000 hectares and was still out of control on Wednesday, the Victoria fire service said. It was started by
        lightning on Sunday. Around 2,000 residents left their homes. State Premier Judith Kerr rejected criticism
        that warnings had come too late. A cool change is expected on Friday. Six water-bombing aircraft are in use,
        two of them from New Zealand.
        """,
        """
        Firefighters in western Victoria have brought under control a blaze that razed more than 40 houses and
        killed one of their own. The volunteer, a 57-year-old father of three, was hit by a falling tree, the
        Country Fire Authority said on Thursday. Police believe the fire was lit deliberately on Sunday and are
        questioning a 19-year-old man. It tore through 52,000 acres of farmland and forest around Hamilton, some
        300 kilometres west of Melbourne. "The warnings came too late, and for that I am sorry," Premier Judith Kerr
        told residents. About 2,000 of them had been told to leave. Cooler weather was forecast for Friday. Wine
        growers fear for the harvest.
        """,
        (
            ("what", "died when his truck rolled over", "was hit by a falling tree"),
            ("what", "was started by lightning", "was lit deliberately"),
            (
                "who",
                "rejected criticism that warnings had come too late",
                "The warnings came too late, and for that I am sorry",
            ),
        ),
        (
            ("46 homes", "more than 40 houses"),
            ("one volunteer firefighter was killed", "killed one of their own"),
            ("21,000 hectares", "52,000 acres"),
            ("Around 2,000 residents", "About 2,000 of them"),
            ("A cool change is expected on Friday", "Cooler weather was forecast for Friday"),
        ),
    ),
    (
        """
        Canada and Indonesia signed a trade agreement in Jakarta on Wednesday after four years of talks. It abolishes
        duties on 92 percent of goods, Canadian Trade Minister Louise Archambault said. Canadian wheat and pork will
        enter Indonesia tariff-free, while Indonesia gains easier access for palm oil, textiles and shoes. Trade
        between the countries was worth 5.6 billion Canadian dollars last year. The parliaments in Ottawa and Jakarta
        must still approve the deal, which is to take effect in 2027. Environmental groups criticised that the rules
        on forests are not binding. Archambault travels on to Vietnam on Thursday.
        """,
        """
        More than nine tenths of tariffs between Indonesia and Canada are to disappear under a deal that ministers
        of both countries put their names to on March 4. Negotiations had begun in 2022. "Our farmers will get a
        market of 280 million people," said Louise Archambault, the Canadian minister of trade, at the ceremony with
        her counterpart Bambang Hartono. Jakarta hopes to sell more clothing, footwear and palm oil. Ratification by
        lawmakers on both sides is expected within the year, and the agreement should come into force on January 1.
        Greenpeace said the text did too little against deforestation. A clause on nickel was dropped at the last
        minute. Next stop for the Canadian delegation is Hanoi.
        """,
        (),
        (
            ("92 percent of goods", "More than nine tenths of tariffs"),
            ("after four years of talks", "Negotiations had begun in 2022"),
            ("on Wednesday", "on March 4"),
            ("must still approve the deal", "Ratification by lawmakers on both sides is expected"),
            ("take effect in 2027", "come into force on January 1"),
            ("travels on to Vietnam", "Next stop for the Canadian delegation is Hanoi"),
        ),
    ),
    (
        """
        Colombian rebels on Monday released five oil workers they had held for 73 days. The men were handed over to the
        Red Cross in the jungle of Arauca and flown by helicopter to Yopal. All are in good health, Interior Minister
        Gloria Pardo said. She denied that a ransom had been paid. The hostages, four Colombians and an Italian, worked
        for the company Petrollano. The army suspended operations in the area for 36 hours. The National Liberation
        Army, known as the ELN, said the release was a gesture of goodwill. Peace talks are to resume in Caracas next
        week. The rebels still hold 12 soldiers.
        """,
        """
        After more than two months in captivity, a group of oil workers kidnapped by ELN guerrillas in eastern Colombia
        is free. Three Colombians and two Italians were turned over to delegates of the Red Cross on March 2. One of the
        men was taken to hospital in serious condition with malaria. Petrollano, their employer, admitted it had paid
        for their freedom but gave no sum. The government had ordered the army to hold its fire for a day and a half.
        In a statement the rebels spoke of a goodwill gesture. Negotiators from both sides are to meet in the
        Venezuelan capital in the coming days. Rome thanked the Colombian authorities.
        """,
        (
            ("numbers", "four Colombians and an Italian", "Three Colombians and two Italians"),
            ("what", "All are in good health", "was taken to hospital in serious condition"),
            ("what", "denied that a ransom had been paid", "admitted it had paid for their freedom"),
        ),
        (
            ("held for 73 days", "more than two months in captivity"),
            ("on Monday", "on March 2"),
            ("handed over to the Red Cross", "turned over to delegates of the Red Cross"),
            ("for 36 hours", "for a day and a half"),
            ("a gesture of goodwill", "a goodwill gesture"),
            ("in Caracas", "in the Venezuelan capital"),
        ),
    ),
    (
        """
        A cyberattack paralysed the computers of three hospitals in the Dutch city of Eindhoven on Sunday. Around 120
        operations had to be cancelled, and ambulances were sent to Tilburg. The attackers demanded 3 million euros in
        bitcoin. Hospital director Marleen Hoekstra said no patient data had been stolen. Emergency care resumed on
        Tuesday evening. Investigators suspect the Russian-speaking group NightJar. Health Minister Joost van Rijn
        offered the help of army specialists, which the hospitals accepted. The attackers have not been paid. It was
        the most serious attack on Dutch hospitals so far.
        """,
        """
        Hackers who crippled hospitals in Eindhoven at the weekend have got hold of the medical records of 80,000
        patients, the clinics' director admitted on Wednesday. "We were wrong about this at first," Marleen Hoekstra
        said. More than 100 planned operations were postponed at the three hospitals. The blackmailers had asked for 3
        million euros and received 1 million, Dutch radio reported, citing the police. Emergency departments opened
        again on Tuesday after two days in which patients were taken to other cities. IT specialists of the armed
        forces are helping. Police think the gang NightJar is behind the attack, although it has denied it. The attack
        began with an e-mail opened by a cook.
        """,
        (
            ("what", "no patient data had been stolen", "have got hold of the medical records of 80,000 patients"),
            ("what", "The attackers have not been paid", "received 1 million"),
        ),
        (
            ("Around 120 operations had to be cancelled", "More than 100 planned operations were postponed"),
            ("on Sunday", "at the weekend"),
            ("resumed on Tuesday evening", "opened again on Tuesday"),
            ("the help of army specialists", "IT specialists of the armed forces are helping"),
            ("suspect the Russian-speaking group NightJar", "Police think the gang NightJar is behind the attack"),
            ("ambulances were sent to Tilburg", "patients were taken to other cities"),
        ),
    ),
    (
        """
        Inflation in Poland rose to 4.1 percent in February from 3.8 percent in January, the statistics office said on
        Wednesday. Economists had forecast 3.9 percent. Food prices were up 5.6 percent on a year earlier, and fuel
        was 2.3 percent cheaper. The figure makes a rate cut next week unlikely, analysts at mBank said. The central
        bank has left its main rate at 4.00 percent since November. Finance Minister Ewa Zielonka said inflation would
        fall below 3 percent by the end of the year. The zloty strengthened to 4.21 per euro.
        """,
        """
        Polish consumer prices climbed faster than expected last month, figures published on March 4 showed. They were
        4.1 percent higher than in February 2025. Dearer food, up well over 5 percent, was the main reason. Motorists,
        on the other hand, paid 2.3 percent more for fuel than a year ago. Core inflation, which excludes food and
        energy, was steady at 3.4 percent. Monetary policymakers meet next Wednesday, and few observers now believe
        they will lower borrowing costs, which have been at 4 percent since last autumn. "By December we will see a two
        before the decimal point," said Ewa Zielonka, the finance minister. The Polish currency gained against the euro.
        """,
        (("what", "fuel was 2.3 percent cheaper", "paid 2.3 percent more for fuel"),),
        (
            ("rose to 4.1 percent in February", "4.1 percent higher than in February 2025"),
            ("said on Wednesday", "published on March 4"),
            ("Food prices were up 5.6 percent", "food, up well over 5 percent"),
            ("at 4.00 percent since November", "at 4 percent since last autumn"),
            ("below 3 percent by the end of the year", "By December we will see a two before the decimal point"),
            ("The zloty strengthened", "The Polish currency gained"),
        ),
    ),
)

PAIRS: tuple[Pair, ...] = tuple(
    (" ".join(a.split()), " ".join(b.split()), against, alike) for a, b, against, alike in _RAW
)
