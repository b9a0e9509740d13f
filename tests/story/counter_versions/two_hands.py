"""One invented event told by two newsrooms: each text in words of its own, one fact of it contradicted or none.

Written in three sets by one who had not yet seen how the rules would do on them; docs/quality.md tells the first runs.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """Two reports, and the words of either in which they contradict each other."""

    kind: str
    """What is contradicted (number, time, place, person, status, cause, outcome, negation, order, who said it)."""
    words: tuple[str, str]
    first: str
    second: str


CONTRADICTIONS: tuple[Pair, ...] = (
    Pair(
        "number",
        ("3.5 percent", "5.3 per cent"),
        """
        Nurses in the northern province of Halden walked off the job on Monday in a dispute over pay. Their union,
        Care United, wants a raise of 8 percent. Hospital managers have put 3.5 percent on the table, an offer the
        union called an insult. Some 12,000 nurses took part, the union said. Emergency wards remained open. Talks
        are to resume on Thursday under a state mediator.
        """,
        """
        Hospitals across Halden province cancelled hundreds of operations as nursing staff went on strike at the
        start of the week. Employers are offering 5.3 per cent more money, well below the 8 per cent demanded by the
        trade union Care United. About 12,000 nurses joined the stoppage, according to the organisers. Casualty
        departments were staffed as usual. A government mediator has invited both parties back to the table on
        Thursday.
        """,
    ),
    Pair(
        "number",
        ("52.4%", "54.2%"),
        """
        Opposition leader Marek Dolny won the presidential election in Vasgonia on Sunday, taking 52.4% of the vote
        in the run-off. Incumbent Irena Castell conceded defeat late in the evening and congratulated her rival.
        Turnout reached 61%, the electoral commission reported. Thousands of Dolny supporters celebrated in the
        streets of the capital, Brenn. He will be sworn in on 1 March.
        """,
        """
        Vasgonia has a new president: Marek Dolny beat the sitting head of state, Irena Castell, in the second round
        of voting. The challenger secured 54.2% of ballots, according to the electoral commission, with 61% of
        voters turning out. Ms Castell telephoned the winner to concede. Crowds waving party flags filled central
        Brenn until the small hours. The handover of power is set for the beginning of March.
        """,
    ),
    Pair(
        "number",
        ("14 years", "17 years"),
        """
        A court in Port Salim on Friday sentenced former mayor Idris Kahlo to 14 years in prison for embezzlement.
        Judges found that he had diverted funds meant for flood defences. Kahlo, 58, denied the charges throughout
        the trial. His lawyer announced an appeal. Prosecutors had asked for 20 years.
        """,
        """
        The one-time mayor of Port Salim, Idris Kahlo, must go to jail for 17 years, judges ruled on Friday. The
        58-year-old was convicted of siphoning off money earmarked for dykes and pumps. The prosecution had sought a
        20-year term. Kahlo insisted on his innocence to the end, and his defence team said it would take the case
        to a higher court.
        """,
    ),
    Pair(
        "number",
        ("$4.8 billion", "$6.2 billion"),
        """
        Dutch-listed brewer Harlow agreed on Thursday to buy its smaller rival Kestrel Beverages for $4.8 billion in
        cash. The deal, the largest in the sector this year, still needs approval from competition authorities.
        Kestrel shareholders will receive $31 a share. Harlow's chief executive, Pim de Groot, expects the takeover
        to close by the end of the year. Kestrel employs 9,000 people.
        """,
        """
        Kestrel Beverages is to be taken over by Harlow in a transaction worth $6.2 billion, both companies said on
        Thursday. Investors in Kestrel get $31 for each share they own. Antitrust regulators have yet to give their
        blessing. "We hope to complete before Christmas," said Pim de Groot, who runs Harlow. Around 9,000 jobs at
        Kestrel come under new management.
        """,
    ),
    Pair(
        "number",
        ("magnitude 6.1", "magnitude 6.7"),
        """
        A magnitude 6.1 earthquake struck the mountainous west of Tarvia early on Saturday, flattening dozens of
        houses. The epicentre lay 20 kilometres south of the town of Gorlin, the national seismological institute
        said. Eight bodies were recovered from the rubble by noon. Roads into the valley were blocked by landslides.
        The army flew in tents and blankets.
        """,
        """
        Rescuers dug through collapsed homes around Gorlin on Saturday after a magnitude 6.7 quake rocked western
        Tarvia before dawn. Eight deaths have been confirmed. Army helicopters dropped blankets and tents because
        rockfalls had cut off the valley. Seismologists located the centre of the tremor about 20 km south of
        Gorlin. Aftershocks continued through the day.
        """,
    ),
    Pair(
        "number",
        ("3-1", "2-1"),
        """
        Rovers beat City 3-1 in Saturday's cup final in front of 48,000 spectators. Striker Luca Marin opened the
        scoring after 12 minutes with a header. City equalised before the break through Danny Holt, but Rovers took
        control after half-time. It is the club's first trophy in 26 years. Coach Jo Lindqvist dedicated the win to
        the fans.
        """,
        """
        Rovers ended a 26-year wait for silverware with a 2-1 victory over City in the final of the cup. Luca Marin
        headed the winners in front in the 12th minute, only for Danny Holt to level before the interval. A crowd of
        48,000 watched on Saturday. "This is for our supporters," said Jo Lindqvist, the coach.
        """,
    ),
    Pair(
        "number",
        ("312 cases", "231 cases"),
        """
        Health authorities in Lubeka have declared a cholera outbreak after recording 312 cases in two weeks. Eleven
        patients have died. The disease has spread through three districts along the Osi river, where wells were
        flooded in January. The World Health Organization is sending vaccines. Schools in the affected area will
        stay shut until further notice.
        """,
        """
        Cholera has claimed 11 lives in Lubeka, where doctors have counted 231 cases over the past fortnight, the
        health ministry said. Contaminated wells along the Osi are thought to be the source. The WHO has promised
        vaccine doses. Classes have been suspended in the three districts concerned.
        """,
    ),
    Pair(
        "number",
        ("22nd floor", "12th floor"),
        """
        A fire broke out in a residential tower in Melport in the early hours of Thursday, forcing hundreds of
        residents into the street. The blaze started on the 22nd floor of the Harbour View building and was put out
        within three hours. Two people were treated for smoke inhalation. A faulty charger for an electric scooter
        is believed to be the cause. The tower has 30 floors.
        """,
        """
        Hundreds of people had to leave their flats when flames swept through part of Harbour View, a 30-storey
        block in Melport, on Thursday before sunrise. Firefighters said it began on the 12th floor, probably with
        the battery charger of an e-scooter. It took them three hours to extinguish it. Two residents who had
        breathed in smoke received medical care.
        """,
    ),
    Pair(
        "number",
        ("six months", "three months"),
        """
        The warring parties in Kadhar signed a ceasefire on Wednesday evening after a week of talks in Geneva. Under
        the accord, fighting is to stop at midnight and aid convoys will be let into besieged towns. Foreign troops
        must withdraw within six months. Mediator Hanne Solberg called it a first step. Two previous truces
        collapsed within days.
        """,
        """
        Kadhar's government and rebels have put their names to a truce brokered by the Norwegian diplomat Hanne
        Solberg. Guns are due to fall silent at midnight, they announced in Geneva on Wednesday. Relief supplies are
        to reach encircled towns, and soldiers from abroad have three months to leave the country. Earlier
        agreements broke down after a few days.
        """,
    ),
    Pair(
        "number",
        ("31 member", "33 member"),
        """
        The Littoral Forum admitted the island state of Cabora as a full member at its summit in Tamarin on Monday.
        The bloc, which groups 31 member states, also agreed on a common fisheries policy. Cabora's prime minister,
        Leonor Brito, called it a historic day. The forum was founded in 1987. Its next summit will be held in
        Velasquez.
        """,
        """
        Cabora has joined the Littoral Forum, whose 33 member states voted unanimously on Monday to let it in.
        Leonor Brito, the island's head of government, spoke of history being made. At their meeting in Tamarin the
        leaders further adopted joint rules on fishing. Velasquez hosts the next gathering of the group, set up in
        1987.
        """,
    ),
    Pair(
        "time",
        ("Tuesday", "Wednesday"),
        """
        A gas explosion wrecked a bakery in the old town of Sella on Tuesday, injuring nine people. Windows were
        shattered up to 200 metres away. The owner, Pietro Galli, was among those taken to hospital with burns.
        Firefighters brought the blaze under control after two hours. Prosecutors have opened an inquiry.
        """,
        """
        Nine people were hurt when gas blew up in a baker's shop in Sella's historic centre on Wednesday. Pietro
        Galli, who owns the business, suffered burns and is in hospital. The blast broke panes 200 metres from the
        scene. It took fire crews two hours to tame the flames. A criminal investigation is under way.
        """,
    ),
    Pair(
        "time",
        ("7:40 a.m.", "8:20 a.m."),
        """
        A commuter train ran into the buffers at Karlow Central station at 7:40 a.m. on Monday, injuring 34
        passengers. The train, coming from Deeping, failed to slow down as it entered platform five. The driver told
        police the brakes had not responded. Most injuries were light, hospital officials said. The platform stayed
        closed all day.
        """,
        """
        Thirty-four travellers were hurt on Monday when their train from Deeping crashed into the end of the track
        at Karlow Central. It happened at 8:20 a.m., in the middle of the rush hour. According to investigators, the
        man at the controls said his brakes did not work. Doctors described nearly all of the injuries as minor.
        Platform five will not reopen before Tuesday.
        """,
    ),
    Pair(
        "time",
        ("15 May", "22 May"),
        """
        Prime Minister Olga Vance called an early election for 15 May after her coalition fell apart over the
        budget. The small Liberal Alliance quit the government on Saturday. Polls suggest Vance's Social Democrats
        would come second. Parliament will be dissolved next week. It will be the third national vote in four years.
        """,
        """
        Voters are to go to the polls ahead of schedule on 22 May, the prime minister, Olga Vance, announced. Her
        government lost its majority at the weekend when the Liberal Alliance walked out in a row about spending.
        Surveys put her Social Democrats in second place. The country has already voted twice since 2022.
        """,
    ),
    Pair(
        "time",
        ("2031", "2034"),
        """
        The city council of Norrby approved plans for a new underground line on Monday. The 14-kilometre line will
        link the airport with the university and is due to open in 2031. It will cost 2.1 billion euros, half of it
        paid by the state. Mayor Stina Falk said it would take 40,000 cars off the road. Residents near the planned
        stations fear years of noise.
        """,
        """
        Norrby will get an airport metro. Councillors on Monday voted for the project, which Mayor Stina Falk says
        will replace 40,000 car trips. The trains are expected to start running in 2034 between the airport and the
        university, a distance of 14 kilometres. The state covers half of the 2.1 billion euros. Neighbours of the
        future building sites are worried about the noise.
        """,
    ),
    Pair(
        "time",
        ("four days", "ten days"),
        """
        Three hikers missing in the Ardal mountains were found alive on Sunday. They had spent four days in a stone
        hut after a snowstorm caught them off guard. A helicopter crew spotted smoke rising from the chimney. All
        three were exhausted but in good health, said rescue leader Tor Haug. They had lived on chocolate and melted
        snow.
        """,
        """
        A helicopter on Sunday rescued three walkers who had gone missing in the Ardal range. Smoke from a hut gave
        away their position. The trio survived for ten days on chocolate and snow they melted, according to Tor
        Haug, who led the search. Apart from fatigue they were well. Bad weather had surprised them on their tour.
        """,
    ),
    Pair(
        "place",
        ("port of Galen", "port of Mirsk"),
        """
        Customs officers seized two tonnes of cocaine hidden in a shipment of bananas in the port of Galen on
        Thursday. The drugs have a street value of 140 million euros. The container had come from Ecuador. Four dock
        workers were arrested. It is the biggest haul of the year, the finance ministry said.
        """,
        """
        Investigators have discovered two tons of cocaine under bananas that arrived from Ecuador. The finance
        ministry put the value at 140 million euros on the street and spoke of the largest find this year. The
        container was opened on Thursday at the port of Mirsk after a tip from abroad. Police took four dockers into
        custody.
        """,
    ),
    Pair(
        "place",
        ("Vienna", "Prague"),
        """
        The foreign ministers of Ostrava and Belmark will meet in Vienna on 3 June to discuss the disputed border.
        It will be their first meeting since the countries broke off relations two years ago. The Belmark minister,
        Ivo Petrik, said he expected frank talks. Swiss diplomats helped to arrange the meeting. Neither side wants
        to give up the Lom valley.
        """,
        """
        After two years without diplomatic ties, Ostrava and Belmark are talking again. Their top diplomats are to
        sit down together in Prague on 3 June, with Switzerland acting as go-between. On the agenda is the frontier
        in the Lom valley, which both claim. "I expect an open discussion," said Ivo Petrik, Belmark's foreign
        minister.
        """,
    ),
    Pair(
        "place",
        ("north of the capital", "south of the capital"),
        """
        A small plane crashed in a field north of the capital Ranzi on Saturday, killing both people on board. The
        aircraft, a two-seat trainer, had taken off from Ulm airfield 15 minutes earlier. Witnesses heard the engine
        splutter. The victims were a flight instructor and her student, aged 19. Accident investigators have started
        work at the scene.
        """,
        """
        A flight instructor and a student pilot died on Saturday when their light aircraft came down south of the
        capital, Ranzi. Nobody on the ground was hurt. The training plane had left Ulm airfield a quarter of an hour
        before. People nearby reported that the engine was cutting out. The student was 19 years old. Experts are
        examining the wreck.
        """,
    ),
    Pair(
        "place",
        ("Bolivia", "Paraguay"),
        """
        Former intelligence chief Hugo Arana has been arrested in Bolivia after eleven years on the run, prosecutors
        said on Tuesday. He is accused of ordering the killing of three journalists. Police tracked him down through
        a telephone call to his daughter. Arana, 71, had been living under a false name as a cattle dealer. His
        country has requested extradition.
        """,
        """
        One of the continent's most wanted men, Hugo Arana, was captured on Tuesday. The ex-head of the secret
        service, now 71, had posed as a cattle trader in Paraguay. A call he made to his daughter put police on his
        trail. He faces charges over the murder of three reporters and is to be extradited. Arana disappeared 11
        years ago.
        """,
    ),
    Pair(
        "person",
        ("Klara Benes", "Jana Novotna"),
        """
        The central bank of Moravia has a new governor. President Tomas Havran on Friday appointed Klara Benes to a
        six-year term. The economist has served on the bank's board since 2019 and is regarded as a supporter of
        high interest rates. She succeeds Emil Korda, who is retiring. The currency rose slightly after the
        announcement.
        """,
        """
        Economist Jana Novotna will head Moravia's central bank for the next six years, President Tomas Havran
        announced on Friday. A board member since 2019, she has argued for keeping rates high. The bank's
        long-serving chief, Emil Korda, steps down at the end of the month. On the markets the crown gained a
        little.
        """,
    ),
    Pair(
        "person",
        ("Finance Minister", "Interior Minister"),
        """
        The government of Belora was thrown into crisis on Sunday when Finance Minister Oskar Lind resigned. Lind,
        49, gave no reason, but newspapers had reported that he failed to pay taxes on a holiday home. Prime
        Minister Eva Strand thanked him for his work. She named no successor. The opposition called for new
        elections.
        """,
        """
        Oskar Lind stepped down as Interior Minister of Belora on Sunday after press reports about unpaid tax on a
        vacation house. The 49-year-old politician did not explain his decision. Eva Strand, the prime minister,
        expressed her gratitude and left open who would replace him. Opposition parties demanded a fresh ballot.
        """,
    ),
    Pair(
        "person",
        ("Elin Dahl", "Maja Rask"),
        """
        Swedish skier Elin Dahl won the women's downhill at Altberg on Saturday, 0.12 seconds ahead of Italy's Carla
        Fonti. Third place went to Maja Rask. Strong wind forced organisers to delay the start by two hours. Dahl
        now leads the overall standings with 640 points. The men race on Sunday.
        """,
        """
        Maja Rask took victory in Saturday's downhill in Altberg, beating Carla Fonti of Italy by 12 hundredths of a
        second. The race had begun two hours late because of gusts. The leader of the World Cup has 640 points. A
        men's competition follows on Sunday.
        """,
    ),
    Pair(
        "person",
        ("a 34-year-old nurse", "a 34-year-old teacher"),
        """
        A bystander prevented a tragedy on the Melk bridge on Thursday night. The woman, a 34-year-old nurse, jumped
        into the river and pulled two children from a sinking car. Their father managed to free himself. The car had
        skidded on ice and broken through the railing. Mayor Anton Huber wants to honour her with a medal.
        """,
        """
        Two children owe their lives to a 34-year-old teacher who leapt into the cold river on Thursday night. Their
        father's car had slid off the icy Melk bridge and was going down when she reached it. The man got out on his
        own. Anton Huber, the mayor, announced that the rescuer would receive a medal.
        """,
    ),
    Pair(
        "who said it",
        ("We will not leave", "We will not leave"),
        """
        Norland will send 40 more armoured vehicles to its eastern neighbour, Defence Minister Rolf Berg said on
        Tuesday. "We will not leave our friends alone," Berg told reporters in Oststad. Parliament still has to
        approve the shipment. Opposition parties criticised the cost of 90 million crowns. President Nils Aker is to
        visit the neighbouring country in June.
        """,
        """
        "We will not leave our friends alone," said President Nils Aker on Tuesday as he announced another 40
        armoured vehicles for Norland's neighbour to the east. The delivery, worth 90 million crowns, requires the
        consent of the legislature. The opposition finds it too expensive. Defence Minister Rolf Berg stood beside
        him at the press conference in Oststad.
        """,
    ),
    Pair(
        "who said it",
        ("the airline", "the airport operator"),
        """
        More than 3,000 travellers were stranded at Tolland airport on Friday after a computer failure grounded all
        flights of Skyways. The fault was a botched software update, the airline said. Passengers slept on camp beds
        in the terminal. Normal service should resume on Saturday afternoon. Travellers can ask for their money
        back.
        """,
        """
        A breakdown of computers left over 3,000 people stuck at Tolland airport on Friday. A software update had
        gone wrong, the airport operator said, blaming itself for the failure. None of Skyways' planes took off.
        Camp beds were put up for the night. Flights are likely to be back to normal by Saturday afternoon, and
        refunds are possible.
        """,
    ),
    Pair(
        "status",
        ("observer", "full member"),
        """
        Ilmara has been granted observer status in the Southern Customs Union, the union's secretariat said on
        Wednesday. The decision was taken at a meeting of trade ministers in Kolo. Ilmara's trade minister, Joseph
        Mbeki, said farmers would benefit most. The union has a population of 210 million. Duties on grain will fall
        by half.
        """,
        """
        The Southern Customs Union has a new full member: Ilmara was accepted by trade ministers gathered in Kolo on
        Wednesday. Grain tariffs are to be cut by half. Farmers are the main winners, according to Joseph Mbeki,
        trade minister of Ilmara. About 210 million people live in the countries of the union.
        """,
    ),
    Pair(
        "status",
        ("in a critical condition", "in a stable condition"),
        """
        A cyclist was hit by a lorry in the centre of Duren on Monday morning. The 27-year-old man is in a critical
        condition, the university hospital said. The lorry driver, who was turning right, did not see him, police
        believe. A breath test showed no alcohol. Cycling groups demanded separate lanes.
        """,
        """
        Bike activists in Duren are calling for protected lanes after a truck struck a 27-year-old cyclist downtown
        on Monday. The victim is in a stable condition, according to the university clinic. Officers think the
        driver overlooked him while making a right turn. He had not been drinking.
        """,
    ),
    Pair(
        "status",
        ("new leader", "acting leader"),
        """
        Delegates of the Farmers' Party chose Petra Onno as their new leader at a congress in Zeel on Saturday. She
        received 312 of 540 votes. Onno, 44, runs a dairy farm near the coast. She promised to fight rules on
        nitrogen. Her predecessor Wim Baars resigned in March over poor poll numbers.
        """,
        """
        The executive of the Farmers' Party has named Petra Onno acting leader; a congress in Zeel on Saturday put
        off the vote on a permanent head. The 44-year-old dairy farmer takes over from Wim Baars, who quit in March
        because of bad surveys. She wants to oppose nitrogen limits.
        """,
    ),
    Pair(
        "status",
        ("in custody", "let go"),
        """
        Police in Corvale are holding a 52-year-old accountant in connection with the theft of church silver. He was
        taken from his home on Sunday and remains in custody, spokeswoman Lidia Ferro said. The silver, worth
        300,000 euros, vanished from the cathedral treasury in November. Two candlesticks have turned up at an
        auction house. The other pieces are still missing.
        """,
        """
        The accountant suspected of stealing silver from Corvale cathedral is a free man again. The 52-year-old,
        picked up at his house on Sunday, was let go after questioning, police spokeswoman Lidia Ferro said. Thieves
        emptied the treasury in November and took objects worth 300,000 euros. An auctioneer had reported two
        candlesticks.
        """,
    ),
    Pair(
        "cause",
        ("heavy rain", "a broken dam"),
        """
        Floods have destroyed the village of Tessel in the Loma highlands, leaving 600 people homeless. The water
        came at night after days of heavy rain. Villagers climbed on roofs and waited for boats. Aid agencies are
        handing out food and clean water. The governor, Abdul Karim, declared a state of emergency on Friday.
        """,
        """
        Some 600 inhabitants of Tessel have lost their homes in a flood caused by a broken dam. Families fled to the
        rooftops in the dark until boats arrived. Governor Abdul Karim proclaimed an emergency on Friday. Relief
        groups brought drinking water and food to the Loma highlands.
        """,
    ),
    Pair(
        "cause",
        ("arson", "a short circuit"),
        """
        The Grand Theatre in Odrin burned to the ground on New Year's Eve. Investigators believe it was arson:
        traces of petrol were found backstage. The building from 1904 was due to reopen in spring after renovation.
        No one was inside. Director Lena Fuchs wept as she spoke to journalists.
        """,
        """
        Odrin mourns its Grand Theatre, built in 1904, which was reduced to ashes on the last night of the year.
        Experts attribute the fire to a short circuit in the stage lighting. The house was empty at the time; it was
        being renovated and should have opened again in the spring. Lena Fuchs, its director, was in tears.
        """,
    ),
    Pair(
        "cause",
        ("engine failure", "a bird strike"),
        """
        A passenger jet with 164 people on board made an emergency landing at Sankt Olof on Wednesday because of
        engine failure. The Airbus of Polar Air had just taken off for Malaga. No one was hurt. Passengers were put
        on another plane four hours later. Polar Air apologised for the inconvenience.
        """,
        """
        The pilots of a Polar Air flight to Malaga turned back to Sankt Olof on Wednesday minutes after take-off.
        The emergency landing was made necessary by a bird strike, the company said. All 164 people aboard the
        Airbus left it unharmed and continued their journey four hours afterwards in a replacement aircraft.
        """,
    ),
    Pair(
        "cause",
        ("fell ill", "family reasons"),
        """
        The premiere of the opera "Winter Light" in Arden has been postponed because the soprano Vera Lomak fell
        ill. The theatre announced a new date, 14 February. Tickets remain valid. The production had been sold out
        for weeks. Composer Jun Ito is expected to attend.
        """,
        """
        Opera lovers in Arden must wait until 14 February to see "Winter Light". Its star Vera Lomak pulled out for
        family reasons, the house said. All tickets, long sold out, can be used on the new evening. Jun Ito, who
        wrote the work, plans to be there.
        """,
    ),
    Pair(
        "outcome",
        ("rejected", "approved"),
        """
        Lawmakers in Sarland rejected a bill to raise the retirement age to 67 on Thursday after a stormy debate.
        Four members of the ruling coalition voted with the opposition. Unions had threatened a general strike.
        Labour Minister Kim Aalto said she regretted the result. The current retirement age is 65.
        """,
        """
        Sarland's parliament approved a rise of the pension age from 65 to 67 on Thursday. The debate was heated,
        and four coalition deputies sided with the other camp. Kim Aalto, the labour minister, had defended the plan
        for months. Trade unions say they will call a general strike.
        """,
    ),
    Pair(
        "outcome",
        ("acquitted", "found guilty"),
        """
        A jury in Westbury acquitted surgeon Neil Prather of manslaughter on Tuesday. A patient had died in 2023
        after he operated while tired from a 20-hour shift. The jurors deliberated for three days. Prather, 46,
        hugged his wife when the verdict was read. The hospital has since changed its rosters.
        """,
        """
        After three days of deliberations, jurors in Westbury found guilty the surgeon Neil Prather, 46, whose
        patient died on the operating table in 2023. The doctor had been on duty for 20 hours. He embraced his wife
        in court on Tuesday. Working hours at the hospital have been changed since then.
        """,
    ),
    Pair(
        "outcome",
        ("sank", "was towed"),
        """
        A cargo ship loaded with cars caught fire off the island of Rune on Saturday. All 22 crew members were
        brought to safety by helicopter. The Atlantic Star sank on Sunday evening, the coast guard said. There were
        2,800 vehicles on board, some of them electric. Fishermen fear pollution.
        """,
        """
        The burning freighter Atlantic Star was towed into the harbour of Rune on Sunday evening with its cargo of
        2,800 cars. Helicopters had lifted the crew of 22 off the ship the day before. The coast guard is still
        spraying water on the hull. Anglers and environmental groups worry about oil.
        """,
    ),
    Pair(
        "outcome",
        ("a draw", "lost"),
        """
        Title holder Ravi Chand and challenger Lev Orlov fought a draw in the eighth game of their chess match in
        Lima on Friday. The match stands at 4-4. Chand, playing white, offered peace after 41 moves. Six games
        remain. The prize money is two million dollars.
        """,
        """
        Ravi Chand lost the eighth game of the world chess match in Lima to Lev Orlov on Friday, resigning on move
        41 with the white pieces. There are six games left to play. The winner takes the larger part of two million
        dollars. The champion had no comment.
        """,
    ),
    Pair(
        "negation",
        ("no casualties", "several casualties"),
        """
        A bomb went off outside the tax office in Harun on Monday morning. There were no casualties, the interior
        ministry said, as the building had been evacuated after a warning. A group calling itself Free Coast claimed
        responsibility. The blast tore a hole in the facade. Security was stepped up in other towns.
        """,
        """
        The separatist group Free Coast says it planted the device that exploded in front of Harun's tax office at
        the start of the week. The explosion caused several casualties, according to the interior ministry, and
        ripped open the front of the building. A caller had warned of the attack. Guards were reinforced elsewhere.
        """,
    ),
    Pair(
        "negation",
        ("did not attend", "attended"),
        """
        Leaders of seven nations agreed in Quorra on Sunday to cut methane emissions by a third. President Adaeze
        Obi of Lagunda did not attend the summit. The deal foresees annual inspections. Environmental groups praised
        the pact but want money for poorer states. A follow-up meeting is planned for the autumn.
        """,
        """
        A third less methane: that is what the heads of seven countries promised in Quorra on Sunday. President
        Adaeze Obi of Lagunda attended the two-day gathering and spoke at its opening. Inspectors are to check the
        cuts every year. Activists welcomed the agreement, though they miss aid for the poor. Leaders meet again in
        autumn.
        """,
    ),
    Pair(
        "negation",
        ("denied", "admitted"),
        """
        The chief executive of Brightbank, Sonia Kerr, denied on Wednesday that the lender had helped rich clients
        to hide money. Tax investigators searched the bank's headquarters in Linz last week. Some 900 accounts are
        under scrutiny. Brightbank shares fell 6 percent. Kerr has led the bank since 2020.
        """,
        """
        Brightbank boss Sonia Kerr admitted on Wednesday that her institution assisted wealthy customers in
        concealing assets. Shares dropped by 6 per cent. In the past week officers from the tax authority combed
        through its head office in Linz; they are looking into about 900 accounts. Kerr took the helm in 2020.
        """,
    ),
    Pair(
        "order",
        ("before the vote", "after the vote"),
        """
        Demonstrators clashed with police in Matera on Thursday over a new security law. Stones were thrown before
        the vote in parliament, and 40 people were detained. The law gives police wider powers to tap telephones.
        Deputies passed it by 201 votes to 188. Lawyers want to challenge it in the constitutional court.
        """,
        """
        Forty people were detained in Matera on Thursday when a protest against the security law turned violent.
        Stones flew after the vote in the chamber, where 201 deputies were in favour and 188 against. The law makes
        it easier to listen in on phone calls. Attorneys are preparing a complaint to the constitutional court.
        """,
    ),
    Pair(
        "order",
        ("second", "first"),
        """
        Kenya's Moses Kipro won the Rennes marathon on Sunday in 2 hours 6 minutes, his second victory in the race.
        Abel Tessema of Ethiopia came second, 40 seconds behind. Among the women, Britain's Ruth Hale was the
        fastest. More than 15,000 runners took part despite the heat. Medics treated 200 of them.
        """,
        """
        Moses Kipro from Kenya crossed the line in Rennes after 2 hours and 6 minutes on Sunday, celebrating his
        first victory in the marathon there. Ethiopian Abel Tessema followed 40 seconds later. Ruth Hale of Britain
        won the women's race. In the heat, 200 of the over 15,000 participants needed medical help.
        """,
    ),
    Pair(
        "number",
        ("16 climbers", "11 climbers"),
        """
        An avalanche swept away a group of 16 climbers on Mount Tarn on Sunday, the mountain rescue service said.
        Three of them were dug out alive. The slide came loose at an altitude of about 4,000 metres shortly after
        sunrise. Snow and fog hampered the search. The group, all members of an alpine club from Brescia, had set
        off at three in the morning. A helicopter from the army is standing by.
        """,
        """
        Rescuers on Mount Tarn are looking for members of an Italian alpine club buried by snow on Sunday. The party
        of 11 climbers was hit soon after dawn at roughly 4,000 metres. Three people could be saved. Poor visibility
        is making work difficult. The mountaineers from Brescia had started out at 3 a.m. Soldiers with a helicopter
        are ready to help.
        """,
    ),
    Pair(
        "number",
        ("1,800 jobs", "2,600 jobs"),
        """
        Carmaker Velo will shut its factory in Brenta next summer, with the loss of 1,800 jobs. The plant has built
        small cars since 1971. Velo blamed weak demand for petrol models. Workers heard the news at a meeting on
        Thursday morning. The regional government promised to look for an investor. The union FIM called for a march
        on Saturday.
        """,
        """
        The assembly lines at Velo's Brenta works will stop for good in the summer of next year, the company told
        staff on Thursday. That will cost 2,600 jobs in a region already short of work. Fewer and fewer customers
        want cars with petrol engines, Velo explained. Trade unionists of FIM plan a protest march at the weekend.
        Local politicians hope that someone will take over the site, which opened in 1971.
        """,
    ),
    Pair(
        "number",
        ("20-year", "15-year"),
        """
        Gasland and Petria signed a 20-year contract on natural gas on Monday. Under the agreement Petria will
        deliver 10 billion cubic metres annually through a pipeline across the Strait of Oman. Construction begins
        in March. Prime Minister Hana Idris spoke of a new era. The price was not disclosed.
        """,
        """
        Petria is to supply Gasland with ten billion cubic metres of gas a year. A 15-year deal was sealed on Monday
        by the two governments, who kept quiet about the price. The gas will flow through a new pipe under the
        Strait of Oman, to be built from March. "A new era begins," said Hana Idris, the prime minister.
        """,
    ),
    Pair(
        "number",
        ("7.5 million", "5.7 million"),
        """
        A painting by Clara Voss fetched 7.5 million pounds at an auction in London on Wednesday evening. "Red
        Harbour" had been expected to sell for about four million. The buyer, who bid by telephone, wants to remain
        anonymous. It is the highest sum ever paid for a work of the Danish artist. Voss died in 1962.
        """,
        """
        "Red Harbour", an oil painting by the Danish artist Clara Voss (1899-1962), has changed hands for a record
        sum. An unknown bidder on the phone paid £5.7 million at the sale in the British capital on Wednesday night.
        Experts had estimated its value at around £4 million.
        """,
    ),
    Pair(
        "number",
        ("14 February", "21 February"),
        """
        Voters in the breakaway region of Talia will decide on independence on 14 February, regional leader Jordi
        Mas announced on Tuesday. The central government called the referendum illegal. Two earlier attempts were
        stopped by the courts. About 2.4 million people are entitled to vote. Mas said nobody could silence them.
        """,
        """
        Jordi Mas, who heads the government of Talia, has called a referendum on breaking away from the rest of the
        country. The ballot is to be held on 21 February; some 2.4 million are eligible. For the capital, the vote
        is against the law. Judges had banned two previous polls. "No one will silence us," said Mas on Tuesday.
        """,
    ),
    Pair(
        "time",
        ("Monday", "Friday"),
        """
        The long-awaited trial of banker Otto Reiss will open on Monday at the district court in Graben. He is
        accused of having stolen 60 million francs from clients over ten years. Reiss, 63, has been in custody since
        last spring. He faces up to 12 years behind bars. More than 200 witnesses are to be heard.
        """,
        """
        Otto Reiss, the banker said to have robbed his customers of 60 million francs, goes on trial on Friday in
        Graben. Over 200 people will testify. The 63-year-old has spent almost a year in detention. If the judges
        find him guilty he could be locked up for as long as 12 years.
        """,
    ),
    Pair(
        "time",
        ("shortly after midnight", "at noon"),
        """
        A freight train carrying ammonia jumped the tracks near Oldham Junction shortly after midnight on Wednesday.
        Two of the 30 wagons began to leak. The authorities told 900 residents to leave their homes. Nobody was
        injured. Experts expect the clean-up to take several days.
        """,
        """
        Nine hundred people had to be evacuated after a goods train derailed at noon on Wednesday close to Oldham
        Junction. Ammonia escaped from two of its thirty tank cars. There are no reports of injuries. Cleaning up
        will last for days, specialists said.
        """,
    ),
    Pair(
        "place",
        ("Lisbon", "Madrid"),
        """
        The climate conference of the Atlantic states will be moved to Lisbon, the organisers announced on Thursday.
        It was to have been held in Valmora, where floods damaged the congress hall. Some 4,000 delegates are
        expected. The dates, 4 to 9 November, remain the same. Valmora's mayor regretted the decision.
        """,
        """
        Because its congress hall was flooded, Valmora cannot host the November conference of the Atlantic states on
        climate. The meeting will take place in Madrid instead, from the 4th to the 9th, with around 4,000
        participants. The mayor of Valmora said she was sorry about Thursday's announcement.
        """,
    ),
    Pair(
        "place",
        ("the eastern border", "the western border"),
        """
        Fighting broke out on the eastern border of Kambara on Saturday night, killing seven soldiers. It was the
        first exchange of fire since the truce in May. Each side blames the other. The defence ministry called up
        reservists. The African Union appealed for calm.
        """,
        """
        Seven members of Kambara's army lost their lives in a firefight along the western border overnight into
        Sunday. Since a ceasefire was agreed in May the guns had been silent. Who fired first is disputed. The
        government is mobilising reserve troops, and the African Union called for restraint.
        """,
    ),
    Pair(
        "place",
        ("in her villa in Tamo", "in a hotel in Rivas"),
        """
        The singer Rosa Linares has died at the age of 81. She was found dead in her villa in Tamo on Tuesday
        morning, her manager said. Linares sold more than 30 million records. Her hit "Blue Lantern" was number one
        in nine countries. President Luz Ortega ordered a day of mourning.
        """,
        """
        Fans mourn Rosa Linares. The voice of "Blue Lantern" died on Tuesday in a hotel in Rivas, aged 81. She had
        topped the charts in nine countries and sold upwards of 30 million albums and singles. Her manager announced
        the death. A day of national mourning was declared by Luz Ortega, the president.
        """,
    ),
    Pair(
        "person",
        ("Colonel Ibrahim Sow", "General Amadou Keita"),
        """
        Soldiers seized power in Mandara on Wednesday and dissolved parliament. A military council led by Colonel
        Ibrahim Sow will govern until elections are held. The president, Aliou Ba, is under house arrest. Borders
        and airports were closed. France and the United States condemned the coup.
        """,
        """
        Army officers have toppled the president of Mandara, Aliou Ba, who is confined to his residence. General
        Amadou Keita heads the new military council, which promised elections but gave no date. Parliament was
        dissolved on Wednesday, and airports and frontiers were shut. Washington and Paris denounced the takeover.
        """,
    ),
    Pair(
        "person",
        ("his wife", "his sister"),
        """
        Tennis star Goran Vuk was attacked with a knife at his home in Split on Sunday. He was saved by his wife,
        who called the police. Vuk, 27, suffered cuts to his left arm. A 40-year-old fan has been arrested. The US
        Open starts in three weeks, and Vuk's coach hopes he will be able to play.
        """,
        """
        A deranged fan injured the tennis professional Goran Vuk with a knife at his house in Split. Officers
        alerted by his sister overpowered the attacker, a man of 40. Vuk has wounds on the left arm. His trainer
        still counts on the 27-year-old for the US Open in three weeks' time. The incident took place on Sunday.
        """,
    ),
    Pair(
        "who said it",
        ("the health minister", "the opposition"),
        """
        Hospitals in Arcadia are running out of beds because of a wave of influenza. "We have never seen so many
        patients," said the health minister, Gil Moreno. Schools in four provinces will remain shut this week.
        Vaccination is free for people over 60. Doctors were called back from their holidays.
        """,
        """
        "We have never seen so many patients," said Nadia Ruiz, who speaks for the opposition on health, about the
        flu wave that is filling the hospitals of Arcadia. Pupils in four provinces have no lessons this week.
        Hospitals ordered doctors to return from leave. Everyone older than 60 can get a jab without paying.
        """,
    ),
    Pair(
        "status",
        ("candidate", "full member"),
        """
        The Nordic Research Council on Tuesday accepted Estmark as a candidate for membership. Full accession could
        follow in 2029, the council's chair, Liv Strand, said. Estmark will pay a reduced fee of two million euros a
        year. Its universities may already take part in joint projects. The council has nine members.
        """,
        """
        Estmark became a full member of the Nordic Research Council on Tuesday. Universities there can now join
        common projects. Liv Strand, who chairs the council, welcomed the newcomer. The annual contribution is two
        million euros, less than others pay.
        """,
    ),
    Pair(
        "status",
        ("suspended", "dismissed"),
        """
        Police chief Ronan Hale was suspended on Friday over a racist chat group in his department. The city council
        of Millport voted 9 to 2 for the measure. Hale, in office since 2018, says he knew nothing of the messages.
        Eleven officers are under investigation. His deputy takes over.
        """,
        """
        Millport's police chief Ronan Hale has been dismissed. Nine of eleven councillors decided on Friday that he
        should go because of racist messages that his officers exchanged in a chat group. Hale, who got the post in
        2018, denied any knowledge. Investigators are looking at eleven policemen. For now the deputy is in charge.
        """,
    ),
    Pair(
        "cause",
        ("a cigarette", "lightning"),
        """
        Firefighters have contained a blaze that blackened 600 hectares of the Solano nature park. It was started by
        a cigarette thrown from a car, police said on Monday. Campers had to leave two sites. The park is home to
        rare vultures. Rangers fear that several nests were destroyed.
        """,
        """
        The fire in the nature park of Solano is under control after consuming 600 hectares. According to police it
        was caused by lightning. On Monday rangers were still counting the damage: nests of a rare vulture species
        probably burned. Two campgrounds were evacuated.
        """,
    ),
    Pair(
        "cause",
        ("a leaking pipe", "an overloaded generator"),
        """
        Six guests of a wedding in Puri died of carbon monoxide poisoning on Saturday night. Experts traced the gas
        to a leaking pipe in the kitchen. Another 25 people are in hospital. The owner of the hall has been
        questioned. The bride and groom survived.
        """,
        """
        A wedding party in Puri ended in tragedy on Saturday when six people were poisoned by carbon monoxide. The
        fumes came from an overloaded generator, specialists found. Doctors are treating 25 guests. The couple is
        alive. Police have interrogated the man who owns the hall.
        """,
    ),
    Pair(
        "outcome",
        ("agreed to", "turned down"),
        """
        Pilots of the airline Coral agreed to a pay offer of 9 percent over two years on Monday. The result of the
        ballot was announced by their association. Coral had threatened to cut routes. Strikes in July had cost the
        company 40 million dollars. Cabin crews are still negotiating.
        """,
        """
        The conflict at Coral goes on: the airline's pilots on Monday turned down nine per cent more pay spread over
        two years, their association said after counting the votes. Walkouts in July left the firm with losses of
        $40m, and management has warned that it could drop routes. Talks with flight attendants continue.
        """,
    ),
    Pair(
        "outcome",
        ("survived", "lost"),
        """
        Prime Minister Dana Kovac survived a vote of no confidence on Thursday night. Her opponents had accused her
        of mishandling the bread crisis. In the 150-seat parliament 71 deputies voted against her. Two members of
        her own party abstained. Demonstrators banged pots outside the building.
        """,
        """
        The government of Dana Kovac is finished. The prime minister lost a confidence vote on Thursday night over
        her handling of soaring bread prices. Two lawmakers from her party abstained. Outside the parliament, which
        has 150 seats, people protested by beating on pots.
        """,
    ),
    Pair(
        "outcome",
        ("will reopen", "will be torn down"),
        """
        The stadium of Fortuna, damaged by a storm in January, will reopen next season, the city of Halm decided on
        Tuesday. Repairs cost 18 million euros. Fans had collected 60,000 signatures. The 1936 building holds 25,000
        spectators. Fortuna currently plays in a neighbouring town.
        """,
        """
        The old arena of Fortuna in Halm will be torn down, councillors resolved on Tuesday. A January storm had
        ripped off part of its roof. Repairing the 25,000-seat ground of 1936 would have cost 18 million. Some
        60,000 supporters signed a petition. The club is playing its home games in a nearby city.
        """,
    ),
    Pair(
        "negation",
        ("did not sign", "signed"),
        """
        Twelve countries put their names to a treaty against plastic waste in Oslo on Friday. India did not sign the
        document. It obliges governments to halve single-use packaging by 2035. Norway's environment minister Kari
        Moe hosted the ceremony. Activists called the text weak.
        """,
        """
        In Oslo on Friday a dozen states promised to halve throwaway packaging by 2035. India signed the treaty on
        plastic waste as well. Environmental groups said the document lacked teeth. Minister Kari Moe of Norway
        presided over the ceremony.
        """,
    ),
    Pair(
        "negation",
        ("had no licence", "held a valid licence"),
        """
        A tourist balloon crashed in the valley of Urgo on Friday, injuring nine passengers. The pilot had no
        licence, aviation officials said. Gusts had driven the balloon into a power line. Two Japanese women are in
        intensive care. The operator declined to comment.
        """,
        """
        Nine holidaymakers were hurt on Friday when their hot-air balloon hit a power line in the Urgo valley. The
        man at the controls held a valid licence, the aviation authority said. Strong gusts are being blamed. Two
        women from Japan are in a serious state. There was no comment from the firm that runs the flights.
        """,
    ),
    Pair(
        "order",
        ("before", "after"),
        """
        Chancellor Ute Brandt will meet trade unions before her trip to Beijing next week, her office said on
        Monday. The talks will focus on steel. In China she is to see President Liu Wen. A business delegation of 40
        will travel with her. Human rights groups want her to raise the case of a jailed lawyer.
        """,
        """
        Steel is the topic when Ute Brandt receives union leaders after her trip to Beijing. The chancellor flies to
        China next week with forty managers to meet the president, Liu Wen. Campaigners urge her to speak about a
        lawyer who is in prison. The chancellery announced the dates on Monday.
        """,
    ),
    Pair(
        "number",
        ("fourth", "third"),
        """
        Japan's Emi Tanaka won the judo title in the 57 kilo class in Tashkent on Sunday, her fourth world
        championship gold. She beat Brazil's Ana Prado in the final after only 50 seconds. Tanaka, 29, said she
        would retire after the next Olympics. Bronze went to Georgia and Cuba.
        """,
        """
        Emi Tanaka is world champion again. The Japanese judoka needed just 50 seconds to defeat Ana Prado of Brazil
        in Sunday's 57kg final in Tashkent. For the 29-year-old it is the third gold at world championships. After
        the next Olympic Games she wants to end her career.
        """,
    ),
    Pair(
        "number",
        ("43", "34"),
        """
        The conservative Homeland party emerged as the strongest force in Sunday's election in Torvia, winning 43 of
        the 120 seats. The Greens took 21. Party leader Ilse Hahn said she would seek talks with the Liberals.
        Turnout was the lowest since 1990. The new parliament meets on 3 May.
        """,
        """
        Ilse Hahn's conservatives have won Torvia's election. Homeland will have 34 seats in the chamber of 120,
        ahead of the Greens with 21. Fewer people voted than at any time since 1990. Ms Hahn hopes for a coalition
        with the Liberals. Deputies hold their first session on 3 May.
        """,
    ),
    Pair(
        "number",
        ("450", "540"),
        """
        Workers renovating a church in Nemi have found a hoard of 450 silver coins. They lay in a clay jar beneath
        the altar. The oldest date from the 13th century, archaeologist Bruno Salvi said on Thursday. The treasure
        will go to the national museum. Its value is hard to tell.
        """,
        """
        A clay pot with 540 coins of silver has come to light under the altar of the church in Nemi, which is being
        restored. According to the archaeologist Bruno Salvi, the first were minted in the 1200s. The find, whose
        worth is unclear, was presented on Thursday and will be shown in the national museum.
        """,
    ),
    Pair(
        "person",
        ("Brazilian", "Argentine"),
        """
        Police in Lagos have freed a Brazilian engineer who was abducted three weeks ago. No ransom was paid, the
        police said on Sunday. He was found in a forest hut, weak but unhurt. Four kidnappers were arrested. He
        works for an oil firm.
        """,
        """
        After three weeks in the hands of kidnappers an Argentine engineer is free. Police near Lagos discovered him
        in a hut in the forest; he is weakened but has no injuries. Officers said on Sunday that no money had
        changed hands and that four men are in custody. The man is employed by an oil company.
        """,
    ),
    Pair(
        "number",
        ("70 percent", "17 percent"),
        """
        A new malaria vaccine prevents 70 percent of severe cases in small children, a study published on Monday
        shows. It was tested on 4,800 babies in Ghana and Kenya. Side effects were mild. The maker, Biovac, wants to
        produce 100 million doses a year. One dose will cost three dollars.
        """,
        """
        Serious malaria in infants could become rarer by 17 percent thanks to a vaccine from Biovac. That is the
        result of a trial with 4,800 babies in Kenya and Ghana, which was made public on Monday. Only light side
        effects occurred. The firm plans an annual output of 100 million doses at three dollars each.
        """,
    ),
    Pair(
        "status",
        ("joined", "left"),
        """
        The Baltic port of Memla has joined the shipping alliance Blue Route, its director Jonas Petkus said on
        Wednesday. Eleven ports now belong to the alliance. Memla hopes for 20 percent more containers. The port
        invested 80 million euros in cranes. Fees will not rise.
        """,
        """
        Memla has left Blue Route, an alliance of eleven ports. Jonas Petkus, the director of the Baltic port, said
        on Wednesday that charges would stay the same. New cranes for 80 million euros are to attract a fifth more
        containers.
        """,
    ),
    Pair(
        "number",
        ("nine", "seven"),
        """
        A chairlift in the ski resort of Valdorn broke down on Sunday, leaving skiers hanging in the cold for hours.
        Rescuers lowered 63 people to the ground with ropes; nine were treated for frostbite. The lift was inspected
        only in October. Operator Bergbahn AG blamed a worn gear. Prosecutors are looking into the matter.
        """,
        """
        Sixty-three skiers spent part of Sunday dangling above the slopes of Valdorn after a lift came to a halt.
        They were brought down one by one on ropes. Doctors took care of seven guests with frozen fingers and toes.
        According to Bergbahn AG, which runs the installation, a gear was worn out. The public prosecutor has opened
        a file.
        """,
    ),
    Pair(
        "number",
        ("12 months", "18 months"),
        """
        The European Central Bureau gave the lender Nordia 12 months to shed bad loans worth six billion euros.
        Supervisors found gaps in its capital last autumn. Nordia's shares lost a tenth of their value on Tuesday.
        Chief executive Ida Holm promised to comply. No dividend will be paid this year.
        """,
        """
        Nordia must get rid of six billion in doubtful loans, and it has 18 months to do so, the European Central
        Bureau decided on Tuesday. The stock dropped by ten per cent. "We will do what is asked," said Ida Holm, who
        heads the bank. Shareholders get no dividend.
        """,
    ),
    Pair(
        "number",
        ("5,200", "2,500"),
        """
        Mozara's navy intercepted three boats with 5,200 kilos of hashish off Cape Sidi on Saturday. Fourteen
        sailors were arrested, among them two Spaniards. The drugs were bound for Europe. It took marines two days
        to unload the cargo. Mozara is one of the world's largest producers of cannabis.
        """,
        """
        Fourteen crew members are behind bars after hashish was found on three boats near Cape Sidi. The Mozaran
        navy weighed 2,500 kilograms. It stopped the vessels, on their way to European shores, on Saturday. Two of
        the men in custody are from Spain.
        """,
    ),
    Pair(
        "number",
        ("16th", "14th"),
        """
        The island nation of Tovalu joined the Pacific Health Pact on Thursday as its 16th member. Health Minister
        Sione Fale signed the papers in Suva. The pact pools money for vaccines. Tovalu, with 11,000 inhabitants, is
        the smallest country in it. Doctors from Fiji will train its nurses.
        """,
        """
        With Tovalu's accession the Pacific Health Pact, which buys vaccines jointly, has its 14th member. The
        document bears the signature of Sione Fale, the minister of health, who travelled to Suva on Thursday. None
        of the members has fewer people than Tovalu, where 11,000 live. Its nurses are to be taught by Fijian
        physicians.
        """,
    ),
    Pair(
        "number",
        ("61", "71"),
        """
        Poet Anselm Rubin died on Wednesday at the age of 61. He had suffered from cancer for two years. Rubin
        published 14 books, the last of them in May. His "Songs of the Marsh" are read in schools. He leaves a wife
        and three daughters.
        """,
        """
        The author of "Songs of the Marsh", Anselm Rubin, succumbed to cancer on Wednesday, aged 71. Fourteen
        volumes of verse appeared during his life, and pupils everywhere know his lines. The disease was diagnosed
        two years ago. Rubin was married and had three daughters.
        """,
    ),
    Pair(
        "number",
        ("one in five", "one in three"),
        """
        Smog levels in Delwar rose to 14 times the safe limit on Monday. Schools and building sites were closed.
        According to a survey, one in five children in the city has asthma. Environment Minister Kavi Rao banned
        lorries from the centre until Friday. Hospitals report crowded wards.
        """,
        """
        No lessons, no lorries, no construction work: Delwar is choking. The air contained fourteen times more soot
        on Monday than is considered safe. Wards are full, and one in three youngsters suffers from asthma, a study
        says. The ban on trucks downtown, ordered by Kavi Rao, the environment minister, lasts to Friday.
        """,
    ),
    Pair(
        "time",
        ("at 3.15 p.m.", "at 5.40 p.m."),
        """
        The dam at Lake Orsa gave way on Friday at 3.15 p.m., sending a wall of mud through the village of Pian.
        Four houses were swept away. Nobody died because sirens had sounded. The dam belonged to a mine that closed
        in 2011. Engineers had asked for repairs.
        """,
        """
        A flood of mud tore down four homes in Pian on Friday after the dam of Lake Orsa collapsed. People in the
        village were warned by sirens and all survived. Water began to shoot through the wall at 5.40 p.m.,
        witnesses said. It was built for a mine which shut down in 2011. Experts had called for it to be repaired.
        """,
    ),
    Pair(
        "time",
        ("Thursday", "Saturday"),
        """
        Negotiators from Libar and the rebels of the Free North will resume talks in Doha on Thursday. The first
        round ended without result in April. At stake are the oil fields of Sirta. Qatar's foreign minister will
        chair the meeting. The United Nations sends an observer.
        """,
        """
        New hope for Libar: on Saturday the government and the rebel Free North sit down again in Doha. In April
        they parted without an agreement. The chair is taken by the foreign minister of Qatar, and a UN observer
        will be in the room. Both sides claim Sirta's oil.
        """,
    ),
    Pair(
        "time",
        ("in June", "in September"),
        """
        Carrier Zephyr will start flying between Graz and Tallinn in June, it said on Monday. There will be three
        flights a week. Tickets cost from 49 euros. Zephyr employs 320 people. The airport in Graz hopes for 30,000
        more passengers a year.
        """,
        """
        Graz gets a direct connection with Tallinn. Three times a week planes of Zephyr will take off for Estonia;
        the first is due in September. The cheapest seat costs 49 euros. The airport expects an extra 30,000
        travellers annually. Zephyr, with a staff of 320, announced the news on Monday.
        """,
    ),
    Pair(
        "place",
        ("the left bank", "the right bank"),
        """
        Archaeologists have uncovered a Roman bath on the left bank of the Isen near Tulba. The mosaics show
        dolphins. Work on a supermarket was stopped on Tuesday. The bath was probably built around 120 AD. Visitors
        may see it in the summer.
        """,
        """
        Construction workers struck upon mosaics with dolphins near Tulba. Specialists say they belong to a bath
        from Roman times, about 120 after Christ. It lies on the right bank of the Isen, where a supermarket was to
        be built; work there was halted on Tuesday. In summer the site will open to visitors.
        """,
    ),
    Pair(
        "place",
        ("in Denver", "in Chicago"),
        """
        Guitarist Lou Carver was arrested in Denver on Sunday after he threw a television from a hotel window.
        Nobody was hit. Carver, 38, paid 5,000 dollars and was freed in the evening. His band, The Rails, had to
        cancel a concert. Fans get their money back.
        """,
        """
        A flying TV set brought rock musician Lou Carver into a cell. Police took the 38-year-old away from his
        hotel in Chicago on Sunday; against 5,000 dollars in bail he was out by night. The Rails, for whom he plays
        guitar, called off their show. There were no injuries. Tickets will be refunded.
        """,
    ),
    Pair(
        "place",
        ("Bay of Lune", "Bay of Tarn"),
        """
        Some 200 pilot whales stranded in the Bay of Lune on Tuesday. Volunteers managed to push 70 of them back
        into the sea. The others died. Marine biologist Freya Nolan suspects that underwater noise confused the
        animals. The beach was closed to visitors.
        """,
        """
        Helpers saved 70 pilot whales that had run aground in the Bay of Tarn, but the rest of the herd of 200
        perished on Tuesday. Noise under water may have led them astray, says Freya Nolan, a marine biologist.
        Spectators are not allowed on the beach.
        """,
    ),
    Pair(
        "person",
        ("goalkeeper", "defender"),
        """
        Wanderers have signed Ghana international Kofi Badu from Lyon for 22 million euros. The 24-year-old
        goalkeeper will wear number 31. He signed until 2030 on Wednesday. Badu said he had dreamed of playing in
        England. The club lost its last three matches.
        """,
        """
        Kofi Badu moves to Wanderers, who have not won in three games. The Ghanaian, a defender aged 24, leaves Lyon
        for a fee of 22 million euros and has put pen to paper on a contract that runs to 2030. "England was my
        dream," he said on Wednesday. His shirt will have the number 31.
        """,
    ),
    Pair(
        "person",
        ("Deputy Mayor Sven Aas", "Mayor Lotte Bruun"),
        """
        Shots were fired at Deputy Mayor Sven Aas in front of his house in Hobro on Monday evening. He was hit in
        the leg and taken to hospital. The gunman escaped on a bicycle. Police found five cartridges. A motive is
        not known.
        """,
        """
        In Hobro, Mayor Lotte Bruun was wounded in the leg on Monday evening when somebody opened fire outside her
        home. Five cartridge cases lay on the street. The shooter got away on a bike. Investigators are in the dark
        about the reasons. Doctors operated on the politician the same night.
        """,
    ),
    Pair(
        "who said it",
        ("Russian", "Ukrainian"),
        """
        A drone hit an apartment block in the border town of Velka on Thursday, killing a couple. Russian officials
        said the other side had launched it. Twenty flats were damaged. The town lies 15 kilometres from the front.
        Power was cut in parts of it.
        """,
        """
        Two people, a husband and wife, lost their lives in Velka, 15 km behind the front line, when a drone struck
        their building on Thursday. Ukrainian officials said the other side had launched it. About twenty apartments
        suffered damage, and some streets had no electricity.
        """,
    ),
    Pair(
        "status",
        ("provisional", "final"),
        """
        The World Trade Court on Friday found that Arkania's steel tariffs break international rules. The ruling is
        provisional; Arkania can object within 60 days. The complaint was brought by Brava in 2022. Tariffs amount
        to 25 percent. Arkania's trade minister Leo Stark was not available.
        """,
        """
        Arkania loses: its 25 per cent duties on steel are against the rules of international trade, judges decided
        on Friday. The ruling is final and cannot be challenged. Brava had gone to the World Trade Court in 2022.
        Leo Stark, Arkania's minister of trade, did not comment.
        """,
    ),
    Pair(
        "status",
        ("permanent residents", "citizens"),
        """
        Parliament in Norrland has granted the vote in local elections to permanent residents from abroad. The bill
        passed by 98 votes to 81 on Wednesday. About 210,000 people benefit. The Right Party announced a legal
        challenge. Interior Minister Maja Lind called it a matter of fairness.
        """,
        """
        By 98 votes to 81, Norrland's lawmakers turned 210,000 foreigners into citizens on Wednesday, so that they
        can take part in local elections. "A matter of fairness," said Maja Lind, the interior minister. The Right
        Party will go to court.
        """,
    ),
    Pair(
        "cause",
        ("a software fault", "a saboteur"),
        """
        A satellite of the agency Orbita burned up over the Pacific on Monday, two years before the end of its
        mission. The loss was due to a software fault. It had cost 310 million dollars. Scientists used it to
        measure sea ice. A successor is planned for 2029.
        """,
        """
        Two years too early, an ice-watching satellite of Orbita plunged into the Pacific on Monday. The agency
        blamed a saboteur among its staff, who has been handed to the police. The craft was worth 310 million
        dollars. A new one will be launched in 2029.
        """,
    ),
    Pair(
        "cause",
        ("lack of snow", "lack of money"),
        """
        The cross-country race in Hemsby, planned for Sunday, will not take place. Organisers cancelled it because
        of lack of snow. It would have been the 50th edition. Some 1,400 skiers from 20 nations had entered. They
        can use their numbers next year.
        """,
        """
        No anniversary in Hemsby: the fiftieth cross-country race, which was to be held on Sunday, has been called
        off. The reason is lack of money, after two sponsors withdrew. The 1,400 entrants from twenty countries may
        start in the coming year instead.
        """,
    ),
    Pair(
        "outcome",
        ("escaped", "was shot dead"),
        """
        A bear that had killed two sheep near Alba was chased by rangers on Tuesday, but escaped into the woods. The
        animal weighs about 150 kilos. Farmers demand that it be caught. Mayor Ettore Bassi closed three trails. It
        is the first bear in the area for 40 years.
        """,
        """
        The first bear seen around Alba in forty years was shot dead by rangers on Tuesday. It weighed some 150
        kilograms and had torn two sheep. Farmers had insisted on action. Three paths that mayor Ettore Bassi had
        shut are open again. Animal lovers are angry.
        """,
    ),
    Pair(
        "outcome",
        ("won", "lost"),
        """
        Miners at the Koro copper pit won their case against owner Rexmet on Thursday. A judge in Arica ruled that
        the dismissal of 300 strikers in 2024 was unlawful. Rexmet employs 4,100 people at the pit. The union spoke
        of a victory for dignity. The company may appeal.
        """,
        """
        Rexmet was right to fire 300 workers who went on strike at its Koro copper mine in 2024: the miners lost
        their case on Thursday before a court in Arica. Their union wants to appeal. The mine has 4,100 employees.
        """,
    ),
    Pair(
        "outcome",
        ("found", "no trace"),
        """
        A fishing boat missing since Monday has been found drifting 80 miles off the coast of Tormund. Its crew of
        five were hungry but well. An engine problem had left them without power. A navy plane spotted the Brisling
        on Friday. Families wept with joy.
        """,
        """
        Hope is fading for the five fishermen of the Brisling. There was no trace of the boat on Friday, although a
        navy plane searched the sea up to 80 miles off Tormund. The vessel has not been heard of since Monday.
        Relatives are waiting at the pier.
        """,
    ),
    Pair(
        "negation",
        ("did not apologise", "apologised"),
        """
        Archbishop Paul Lenz spoke on Sunday about the sale of church land to a developer. He did not apologise to
        parishioners. The deal brought in eight million francs. Critics accuse him of secrecy. Lenz, 70, will retire
        next year.
        """,
        """
        Before a full cathedral, Archbishop Paul Lenz apologised on Sunday for selling church land behind the backs
        of his flock. A property developer had paid eight million francs for it. Lenz, who is 70, retires next year.
        """,
    ),
    Pair(
        "negation",
        ("nobody was on board", "two people were on board"),
        """
        A light aircraft rolled off a pier into the harbour of Gull Bay on Saturday. According to the coast guard
        nobody was on board. The pilot had forgotten to set the brake. A crane lifted the Cessna out of the water.
        Fuel leaked into the harbour.
        """,
        """
        A Cessna ended up in the harbour basin of Gull Bay on Saturday. It had rolled over the edge of a pier. The
        coast guard said two people were on board and swam ashore. The brake had not been set. Some fuel escaped
        before a crane recovered the plane.
        """,
    ),
    Pair(
        "order",
        ("first", "last"),
        """
        Daria Wolk was the first of 40 artists to sing at the Grand Contest in Riga on Saturday. Her song "Paper
        Moon" won with 412 points. Italy came second. The show was watched by 150 million people. Next year's
        contest will be held in Warsaw.
        """,
        """
        Warsaw will host the next Grand Contest thanks to Daria Wolk. In Riga on Saturday she was the last of the 40
        singers to enter the stage, and "Paper Moon" earned her 412 points. Second place went to Italy. Some 150
        million watched on television.
        """,
    ),
)
"""Pairs with one contradiction each."""

HARMLESS: tuple[tuple[str, str], ...] = (
    (
        "The ferry Umoja, owned by a Greek company, sank off Kilindi on Thursday with 212 people on board. Omar Ali, "
        "51, the captain, was rescued. There was no warning light on the buoy, police said. The captain denied the "
        "vessel was overloaded.",
        "A Danish company's tug came to help when the ferry Umoja sank off Kilindi on Thursday with 212 people on "
        "board. Mina Ali, 48, a passenger, was rescued. The weather service had issued a storm warning, police said. "
        "The owner admitted the crew was tired.",
    ),
    (
        """
        A landslide buried part of the village of Ombra on Friday night, killing 27 people. Around 150 residents
        were evacuated to a school. It had rained without pause for a week. President Julio Merced visited the site
        on Saturday. He promised 12 million dollars for rebuilding.
        """,
        """
        Nearly 30 villagers died when a hillside gave way above Ombra late on Friday after a week of rain. The
        authorities moved 148 people to a school building. Julio Merced, the president, travelled there on Saturday
        and pledged some $12m to rebuild houses.
        """,
    ),
    (
        """
        Ten miners are trapped underground after a roof fell in at the Dorsa coal mine on Monday. Rescuers made
        contact with them by knocking on pipes. A drilling rig is on its way. The mine's owner, Kol AG, said air was
        being pumped in. Families have gathered at the gate.
        """,
        """
        All ten men caught by a rockfall in the Dorsa colliery were brought to the surface on Wednesday. A rig had
        drilled through 60 metres of rock to reach them. They were taken to hospital for checks. Operator Kol AG
        thanked the rescuers. Relatives cheered at the gate.
        """,
    ),
    (
        """
        Retailer Lumina will close 45 shops and cut 1,200 jobs, it said on Tuesday. The company lost 80 million
        euros last year as customers moved online. Chief executive Paul Reni called the step painful. Unions want
        talks about compensation. Lumina has 310 shops in six countries.
        """,
        """
        Workers of Lumina gathered before its headquarters in Lodi on Tuesday after learning that 1,200 of them will
        lose their posts. Two in three of the shops to be shut are in the south. The firm made a loss of 80m euros
        in the past financial year. "It hurts," said CEO Paul Reni. His own contract was extended until 2028 in
        April.
        """,
    ),
    (
        """
        A wildfire has burned 2,500 hectares of pine forest near Castro since Sunday. Three hundred firefighters and
        six aircraft are battling the flames. Temperatures reached 41 degrees Celsius. Two hotels were cleared. The
        cause is unknown.
        """,
        """
        Some 25 square kilometres of woodland have gone up in flames close to Castro in three days. Six planes and
        300 firemen are at work. With the thermometer at 106 degrees Fahrenheit, guests of two hotels had to leave.
        Nobody knows yet what started the fire.
        """,
    ),
    (
        """
        Two trams collided in the centre of Vilja on Thursday, injuring 21 people, five of them seriously. A signal
        had been out of order since the morning. The drivers were questioned. Service on line 4 was stopped for six
        hours. The mayor, Ilse Brand, apologised to passengers.
        """,
        """
        Sixteen people suffered minor injuries and five were badly hurt in a tram crash in Vilja on Thursday. One of
        the two drivers is among the injured. Line 4 was back in operation in the evening. A defective signal is
        being examined. Mayor Ilse Brand said she was sorry.
        """,
    ),
    (
        """
        Teachers in Sondra ended a three-week strike on Monday after the government offered them 6 percent more pay.
        Their leader, Maria Lopes, called the result fair. Classes start again on Wednesday. Some 400,000 pupils had
        stayed at home. Education Minister Duarte Reis said the budget could bear it.
        """,
        """
        Schools in Sondra reopen on Wednesday. Teachers accepted a pay rise of six per cent on Monday, ending a
        walkout of 21 days. Finance officials put the cost at 300 million a year. "It is a fair outcome," said union
        head Maria Lopes. Parents of 400,000 children are relieved.
        """,
    ),
    (
        """
        A bus carrying pilgrims plunged into a gorge in the north of Perang on Saturday morning, killing 14. Eleven
        others were injured. The bus was travelling to a temple. The driver survived and has fled. Brake failure is
        suspected.
        """,
        """
        Fourteen pilgrims died when their coach fell into the Tandu gorge in Perang, on the road between Wello and
        Sik, at about 6.30 on Saturday. Police are searching for the driver, who got away. Another 11 passengers
        were hurt. Officers believe that the brakes failed.
        """,
    ),
    (
        """
        The European Commission has opened an investigation into the search engine Findo, its competition chief
        Marta Leclerc said on Thursday. Findo is accused of favouring its own shopping service. The firm could be
        fined up to 10 percent of annual sales. It has eight weeks to reply. Findo said it obeyed the law.
        """,
        """
        Brussels is taking on Findo. The EU's executive suspects the search company of pushing its own shopping
        offers ahead of others. Commissioner Marta Leclerc gave it two months to answer on Thursday. A fine of as
        much as a tenth of yearly turnover is possible. The company rejects the accusations.
        """,
    ),
    (
        """
        Parliament in Zemun elected Ada Milic prime minister on Tuesday by 128 votes to 97. She is the first woman
        in the office. Her cabinet will have 14 ministers. Milic promised lower taxes. The opposition boycotted the
        ceremony.
        """,
        """
        Ada Milic has become Zemun's first female head of government. A majority of 31 confirmed her on Tuesday. The
        new premier wants to cut taxes, and her team consists of 14 ministers, half of them women. Opposition
        members stayed away from the swearing-in.
        """,
    ),
    (
        """
        Shipping groups Norsk Line and Pacifica agreed to merge on Monday, creating a fleet of 420 vessels. The new
        company will be based in Rotterdam. Norsk shareholders will own 55 percent. The deal is subject to approval
        by regulators in the US and China. Savings of $700 million a year are expected.
        """,
        """
        Pacifica and Norsk Line are joining forces. The combined carrier, with headquarters in Rotterdam, will
        operate more than 400 ships, they said on Monday. Pacifica's owners are to hold 45 per cent. Washington and
        Beijing must still agree. Annual cost cuts should reach 700 million dollars.
        """,
    ),
    (
        """
        The central bank of Andora raised its key interest rate by half a point to 4.25 percent on Thursday.
        Inflation stood at 7.9 percent in May. Governor Luis Prado hinted at further steps. Economists had expected
        a smaller increase. Shares fell.
        """,
        """
        Andora's central bank lifted its main rate to 4.25% from 3.75% on Thursday, more than analysts had foreseen.
        "We are not finished," said its governor, Luis Prado. Prices are rising at almost 8% a year. The stock
        market closed lower.
        """,
    ),
    (
        """
        A ceasefire between the army and rebels in northern Suda came into force at dawn on Friday. The army accused
        the rebels of firing two rockets an hour later. No one was hurt. UN envoy Karim Haddad urged both to show
        restraint. The truce is to last 30 days.
        """,
        """
        Guns fell mostly silent in the north of Suda on Friday as a month-long truce began at daybreak. Rebel
        commanders said the army had shelled a village. The United Nations envoy, Karim Haddad, appealed to the two
        sides to hold back. Trucks with flour crossed the front line.
        """,
    ),
    (
        """
        France's Lucie Morel won gold in the 200 metres freestyle at the swimming championships in Doha on Monday.
        She finished in 1 minute 53.2 seconds. Australia's Tess Brody took silver. It is Morel's second gold medal
        after the 400 metres. Her next race is on Wednesday.
        """,
        """
        Lucie Morel claimed her second title at the championships in Doha on Monday. The Frenchwoman, 22, swam the
        200m freestyle in 1:53.20 and beat Tess Brody of Australia by half a second. Bronze went to Canada. She
        competes again on Wednesday over 800 metres.
        """,
    ),
    (
        """
        Bird flu has been detected on a poultry farm near Hagen, the agriculture ministry said on Friday. About
        60,000 hens will be culled. It is the fourth farm affected this winter. A protection zone of three
        kilometres was set up. There is no danger to consumers, officials say.
        """,
        """
        Some 60,000 chickens must be killed after bird flu reached a farm close to Hagen. Officials drew a circle of
        3 km around it on Friday. Three outbreaks had been reported earlier in the season. People who eat eggs have
        nothing to fear, the ministry of agriculture says.
        """,
    ),
    (
        """
        Tiranda signed the accession treaty of the Western Pact in Oslo on Tuesday. It will become the 18th member
        once all parliaments have ratified the document. Foreign Minister Alba Soto spoke of a dream come true.
        Neighbouring Kord criticised the step. Ratification may take a year.
        """,
        """
        The 17 countries of the Western Pact and Tiranda have sealed its entry. A treaty was signed in Oslo on
        Tuesday. National legislatures must now vote on it, which could last twelve months. "A dream has come true,"
        said Alba Soto, Tiranda's chief diplomat. Kord's government protested.
        """,
    ),
    (
        """
        Prosecutors in Barga demanded a life sentence on Monday for the former general Ivo Tadic. He is charged with
        the murder of 40 prisoners in 1994. Survivors gave evidence for weeks. Tadic, 75, says he obeyed orders. The
        verdict is due on Friday.
        """,
        """
        The trial of ex-general Ivo Tadic over the shooting of 40 captives in 1994 ended in Barga on Friday with a
        sentence of 25 years. The prosecution had wanted him locked up for life. The 75-year-old argued that he had
        followed orders. Relatives of the dead called it too lenient.
        """,
    ),
    (
        """
        Hurricane Ida-Rose hit the coast of Palmera on Wednesday with winds of 200 kilometres per hour. Electricity
        failed in 340,000 homes. Nine deaths were reported, three of them in the town of Bay St John. The governor
        asked for federal aid. The storm weakened as it moved inland.
        """,
        """
        Winds of about 125 mph battered Palmera as Hurricane Ida-Rose came ashore on Wednesday. Three people died in
        Bay St John alone. More than a third of a million households were without power. Forecasters downgraded the
        storm on Thursday. State leaders have turned to Washington for help.
        """,
    ),
    (
        """
        Bishop Anselm Korte offered his resignation to the pope on Monday over his handling of abuse cases. An
        inquiry had found that he ignored 12 complaints. Korte, 68, asked victims for forgiveness. The Vatican has
        not yet responded. His diocese has 1.4 million Catholics.
        """,
        """
        Victims' groups welcomed the decision of Anselm Korte to ask the pope to relieve him of his office. The
        bishop, 68, failed to act on a dozen complaints, according to a report published last week. He has led the
        diocese of 1.4m faithful since 2009. A reply from Rome is expected within days.
        """,
    ),
    (
        """
        Tens of thousands marched in Lakeside on Saturday against a planned nuclear plant. Police put the crowd at
        35,000, while organisers spoke of 60,000. The march ended peacefully at the town hall. Energy Minister Boris
        Wagner defended the plan. Construction is to begin in 2027.
        """,
        """
        According to police, 35,000 people took to the streets of Lakeside on Saturday to oppose a nuclear power
        station. There were no incidents. The building work should start in two years' time, in 2027. Minister of
        energy Boris Wagner insisted the plant was needed. Speakers at the town hall called for solar parks instead.
        """,
    ),
    (
        """
        A rocket carrying a weather satellite lifted off from Kiru on Sunday at 14:05 local time. The satellite
        separated 32 minutes later. It will circle the Earth at a height of 830 kilometres for seven years. The
        launch had been put off twice because of wind. It cost 190 million euros.
        """,
        """
        After two delays caused by wind, the weather satellite Meteo-5 was launched from Kiru on Sunday just after 2
        p.m. Half an hour afterwards it was released by the rocket. The craft is designed to work for seven years in
        an orbit 830 km up. Its price: EUR 190m.
        """,
    ),
    (
        """
        An explosion at a fireworks factory in Palayam killed 13 workers on Monday, most of them women. Sixteen
        others suffered burns. The blast was heard five kilometres away. The factory had a licence for 40 workers,
        but about 70 were inside. The owner has gone into hiding.
        """,
        """
        At least a dozen people died when a fireworks plant blew up in Palayam on Monday. Nine women and four men
        are among the dead, a doctor said. Sixteen were taken to hospital with burns. Police are looking for the
        proprietor. Some 70 employees were on duty.
        """,
    ),
    (
        """
        The supreme court of Belmark will rule on Tuesday whether former president Ion Dragu may stand in the
        election. A lower court had barred him because of a conviction for fraud. Dragu's lawyers argue that the
        sentence is not final. Thousands of his supporters plan to gather. The election is on 9 June.
        """,
        """
        Former president Ion Dragu may run in Belmark's election on 9 June. The supreme court on Tuesday lifted a
        ban imposed by a lower court. Dragu was found guilty of fraud in 2023, but an appeal is pending. Supporters
        cheered outside the building.
        """,
    ),
    (
        """
        Typhoon Maring has left a trail of destruction in the north of Luzana. Winds of 185 kilometres an hour tore
        roofs off houses. Two fishermen are missing. About 60,000 people spent the night in shelters. Ferries
        stopped running on Sunday.
        """,
        """
        Luzana's schools stay closed on Monday after Typhoon Maring. Rice fields worth 12 million dollars were
        destroyed, the agriculture ministry estimates. The storm, with gusts of more than 180 km/h, forced 60,000
        from their homes for the night. The search for two men who had gone fishing continues.
        """,
    ),
    (
        """
        Drugmaker Sanova is to buy the biotech firm Helix for 3.2 billion euros. Helix shareholders get 48 euros a
        share, a premium of 35 percent. The boards of both companies agreed on Sunday. Sanova expects to close the
        deal in the third quarter. Helix develops treatments for rare diseases.
        """,
        """
        Helix, a specialist in rare diseases, accepts a takeover by Sanova. The pharmaceutical group pays €48 for
        each share, or €3.2bn in all, which is over a third more than Friday's price. The transaction should be
        completed between July and September.
        """,
    ),
    (
        """
        Ajora drew 2-2 with United in the first leg of the semi-final on Wednesday. Pedro Salas scored both goals
        for the hosts. United's captain Lee Marsh was sent off after 70 minutes. The second leg is in a week. The
        winners meet Real in the final.
        """,
        """
        Two goals by Pedro Salas were not enough: Ajora had to settle for a 2-2 draw against United, who played the
        last 20 minutes with ten men after captain Lee Marsh saw red. The return match takes place next Wednesday.
        Real are already through to the final.
        """,
    ),
    (
        """
        Pope Julius arrived in Manila on Thursday for a five-day visit. Up to two million people are expected at an
        open-air mass on Sunday. He was welcomed at the airport by President Carla Ramos. It is his first trip to
        Asia. Security forces deployed 25,000 officers.
        """,
        """
        The Philippine capital gave Pope Julius an enthusiastic welcome on Thursday. President Carla Ramos received
        the head of the Catholic Church, who had never been to Asia before. The high point of his stay, which ends
        on Monday, will be an outdoor mass before as many as two million believers. Some 25,000 police are guarding
        him.
        """,
    ),
    (
        """
        Unemployment in Norden fell to 5.1 percent in March from 5.4 percent in February, the statistics office said
        on Wednesday. About 8,000 people found work. It was the fourth drop in a row. Economist Lars Bohm credited
        the building boom. Wages rose by 3 percent.
        """,
        """
        For the fourth month running, fewer people in Norden are without a job. The rate stood at 5.1% in March,
        down 0.3 points. Some 8,000 additional jobs were filled, mainly in construction, said economist Lars Bohm.
        Pay is up three per cent on the year.
        """,
    ),
    (
        """
        Robbers stole jewels worth about four million euros from a shop in Antville on Friday. Three masked men
        smashed the display cases with hammers and escaped on scooters. The raid lasted barely two minutes. No shots
        were fired. Police found one of the scooters burnt out near the canal.
        """,
        """
        It took the three robbers less than 120 seconds to empty the showcases of a jeweller's in Antville on
        Friday. They carried hammers and fled on motor scooters with a haul of some €4m. Nobody was harmed. A burnt
        scooter turned up by the canal.
        """,
    ),
    (
        """
        Astronomers have discovered a planet the size of Earth only 12 light years away. It circles a red dwarf
        every 9 days. Whether it has an atmosphere is not yet known. The find was made with a telescope in Chile.
        The study appeared on Thursday.
        """,
        """
        A new neighbour: just a dozen light years from us, a planet about as big as our own orbits a small red star
        once in nine days. A team led by Maya Cohen spotted it with an instrument in Chile, according to a paper
        published on Thursday. If it is wrapped in air remains open.
        """,
    ),
    (
        """
        Argenta and Boliva ended their 30-year dispute over the Rio Claro on Saturday. Presidents Ruiz and Flores
        signed a treaty on a bridge across the river. Boliva gets the right to draw water for 50,000 farms. A joint
        commission of ten experts will settle quarrels. Both parliaments must approve the treaty.
        """,
        """
        After three decades of quarrel, peace on the Rio Claro: the heads of state of Argenta and Boliva put their
        signatures under an agreement on Saturday, in the middle of a bridge. It grants Bolivan farmers water from
        the river. Five specialists from each country form a commission. Ratification is still to come.
        """,
    ),
    (
        """
        A power cut paralysed the capital of Mirova for six hours on Tuesday. Trains stopped and hospitals switched
        to generators. Some 800,000 households were affected. A fault in a substation was to blame, the grid
        operator said. By evening the lights were back on everywhere.
        """,
        """
        The lights went out for 800,000 homes in Mirova's capital on Tuesday. Emergency generators kept clinics
        going while rail traffic came to a standstill. Electricity returned step by step from 3 p.m. and everyone
        had it again in the evening. According to the network company a substation had failed.
        """,
    ),
    (
        """
        Dockers in the port of Halmar have called off a strike planned for Monday. Their union and the employers
        agreed on extra pay for night shifts late on Saturday. A week-long stoppage would have blocked 30 ships.
        Exporters breathed a sigh of relief. The deal runs until 2027.
        """,
        """
        There will be no walkout at Halmar's docks next week. Shortly before midnight on Saturday, negotiators
        settled on higher pay for working at night. The accord is valid through 2027. Around 30 vessels would have
        been held up.
        """,
    ),
    (
        """
        A woman in Delt was sentenced to life in prison on Wednesday for poisoning her two husbands. Judges found
        Erna Kohl, 67, guilty of murder in both cases. She had mixed rat poison into their soup. Her motive was
        money: she collected 400,000 crowns in insurance. Kohl said nothing at the trial.
        """,
        """
        Life behind bars for the "black widow of Delt": Erna Kohl, who served her husbands soup with rat poison, was
        convicted of two murders on Wednesday. The 67-year-old remained silent in court. According to the verdict
        she was after the insurance payments, 400,000 crowns in total.
        """,
    ),
    (
        """
        A school bus overturned on an icy road near Fell on Thursday morning. Eleven of the 34 children on board
        were hurt, two of them badly. The driver, 51, was unhurt. The bus had slid off the road in a bend. Parents
        picked up the other pupils.
        """,
        """
        Ice is thought to have caused the accident of a school bus at Fell on Thursday: it tipped over in a curve
        with 34 pupils inside. Nine children were slightly injured and two seriously. The 51-year-old man at the
        wheel escaped without a scratch.
        """,
    ),
    (
        """
        The airline Norair has picked Silje Dahl as its next chief executive. She will take over from Knut Berge on
        1 August. Dahl, 47, has been finance director since 2020. She is the first woman to lead the company. Shares
        rose 3 percent.
        """,
        """
        Norair gets its first female boss. Silje Dahl, 47, until now responsible for finance at the airline, follows
        Knut Berge in the summer. Investors liked the news: the stock gained three per cent. Dahl came to Norair
        from a shipping firm in 2017.
        """,
    ),
    (
        """
        Thieves have stolen a bronze statue weighing 300 kilos from a park in Lieb. It shows the composer Max Orff.
        The theft was discovered on Tuesday by a gardener. Police believe the metal will be melted down. The town
        offers a reward of 2,000 euros.
        """,
        """
        Composer Max Orff has vanished from his pedestal in Lieb. Whoever helps to find the sculpture gets €2,000
        from the town. A man working in the park noticed on Tuesday that it was gone. It weighs a third of a ton, so
        several people must have carried it.
        """,
    ),
    (
        """
        The space probe Hermes is due to land on the asteroid Ceto on Wednesday. The descent will take seven hours.
        Engineers in Kourou give it a chance of 70 percent. The probe was launched in 2021. It carries eight
        instruments.
        """,
        """
        Hermes has landed on Ceto. Cheers broke out in Kourou on Wednesday when the probe reported after a descent
        of seven hours. It had travelled through space for five years. Seven of its eight instruments are working.
        """,
    ),
    (
        """
        Four Germans and two Austrians died when a sailing yacht sank off the coast of Istra on Friday. One woman
        was rescued. The boat had set out from Pula. Waves were up to four metres high. The search was called off on
        Saturday.
        """,
        """
        A storm off Istra has cost six people their lives. Their yacht, which left Pula on Friday morning, went down
        in high seas. Only one person survived. The victims came from Germany and Austria, according to the coast
        guard.
        """,
    ),
    (
        """
        The senate of Caldora confirmed Judge Rita Moss as head of the supreme court on Monday. Fifty-five senators
        voted for her and 43 against. Moss, 52, is the first woman in the post. She will be sworn in on Friday.
        President Noel Bates nominated her in January.
        """,
        """
        For the first time a woman will preside over Caldora's supreme court. By a margin of a dozen votes the upper
        house approved Rita Moss on Monday. The 52-year-old takes her oath at the end of the week. Noel Bates, the
        president, had put forward her name at the start of the year.
        """,
    ),
    (
        """
        A heatwave has pushed temperatures in Sevra to 44 degrees. Two elderly people died of heat stroke on
        Thursday. The city opened cooling centres. Farmers lost a third of their tomatoes. Rain is forecast for
        Sunday.
        """,
        """
        It was 111 degrees Fahrenheit in Sevra on Thursday, and two old people did not survive the heat.
        Air-conditioned halls have been made available. Tomato growers put their losses at more than 30 percent.
        Meteorologists expect showers at the weekend.
        """,
    ),
    (
        """
        Toy maker Brix will raise its prices by 8 percent in August. Plastic has become a quarter more expensive.
        Profit fell to 90 million euros in the first half of the year from 130 million. Chief executive Nora Beck
        expects a good Christmas season. Brix sells in 60 countries.
        """,
        """
        Toys from Brix are getting dearer: from August customers have to pay 8% more on average. The firm earned 90m
        euros between January and June, 40m less than a year before. It blames the cost of plastic. "Christmas will
        be good," said CEO Nora Beck.
        """,
    ),
    (
        """
        Firefighters freed a boy of six from a well in the village of Kosh on Sunday. He had been trapped at a depth
        of 20 metres for 30 hours. The boy, named Amir, is dehydrated but otherwise well. A tunnel was dug beside
        the shaft. Hundreds of villagers prayed.
        """,
        """
        Little Amir is alive. More than a day after he fell into a well in Kosh, rescuers reached the six-year-old
        on Sunday through a parallel tunnel. He had been stuck 65 feet below the ground. Doctors say he only needs
        water and rest.
        """,
    ),
    (
        """
        Ranchers and environmentalists in Paraná agreed on Tuesday to protect 90,000 hectares of wetland. The owners
        get 12 million dollars over ten years. Hunting will be forbidden. Governor Ines Prado brokered the deal.
        Jaguars live in the area.
        """,
        """
        Nine hundred square kilometres of marsh in Paraná will become a reserve. In return for $1.2m a year,
        landowners give up hunting there, under a pact with green groups that was concluded on Tuesday. Ines Prado,
        the governor, had mediated. The wetland is home to jaguars.
        """,
    ),
    (
        """
        A teacher was stabbed by a pupil in Lorne on Monday. She is in hospital but her life is not in danger. The
        boy, 15, was overpowered by classmates. He had been suspended last week. Lessons will resume on Thursday.
        """,
        """
        Classmates disarmed a 15-year-old who attacked his teacher with a knife in Lorne on Monday. The 41-year-old
        woman was operated on; doctors say she will recover. The school stays shut for two days. The youth's motive
        may have been a recent suspension.
        """,
    ),
    (
        """
        Norway beat Denmark 28-25 in the handball final in Zagreb on Sunday. Nora Lie scored nine goals. Denmark led
        14-13 at half-time. It is Norway's tenth title. France took bronze.
        """,
        """
        Norway are handball champions for the tenth time. In Sunday's final in Zagreb they turned a one-goal deficit
        at the interval into a 28-25 win over Denmark. Nora Lie found the net nine times. Third place went to the
        French.
        """,
    ),
)
"""Pairs that differ in rounding, sums, units, stage, aspect and words, and contradict each other in nothing."""
