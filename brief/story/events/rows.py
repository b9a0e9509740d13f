"""Events across articles: the same event agrees, is put in other words, is at another stage, or is denied."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import cast

import numpy as np

from brief.model import What
from brief.story.context import Context, Draft, Judgement, Said, all_said
from brief.story.events.linking import Link, grouped, heaviest, names_of_pair
from brief.story.events.retelling import retold, rewords, story_words
from brief.story.events.stated import fit_words, from_subject, same_event, shown, tells_of_the_same
from brief.story.gathering import draft, told_by_all
from brief.story.parties.names import key
from brief.story.sentences.similarity import met
from brief.story.sentences.words import words
from brief.story.timeline import STAGES

NEAR = 0.5
"""Events of sentences that score less are not compared by their words."""
SAME_STATEMENT = 0.6
"""Share of words from which on a denied statement and an asserted one contradict each other."""
SAME_MATTER = 0.45
"""Share of words from which on a planned and a told event are one."""
_UNTIL = re.compile(
    r"\b(?:unless|if|would|could|might|may|should|since|until|before|ever|yet|(?:in|for) \d+ years|had(?: not|n['’]t)"
    r"|previously)\b",
    re.I,
)
"""What was not so until now, or would not be so if, is no denial that it is so."""
FIT = 0.55
"""Two statements are one event from here up."""
_FAILED = re.compile(r"\b(?:fail(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)|(?:was|were) unable) to\b", re.I)
"""Verbs that deny what follows them."""
_NOT = re.compile(r"\b(?:no|not|none|nobody|nothing|neither|never|without|nor)\b|n['’]t\b", re.I)
_HABIT = re.compile(
    r"\b(?:regularly|usually|often|always|typically|annually|every (?:year|month|week|day)|each year)\b", re.I
)
_FORESEEN = re.compile(r"\b(?:forecast(?:ed)?|predict(?:ed)?|expected|foreseen|scheduled|planned|due)\b", re.I)
"""What was foreseen is not done: `rain was forecast for Friday`."""
_ATTEMPT = re.compile(
    r"\b(?:sought|seeks?|seeking|offer(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|wants?|wanted|hop(?:es|ed)|vow(?:s|ed)?)\b",
    re.I,
)
"""Habits have no time stage, and an attempt is no plan that the next report finds done."""


def rows(context: Context) -> Iterator[Draft]:
    """One row for each event; an event has at most one claim of each article, except where one text repeats itself."""
    said = list(all_said(context.briefs, "what"))
    linked = _links(context, said)
    alone: list[Said] = []
    told: set[tuple[int, int | None]] = set()
    for members in grouped([context.briefs[one.article].id for one in said], linked):
        if len(members) == 1:
            alone.append(said[members[0]])
            continue
        own = [said[index] for index in members]
        told |= {(one.article, context.sentence_of(one)) for one in own}
        pair = heaviest(members, linked)
        judgement = told_by_all(context, own, linked[pair].judgement)
        yield draft(own, judgement, shown(_what(own[0])), [said[index] for index in pair])
    yield from retold(context, alone, told)


def _links(context: Context, said: Sequence[Said]) -> dict[tuple[int, int], Link]:
    """The pairs of claims that tell one event, by their places in `said` (the smaller first)."""
    by_article: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(said):
        by_article[one.article].append(index)
    names = _names(context)
    shared = story_words(context)
    links: dict[tuple[int, int], Link] = {}
    for i, j in combinations(by_article, 2):
        for a, b in _near(context, names, said, by_article[i], by_article[j]):
            fit = _fit(context, names, said[a], said[b])
            if fit < FIT:
                continue
            judgement = compare(context, said[a], said[b])
            if judgement.relation == "wording" and not rewords(_what(said[a]), _what(said[b]), shared):
                continue
            if judgement.relation == "agree" and _is_ahead(_what(said[a]), _what(said[b])):
                continue
            links[a, b] = Link(fit, judgement, names_of_pair(context, said[a], said[b]))
    return links


def _near(
    context: Context, names: list[dict[int, set[str]]], said: Sequence[Said], first: list[int], second: list[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of claims worth a closer look: of similar sentences, or of sentences with two common persons."""
    rows, columns = ([context.sentence_of(said[index]) or 0 for index in own] for own in (first, second))
    i, j = said[first[0]].article, said[second[0]].article
    scores = context.sentences.between(i, j)
    near = scores[np.ix_(rows, columns)] >= NEAR if scores.size else np.zeros((len(rows), len(columns)), dtype=bool)
    for a, row in enumerate(rows):
        persons = names[i].get(row, set())
        for b, column in enumerate(columns):
            if near[a, b] or (len(persons) > 1 and len(persons & names[j].get(column, set())) > 1):
                yield first[a], second[b]


