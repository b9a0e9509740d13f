"""Words for offices, ranks and trades, with what may stand before them."""

from __future__ import annotations

from brief.language.tables import words

HONORIFICS = words(
    "mr mrs ms miss mx mr. mrs. ms. mx. dr dr. sir dame lord lady mme m. madam herr frau señor datuk dato datin seri"
)
"""Before a name, but no office. Small letters."""

OFFICES = words(
    """president vice-president premier chancellor taoiseach minister secretary undersecretary under-secretary
    secretary-general king queen prince princess emperor empress sultan emir sheikh sheik shah pope cardinal archbishop
    bishop patriarch rabbi imam ayatollah pastor reverend rev. rev fr. father senator sen. sen rep. rep representative
    congressman congresswoman congressperson lawmaker legislator mp mep governor gov. gov governor-general mayor
    councillor councilor councilman councilwoman alderman ambassador envoy diplomat consul spokesman spokeswoman
    spokesperson commissioner director director-general chief head leader co-leader chairman chairwoman chair
    chairperson ceo cfo coo cto executive founder co-founder cofounder owner co-owner boss general gen. gen lieutenant
    lt. lt colonel col. col major maj. maj captain capt. capt admiral adm. adm brigadier brig. commander cmdr. sergeant
    sgt. sgt corporal private marshal judge justice magistrate attorney lawyer solicitor barrister counsel prosecutor
    detective inspector superintendent supt. sheriff constable officer coach manager striker midfielder goalkeeper
    goalie keeper defender forward winger quarterback linebacker pitcher catcher driver rider golfer boxer swimmer
    sprinter cyclist footballer shortstop outfielder infielder baseman closer slugger receiver cornerback halfback
    fullback playmaker skipper jockey cricketer batsman bowler singer rapper musician guitarist bassist drummer vocalist
    frontman keyboardist frontwoman percussionist violinist saxophonist pianist
    songwriter composer producer actor actress star comedian filmmaker screenwriter playwright author writer poet
    novelist artist photographer designer architect model presenter host anchor journalist reporter correspondent
    editor columnist blogger broadcaster professor prof. prof lecturer doctor surgeon physician nurse scientist
    physicist chemist biologist economist historian analyst strategist expert researcher scholar academic teacher
    student engineer activist campaigner dissident candidate nominee counterpart adviser advisor aide deputy delegate
    negotiator mediator treasurer speaker whip czar commander-in-chief dictator ruler politician official statesman
    oligarch billionaire businessman businesswoman entrepreneur investor banker trader trustee president-elect
    neighbour neighbor resident farmer fisherman witness victim suspect gunman attacker defendant plaintiff mother
    father daughter son wife husband brother sister widow teammate partner colleague astronaut cosmonaut pilot
    controller auditor accountant bishop deacon monk nun priest vicar curator librarian coordinator organiser
    organizer administrator superintendent provost dean chancellor rector principal headteacher headmaster warlord
    rebel militant fighter jihadist terrorist soldier veteran guard policeman policewoman firefighter paramedic
    runner marathoner hurdler wrestler gymnast skier skater snowboarder surfer judoka weightlifter fencer rower sailor
    racer player tycoon magnate painter sculptor dancer choreographer conductor soprano tenor chef cleric climber
    mountaineer explorer influencer psychologist philosopher sociologist anthropologist epidemiologist virologist
    microbiologist immunologist neuroscientist oceanographer climatologist archaeologist zoologist botanist
    ecologist linguist criminologist paediatrician pediatrician psychiatrist oncologist cardiologist dentist qualifier
    astrophysicist statistician demographer barber baker butcher carpenter plumber electrician mechanic geologist
    seismologist meteorologist astronomer mathematician inventor""",
)
"""Heads of what stands before or after a person's name. Small letters."""

RANKS = words("sgt capt lt col gen maj cpl pvt det supt insp cmdr adm gov sen rep rev")
"""Abbreviated titles whose full stop the tokenizer may cut off."""

STATE_OFFICES = words(
    """president premier chancellor minister taoiseach king queen prince emperor sultan emir leader prime-minister
    president-elect dictator ruler monarch"""
)
"""Offices that make their holder stand for a country."""

MODIFIERS = words(
    """acting interim former ex then-president deputy vice assistant associate senior junior chief special first second
    third lead prime foreign finance defence defense interior home health justice education trade economy economic
    energy environment transport agriculture labour labor culture sports sport information communications security
    national international public general executive managing press political military naval army police state
    federal regional local district city presidential vice-presidential opposition party parliamentary legislative
    right-wing left-wing far-right far-left newly-elected outgoing incoming caretaker designate crown grand supreme
    chief-of-staff current longtime veteran late top high permanent under senior-most ruling co- head joint
    attorney solicitor lieutenant major brigadier rear air wing squadron lance field fleet human rights research
    news sports technology political climate equity market policy club team england guitar bass lead film movie tv
    television radio pop rock rap jazz opera r&b nobel olympic world champion championship private presidential
    campaign election communications operating financial technical marketing medical surgeon royal house senate
    minority majority shadow judiciary oversight intelligence overseas europe treasury commerce housing
    veterans urban personal clinical former-deputy oil petroleum gas mining mines water fisheries railways tourism
    youth planning development digital immigration infrastructure works welfare social industry budget""",
)
"""Words that may stand between a country or organisation and the head of a role. Small letters."""

PAST = words("former ex late onetime erstwhile ex- then")
TITLE_PHRASES = (
    ("prime", "minister"),
    ("secretary", "general"),
    ("secretary", "of", "state"),
    ("vice", "president"),
    ("attorney", "general"),
    ("chief", "executive"),
    ("chief", "executive", "officer"),
    ("chief", "of", "staff"),
    ("director", "general"),
    ("governor", "general"),
    ("commander", "in", "chief"),
    ("chief", "justice"),
    ("special", "counsel"),
    ("head", "of", "state"),
    ("member", "of", "parliament"),
)
"""Titles of several words whose last word alone would mislead."""

TITLES = words(
    """
    president vice-president premier chancellor taoiseach minister secretary secretary-general king queen prince
    princess emperor empress sultan emir sheikh sheik shah pope cardinal archbishop bishop patriarch rabbi imam
    ayatollah pastor reverend rev. rev fr. senator sen. sen rep. rep representative congressman congresswoman
    governor gov. gov mayor councillor ambassador commissioner director chief chairman chairwoman ceo general gen.
    gen lieutenant lt. lt colonel col. col major maj. maj captain capt. capt admiral adm. adm brigadier brig.
    commander sergeant sgt. sgt corporal private marshal judge justice inspector superintendent supt. sheriff
    constable officer detective professor prof. prof speaker leader coach spokesman spokeswoman executive attorney
    counsel
    """
)
"""Of the offices, those that news writes with a capital before a name; others with a capital begin titles of works."""
AMBIGUOUS_TITLES = words("dean major earl duke marshal rector baron private judge king prince page cook")
"""Titles that are also given names: of a tagged name of two words they are the first name."""
