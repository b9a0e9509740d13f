"""The patterns of English time expressions in news, one named group per kind.

Every pattern is made of bounded pieces without nested repetition, so that matching is linear in the text.
"""

from __future__ import annotations

import re

_FULL_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{_FULL_MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_NO_NAME = r"(?!\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Herald|People|World|Sport|Live|Football|Agreement)\b)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:\.(?=,?\s)|(?=,\s))"
PART = r"(?:mornings?|afternoons?|evenings?|nights?|lunchtime|noon|midnight)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_TH = r"(?:st|nd|rd|th)?"
_SPAN = rf"(?:\s?[-–]\s?|\s(?:and|to)\s){DAY}{_TH}"
_ONE_TO_TWENTY = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
NUMBER_WORDS = {word: value for value, word in enumerate(_ONE_TO_TWENTY.split(), 1)}
NUMBER_WORDS |= {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_COUNT = r"(?:\d{1,3}|" + "|".join(NUMBER_WORDS) + r")"
_VAGUE = r"(?:(?:a\s)?few|several|many|some|(?:a\s)?couple\sof|just|only|mere|dozens\sof)"
UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|century)"
_ZONE = r"(?:\s?(?:GMT|BST|UTC|EST|EDT|ET|CET|CEST|PST|PDT|PT|MSK|IST|JST|local\stime)\b)"
_MERIDIEM = r"(?:\s?(?:am|pm|AM|PM)\b|\s?[aApP]\.\s?[mM]\b\.?)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_AGE = r"(?P<age>\b(?:\d{1,3}|[a-z]+)[- ](?:years?|months?|weeks?|days?)[- ]olds?\b|\baged?\s\d{1,3}\b)"
_SCORE_WORDS = r"people|troops|soldiers|dead|deaths|killed|injured|wounded|miles|metres|meters|km|kilometres|homes|jobs"
_NAMED_DAYS = """(?:Easter|Palm|Remembrance|Bloody|Super\\sBowl|Whit|Mothering)\\s(?:Sun|Mon)day|(?:Good|Black)\\sFriday
    |(?:Cyber|Blue)\\sMonday|(?:Super|Shrove|Giving)\\sTuesday|(?:Ash|Black)\\sWednesday|Maundy\\sThursday
    |Holy\\sSaturday|Bloody\\sSunday""".replace("\n    ", "")
"""Names of days that move from year to year, or of what happened on one: no weekday of the week of writing."""
_NOUNS_AFTER = rf"{_SCORE_WORDS}|cases|others|workers|employees|fans|tonnes|tons|pounds|dollars|euros|votes|feet|points"

_PIECES = (
    _AGE,
    r"(?P<iso>\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?\b)",
    r"(?P<slash>\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b)",
    rf"(?P<mdy>\b{MONTH}\s{DAY}{_TH}(?:{_SPAN})?(?!\d|,\d{{3}}|[.:]\d|\s(?:attacks?|terror|hijack))(?:,?\s{YEAR}\b)?)",
    rf"(?P<dmy>\b(?:the\s)?{DAY}{_TH}(?:{_SPAN})?(?:\sof)?\s{MONTH}(?![a-z])(?:,?\s{YEAR}\b)?)",
    rf"(?P<my>\b(?:(?:early|mid|late)[- ])?{MONTH}(?:,|\sof)?\s{YEAR}\b)",
    rf"(?P<since>\b(?:[Ss]ince|[Uu]ntil|[Tt]ill)\s(?:{MONTH}\b(?!\.?\s\d\d?\b)(?:\s{YEAR}\b)?|{YEAR}\b|(?:last|next)\s(?:week|month|year)))",
    rf"(?P<month>(?<=\b[Ii]n )(?:{_FULL_MONTHS})\b|(?<=\b[Bb]y )(?:{_FULL_MONTHS})\b|(?<=\bof )(?:{_FULL_MONTHS})\b"
    rf"|(?<=\bfrom )(?:{_FULL_MONTHS})\b|(?<=\bduring )(?:{_FULL_MONTHS})\b"
    rf"|\b(?:last|next|this|early|late|mid)[- ](?:{_FULL_MONTHS})\b)",
    rf"(?P<named>\b(?:{_NAMED_DAYS})\b)",
    rf"(?P<weekday>\b(?:(?:last|next|this|past|coming|previous)\s)?(?:{WEEKDAY})(?:s\b|['’]s)?(?:\s{PART}\b)?{_NO_NAME})",
    rf"(?i:(?P<relday>(?<!USA\s)\b(?:(?:earlier|later)\s)?(?:today|yesterday|tomorrow)\b(?:\s{PART}\b)?|\b(?:tonight|overnight)\b"
    rf"|\blast\snight\b|\bthis\s(?:morning|afternoon|evening)\b|\bthe\s(?:previous|following|next|same)\s(?:day|morning|afternoon|evening|night)\b"
    r"|\b(?:earlier|later)\s(?:that|in\sthe|the\ssame)\s(?:day|evening|night)\b|\bthat\s(?:day|morning|afternoon|evening|night)\b"
    r"|\bthe\sday\s(?:before|after)\b(?:\s(?:yesterday|tomorrow))?))",
    rf"(?i:(?P<relunit>\b(?:(?:earlier|later)\s)?(?:this|last|next|past|previous|coming|the\sfollowing)\s"
    rf"(?:week|weekend|month|year|decade|century|{_SEASON})\b"
    r"|\b(?:(?:early|late|earlier|later)\s)?(?:over|at|during|by|before)\sthe\sweekend\b"
    r"|\bthe\s(?:start|beginning|end)\sof\s(?:the|this|next|last)\s(?:week|month|year|decade|century)\b))",
    rf"(?i:(?P<ago>\b(?:(?:more\sthan|less\sthan|about|around|nearly|almost|just|over|some)\s)?(?<!\d[,.])(?:{_COUNT}|{_VAGUE})\s"
    rf"(?:{UNIT})\s(?:ago|earlier|later|before|after|from\snow)\b"
    r"|(?<!\d\s)\b(?:just\s)?(?:minutes|hours|days|weeks|months|years|decades)\s(?:ago|earlier|later|before|after)\b))",
    rf"(?i:(?P<range>\b(?:the\s)?(?:next|coming|past|last|recent)\s"
    rf"(?:(?:{_COUNT}|{_VAGUE})\s)?(?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)\b))",
    rf"(?P<clock>\b(?:(?:1[0-2]|0?\d)(?:[:.][0-5]\d)?{_MERIDIEM}{_ZONE}?"
    rf"|(?:[01]?\d|2[0-3]):[0-5]\d\b(?![:\d]){_ZONE}?|(?:[01]\d|2[0-3])[0-5]\d(?:{_ZONE}|\s?(?:hrs|hours)\b)"
    rf"|(?<=at )(?<!trade at )(?<!traded at )(?<!trading at )(?<!closed at )(?<!stood at )(?:1[0-2]|[1-9])\.[0-5]\d\b"
    r"(?!%|\s?(?:percent|per\scent|million|billion|points|miles|km|seconds|against|versus|per|cents|a\s(?:share|barrel|tonne))\b)"
    rf"|(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock"
    r"|(?:half\spast|quarter\s(?:past|to))\s(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    rf"|\b(?:midnight|noon|midday)\b{_ZONE}?)",
    rf"(?P<quarter>\b(?:the\s)?(?:first|second|third|fourth|last)\squarter(?:\sof\s(?:{YEAR}|last\syear|this\syear))?\b"
    rf"|\bQ[1-4](?:\s{YEAR})?\b)",
    rf"(?P<season>\b(?:(?:early|mid|late)[- ])?(?:in\s)?(?:the\s)?{_SEASON}(?:\sof)?\s{YEAR}\b)",
    r"(?P<decade>\b(?:the\s)?(?:(?:early|mid|late)[- ])?(?:1[0-9]|20)\d0['’]?s\b)",
    r"(?P<century>\b(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)|eighteenth|nineteenth|twentieth|twenty-first)[- ]century\b)",
    rf"(?P<years>(?<![\w$€£.,/#-]){YEAR}[-–/](?:{YEAR}|\d\d)\b(?![-–/]\d))",
    rf"(?P<year>(?<![\w$€£.,/#:+-])(?:early\s|mid-|late\s)?{YEAR}\b(?!['’]?s\b|[,.:]\d|%|[-–/]\w|\s(?:{_NOUNS_AFTER})\b))",
    rf"(?P<duration>\b{_COUNT}[- ](?:minute|hour|day|night|week|month)(?:[- ]long)?(?=\s[a-z])"
    rf"|(?<=\bfor )(?:(?:more\sthan|about|around|nearly|almost|at\sleast|over)\s)?{_COUNT}\s{UNIT}\b)",
    r"(?P<feast>\b(?:Christmas(?:\s(?:Day|Eve))?|Boxing\sDay|New\sYear['’]s\s(?:Day|Eve)|Fourth\sof\sJuly)(?:,?\s(?:1[0-9]|20)\d\d\b)?)",
)

