"""What differs between two sentences: the changed words, with what is said of them on either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief.model import Span, normalise
from brief.story.context import Said


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its place in the article's text."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """The words that differ between two sentences, with the claims that are mentioned there."""

    left: Sequence[Token]
    right: Sequence[Token]
    left_said: Sequence[Said]
    right_said: Sequence[Said]
    left_sentence: Sequence[Token]
    right_sentence: Sequence[Token]
    same_answer: bool = False
    """Whether both sentences deny, or mean the same, by all their changes: `denied that` and `said … not`."""

    def sides(self) -> tuple[tuple[Sequence[Token], Sequence[Token]], tuple[Sequence[Token], Sequence[Token]]]:
        """The changed words of either side, each with its sentence."""
        return (self.left, self.left_sentence), (self.right, self.right_sentence)


def lowered(tokens: Sequence[Token]) -> list[str]:
    """The words for comparison: no case, no accents."""
    return [normalise(token.word) for token in tokens]


def before(tokens: Sequence[Token], sentence: Sequence[Token]) -> str:
    """The word before the tokens, in small letters; empty at the beginning of the sentence."""
    place = sentence.index(tokens[0])
    return sentence[place - 1].word.casefold() if place else ""


def after(tokens: Sequence[Token], sentence: Sequence[Token]) -> str:
    """The word after the tokens, as written; empty at the end of the sentence."""
    end = sentence.index(tokens[-1]) + 1
    return sentence[end].word if end < len(sentence) else ""


def around(tokens: Sequence[Token], sentence: Sequence[Token]) -> str:
    """The tokens with two words before and after."""
    first, last = sentence.index(tokens[0]), sentence.index(tokens[-1])
    return " ".join(token.word for token in sentence[max(0, first - 2) : last + 3])