def _what(said: Said) -> What:
    return cast(What, said.claim)


def _names(context: Context) -> list[dict[int, set[str]]]:
    """For each article, sentence index to the last names of those whom the sentence mentions."""
    result = []
    for article, brief in enumerate(context.briefs):
        found: dict[int, set[str]] = defaultdict(set)
        for who in brief.who:
            if who.type == "person":
                for mention in who.mentions or who.evidence:
                    index = context.sentence_at(article, mention.start)
                    if index is not None:
                        found[index].add(key(who.name).split()[-1])
        result.append(found)
    return result


def _fit(context: Context, names: list[dict[int, set[str]]], first: Said, second: Said) -> float:
    """How well two statements fit as one event, 0-1."""
    a, b = _what(first), _what(second)
    row, column = context.sentence_of(first), context.sentence_of(second)
    if row is None or column is None:
        return 0.0
    near = context.score(first.article, row, second.article, column)
    together = names[first.article].get(row, set()) & names[second.article].get(column, set())
    if near < NEAR and len(together) < 2:
        return 0.0
    same = same_event(a, b)
    if near < NEAR and not (same and len(together) > 1):
        return 0.0
    left, right = words(from_subject(a)), words(from_subject(b))
    if not left.weights or not right.weights:
        return 0.0
    shared = met(left, right) / (left.total + 0.5) + met(right, left) / (right.total + 0.5)
    habit = bool(_HABIT.search(a.statement)) != bool(_HABIT.search(b.statement))
    fit = 0.35 * shared + 0.25 * same + 0.25 * near + 0.15 * min(len(together), 2) / 2 * same
    fit -= 0.35 * habit
    if fit < FIT or not tells_of_the_same(
        a, b, names[first.article].get(row, set()), names[second.article].get(column, set())
    ):
        return 0.0
    return fit


def _sentence(context: Context, said: Said) -> str:
    index = context.sentence_of(said)
    return "" if index is None else context.sentences.texts[said.article][index]


def _denies(what: What) -> bool:
    """Whether a statement says that something was not done: `did not reach`, `failed to reach`."""
    return what.negated != bool(_FAILED.search(what.statement))


def _both_deny(a: What, b: What) -> bool:
    """Whether the statement that is not told as denied has a word of denial too: `has no cases`, `there are none`."""
    return all(what.negated or _NOT.search(what.statement) for what in (a, b))


def compare(context: Context, first: Said, second: Said) -> Judgement:
    """The relation of two statements of one event."""
    a, b = _what(first), _what(second)
    la, lb = context.letter(first.article), context.letter(second.article)
    same = same_event(a, b)
    timebound = any(_UNTIL.search(_sentence(context, one)) for one in (first, second) if _what(one).negated)
    if (
        same
        and _denies(a) != _denies(b)
        and not _both_deny(a, b)
        and not timebound
        and fit_words(a, b) >= SAME_STATEMENT
    ):
        denies = la if _denies(a) else lb
        return Judgement("conflict", f"{denies} says it is not so, {lb if denies == la else la} says it is")
    early, late = sorted((first, second), key=lambda one: STAGES[_what(one).stage])
    if same and _is_ahead(a, b) and fit_words(a, b) >= SAME_MATTER:
        stale, fresh = context.letter(early.article), context.letter(late.article)
        state = "under way" if _what(late).stage == "present" else "done"
        return Judgement(
            "stage", f"{fresh} has it {state}, {stale} still ahead: {stale} is the older state, use {fresh}"
        )
    if same:
        return Judgement("agree", f"{la} and {lb} tell the same event")
    return Judgement("wording", f"{la} and {lb} put it differently")


def _is_ahead(a: What, b: What) -> bool:
    """Whether one statement has still ahead what the other tells: habits, attempts and denials aside."""
    early, late = sorted((a, b), key=lambda one: STAGES[one.stage])
    if "possible" in (a.stage, b.stage) or a.negated or b.negated or not STAGES[early.stage] == 0 < STAGES[late.stage]:
        return False
    timeless = any(_HABIT.search(one.statement) or _ATTEMPT.search(one.statement) for one in (a, b))
    return not timeless and not _FORESEEN.search(late.predicate or "")