TRIGGER = re.compile(
    r"\d|\b(?:J(?:an|u[nl])|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec|Mon|T(?:ue|hu)|Wed|Fri|S(?:at|un)"
    r"|[Tt]o(?:day|morrow|night)|[Yy]esterday|[Oo]vernight|[Nn]oon|[Mm]id|half\spast|Fourth|that\snight|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ay|[Dd]ecade"
    r"|[Cc]entur|[Qq]uarter|[Ss]pring|[Ss]ummer|[Aa]utumn|fall|[Ww]inter|Christmas|Boxing|[Hh]our|[Mm]inute|[Ss]econd"
    r"|[Nn]ight|[Mm]orning|[Ee]vening|[Aa]fternoon|o['’]clock)"
)
"""What every expression holds: texts are searched with `EXPRESSION` only around these, which is six times as fast."""

EXPRESSION = re.compile(r"\b(?=\w)(?:" + "|".join(f"(?:{piece})" for piece in _PIECES) + ")")
"""Finds the next expression; `lastgroup` names its kind. An `age` is found only so that nothing else takes it."""

MODIFIER = re.compile(
    r"(?:\b(?:early|late|mid|around|about|approximately|almost|nearly|by|just|shortly|soon|right|exactly)\s"
    r"(?:before\s|after\s|on\s|in\s)?(?:around\s|about\s)?|\bshortly\s|\b(?:early|late|first|last|small)\s"
    r"(?:hours|minutes)\sof\s(?:the\s)?|\b(?:the\s)?(?:start|beginning|middle|end|(?:first|second)\s(?:half|week))\sof\s|\bthe\s(?:evening|morning|night|afternoon)\sof\s|\bmid-)\Z"
)
"""What may stand directly before an expression and belongs to its words."""

BOUND = re.compile(r"\b(?:since|until|till|by|before)\s(?:late\s|early\s)?\Z", re.IGNORECASE)
"""What may stand before a time and makes it the bound of a stretch, never the time of an event."""

BRIDGE = re.compile(
    r"(?:,?\s(?:on\s|at\s|of\s|in\sthe\s(?:early\s)?(?:morning|hours)\s(?:of\s|on\s)?)?(?:about\s|around\s|just\s|the\s"
    r"|shortly\s|before\s|after\s|roughly\s|approximately\s){0,2}|\s\()\Z"
)
"""What may stand between two expressions that are one: a clock time and its day, a weekday and its date."""
