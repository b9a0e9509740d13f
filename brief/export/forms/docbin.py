"""spaCy DocBin: the articles as Docs, entities in `doc.ents`, claims with their ids in `doc.spans["claims"]`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from itertools import pairwise

from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from brief import model
from brief.export.dossier import Dossier, Options
from brief.export.forms.json_lines import data, dumps
from brief.export.labels import entities, labelled

GROUP = "claims"
"""Key of the span group; a span's `id_` is the claim's id."""

_PIECE = re.compile(r"\w+|[^\w\s]|\s")


def render(dossier: Dossier, options: Options) -> bytes:
    """A DocBin of the dossier's articles; `doc.user_data["brief"]` is the brief as JSON."""
    box = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_ID"], store_user_data=True)
    vocab = Vocab()
    for brief in dossier.briefs:
        box.add(_doc(vocab, brief, dossier, options))
    return box.to_bytes()


def _doc(vocab: Vocab, brief: model.Brief, dossier: Dossier, options: Options) -> Doc:
    claims = labelled(brief, dossier, options)
    text = brief.article.text
    named = entities(claims)
    words, spaces, starts, ends = _tokens(text, [s for c in claims for s in c.spans] + [span for span, _, _ in named])
    doc = Doc(vocab, words=words, spaces=spaces)
    doc.spans[GROUP] = SpanGroup(
        doc,
        name=GROUP,
        spans=[
            Span(doc, starts[span.start], ends[span.end], label=item.label, span_id=item.claim.id)
            for item in claims
            for span in item.spans
            if span.start < span.end
        ],
    )
    doc.set_ents([Span(doc, starts[s.start], ends[s.end], label=label, span_id=claim) for s, label, claim in named])
    doc.user_data["article"] = brief.id
    doc.user_data["brief"] = dumps(data(brief, dossier, options)).decode()
    return doc


def _tokens(text: str, spans: Collection[model.Span]) -> tuple[list[str], list[bool], dict[int, int], dict[int, int]]:
    """Words that give back the text and begin and end where the spans do; token index by start and by end offset.

    The language model's own tokenizer may run a claim's edge into a longer token (and needs quadratic time for runs of
    punctuation), so tokens are cut here where the claims are.
    """
    words: list[str] = []
    spaces: list[bool] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    begins, finishes = {span.start for span in spans}, {span.end for span in spans}
    cuts = sorted(begins | finishes)
    for found in _PIECE.finditer(text):
        start, end = found.span()
        if found[0] == " " and words and not spaces[-1] and start not in begins and end not in finishes:
            spaces[-1] = True
            continue
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        for left, right in pairwise([start, *inner, end]):
            starts[left] = len(words)
            words.append(text[left:right])
            spaces.append(False)
            ends[right] = len(words)
    return words, spaces, starts, ends
