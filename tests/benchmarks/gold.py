"""The annotated news that quality is measured on, and its own scorers.

The sets and scorers lie outside the repository (`--gold`, the variable BRIEF_GOLD, or `../shared/gold` beside it);
their texts never enter it. Without them only the measures of cost are printed.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from brief.codec import brief_to_json
from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article

FOUR = ("who", "what", "when", "where")
ROOT = Path(__file__).resolve().parents[2]
_RELATIONS = ("crossre", "fewrel", "redocred", "wikinews_rel")


def folder(given: str | None) -> Path | None:
    """The folder of the annotated sets, or None if there is none."""
    path = Path(given or os.environ.get("BRIEF_GOLD") or ROOT.parent / "shared" / "gold")
    return path if (path / "g5w_gold.jsonl").is_file() else None


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def articles(sets: Iterable[Mapping[str, Any]], *, titles: bool) -> list[Article]:
    """The rows as `brief extract --jsonl` would read them."""
    lines = [
        json.dumps(
            {
                "id": row["id"],
                "text": row["text"],
                "title": row.get("title") if titles else None,
                "published": row.get("date_publish"),
            }
        )
        for row in sets
    ]
    return [found for found in read_rows(lines) if isinstance(found, Article)]


def print_scores(gold: Path, extractor: Extractor) -> None:
    """Print every score of the dev halves."""
    sys.path.insert(0, str(gold))
    five_w = rows(gold / "g5w_gold.jsonl")
    made = {}
    for titles in (True, False):
        name = "headline given" if titles else "body only"
        made[titles] = [brief_to_json(b) for b in extractor.briefs(articles(five_w, titles=titles))]
        _print_five_w(name, five_w, made[titles])
    _print_calibration(five_w, [*made[True], *made[False]])
    with tempfile.TemporaryDirectory() as scratch:
        for names in (_RELATIONS, ("seeds",)):
            files = [gold / f"{name}.jsonl" for name in names]
            predicted = _predict(gold, extractor, [row for file in files for row in rows(file)], Path(scratch))
            _score(gold, "score_re.py", "--gold", *map(str, files), "--pred", str(predicted), "--boot", "0")
        news = gold / "gum_news.jsonl"
        predicted = _predict(gold, extractor, rows(news), Path(scratch))
        _score(gold, "score_ner.py", "--gold", str(news), "--pred", str(predicted))
        links = _links(gold, extractor, Path(scratch))
        _score(gold, "score_links.py", str(gold / "newswcl50.jsonl"), str(links), "--types", "ACTOR")


def _print_five_w(name: str, five_w: Sequence[Mapping[str, Any]], briefs: Sequence[Mapping[str, Any]]) -> None:
    convert, score = importlib.import_module("convert"), importlib.import_module("score_5w")
    gold = {row["id"]: row for row in five_w}
    answers = {b["id"]: convert.answers(b) for b in briefs}
    found = score.article_rows(gold, answers, FOUR, 1)
    result = score.summary(found, FOUR)
    low, high = result["4W"]["hit_ci"]
    print(f"g5w, {name}: mean hit {result['4W']['hit']:.3f} [{low:.2f}, {high:.2f}] over {result['4W']['n']} articles")
    for question in FOUR:
        row = result[question]
        silent = "" if row["noans"] is None else f", silent in {row['noans']:.2f} of {row['n_none']} without an answer"
        print(f"  {question:6} hit {row['hit']:.3f}, answered {row['ans']:.2f}{silent}")
    if "date" in result:
        print(f"  date of the event right: {result['date']['acc']:.2f} of {result['date']['n']}")
    by_event = defaultdict(list)
    for key, row in found.items():
        hits = [row[q]["hit"] for q in FOUR if gold[key]["gold"].get(q)]
        by_event[gold[key]["event"]].append(sum(hits) / len(hits))
    print("  by event: " + ", ".join(f"{event} {sum(v) / len(v):.2f}" for event, v in sorted(by_event.items())))


def _print_calibration(five_w: Sequence[Mapping[str, Any]], briefs: Sequence[Mapping[str, Any]]) -> None:
    """Of the claims of each band of confidence, the share that an annotator named too."""
    convert, score = importlib.import_module("convert"), importlib.import_module("score_5w")
    gold = {row["id"]: row["gold"] for row in five_w}
    table: dict[str, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for data in briefs:
        for question in FOUR:
            wanted = [g["text"] for g in gold[data["id"]].get(question, [])]
            for claim in data[question]:
                if claim.get("part") in ("mentioned", "dateline"):
                    continue
                words = convert.clause(claim) if question == "what" else claim.get("name") or claim.get("words")
                band = min(int(claim["confidence"] * 5), 4)
                right = any(score.match(words, text) for text in wanted)
                table[question][band].append(right)
                table["all"][band].append(right)
    print("confidence: share of claims that annotators named too (claims), headline given and body only together")
    print("           " + "".join(f"{band / 5:.1f}-{(band + 1) / 5:.1f}".rjust(14) for band in range(5)))
    for question, bands in table.items():
        cells = (f"{sum(b) / len(b):.2f} ({len(b)})" if (b := bands.get(band)) else "-" for band in range(5))
        print(f"  {question:8} " + "".join(cell.rjust(14) for cell in cells))


def _predict(gold: Path, extractor: Extractor, sets: Sequence[Mapping[str, Any]], scratch: Path) -> Path:
    briefs = (json.dumps(brief_to_json(b)) for b in extractor.briefs(articles(sets, titles=False)))
    command = [sys.executable, str(gold / "convert.py"), str(scratch)]
    subprocess.run(command, input="\n".join(briefs) + "\n", text=True, encoding="utf-8", check=True)
    return scratch / "pred.jsonl"


def _links(gold: Path, extractor: Extractor, scratch: Path) -> Path:
    convert = importlib.import_module("convert")
    documents = rows(gold / "newswcl50.jsonl")
    texts = [convert.token_offsets(document, " ") for document in documents]
    sets = [{"id": d["id"], "text": text} for d, (text, _) in zip(documents, texts, strict=True)]
    briefs = {b.id: brief_to_json(b) for b in extractor.briefs(articles(sets, titles=False))}
    path = scratch / "links.jsonl"
    path.write_text("".join(_link_lines(convert, documents, texts, briefs)), encoding="utf-8")
    return path


def _link_lines(
    convert: Any,
    documents: Sequence[Mapping[str, Any]],
    texts: Sequence[tuple[str, Sequence[Any]]],
    briefs: Mapping[str, Any],
) -> Iterator[str]:
    for document, (text, starts) in zip(documents, texts, strict=True):
        mentions, _ = convert.token_links(document, starts, briefs[document["id"]], text)
        yield json.dumps({"id": document["id"], "mentions": mentions}) + "\n"


def _score(gold: Path, script: str, *arguments: str) -> None:
    print(f"\n{script} {' '.join(Path(a).name if '/' in a else a for a in arguments)}", flush=True)
    subprocess.run([sys.executable, str(gold / script), *arguments], check=False)
