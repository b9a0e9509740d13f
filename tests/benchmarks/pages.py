"""Invented web pages as newsrooms' systems send them: menus, scripts, state, sharing, other stories; 20-150 KB each."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

from tests.benchmarks.cost import invented

SECTIONS = "World Politics Business Science Sport Culture Opinion Travel Weather Video Podcasts Newsletters".split()


def page(number: int) -> bytes:
    """The page of this number: one of five templates, the same for the same number."""
    dice = random.Random(number)
    story = _Story(number, dice)
    template: Callable[[_Story], str] = TEMPLATES[number % len(TEMPLATES)]
    return template(story).encode()


def write_folder(folder: Path, count: int) -> list[Path]:
    """So many pages in a folder, a hundred in each of its folders; those that are there already are left alone."""
    paths = [folder / f"{number // 100:03}" / f"page-{number:05}.html" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page(number))
    return paths


def write_warc(path: Path, pages: Sequence[Path]) -> None:
    """The pages as the answers of one gzipped web archive."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, page_path in enumerate(pages):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"https://news.example/{number}",
                "response",
                payload=io.BytesIO(page_path.read_bytes()),
                http_headers=headers,
            )
            writer.write_record(record)


class _Story:
    """What all templates show: headline, byline, paragraphs, and the rest of the site."""

    def __init__(self, number: int, dice: random.Random) -> None:
        self.number = number
        self.dice = dice
        words = dice.choice((250, 400, 600, 900, 1_400))
        text = invented(words, 1_000_000 + number)
        self.paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
        self.title = " ".join(self.paragraphs[0].split()[:9]).rstrip(".,") + f" ({number})"
        self.byline = f"Ada Example{number % 40}"
        self.day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        self.url = f"https://news.example/{self.day}/story-{number}"
        self.others = [" ".join(invented(9, number * 37 + i).split()[:8]) for i in range(12)]

    def json_ld(self, *, body: bool = False, graph: bool = False) -> str:
        """The page's schema.org statement."""
        data: dict[str, object] = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "datePublished": f"{self.day}T08:30:00+01:00",
            "dateModified": f"{self.day}T10:00:00+01:00",
            "author": [{"@type": "Person", "name": self.byline}],
            "publisher": {"@type": "NewsMediaOrganization", "name": "News Example"},
            "mainEntityOfPage": self.url,
            "image": [f"https://img.example/{self.number}-{width}.jpg" for width in (300, 600, 1200)],
        }
        if body:
            data["articleBody"] = "\n".join(self.paragraphs)
        whole: object = {"@graph": [data, {"@type": "WebSite", "name": "News Example"}]} if graph else data
        return f'<script type="application/ld+json">{json.dumps(whole)}</script>'

    def meta(self) -> str:
        """Open Graph and the like."""
        return (
            f'<meta charset="utf-8"><title>{escape(self.title)} | News Example</title>'
            f'<link rel="canonical" href="{self.url}"><meta property="og:title" content="{escape(self.title)}">'
            f'<meta property="og:site_name" content="News Example"><meta name="author" content="{self.byline}">'
            f'<meta property="article:published_time" content="{self.day}T08:30:00+01:00">'
            + "".join(f'<link rel="preload" as="script" href="/static/{n}.js">' for n in range(20))
        )

    def menu(self, depth: int = 3, tag: str = "nav") -> str:
        """Sections in sections, as a header and a footer carry them; old pages have no element for it."""
        items = "".join(
            f'<li class="menu-item menu-item-{s.lower()}"><a href="/{s.lower()}/">{s}</a><ul class="sub-menu">'
            + "".join(f'<li><a href="/{s.lower()}/{n}">{s} {n}</a></li>' for n in range(depth))
            + "</ul></li>"
            for s in SECTIONS
        )
        return f'<{tag} class="main-navigation" aria-label="Sections"><ul>{items}</ul></{tag}>'

    def script(self, kilobytes: int) -> str:
        """So much program text or state."""
        row = '{"id":%d,"type":"card","attrs":{"href":"/a/%d","track":"module-%d","lazy":true,"w":[320,640,1280]}},'
        rows = "".join(row % (n, n * 7, n % 9) for n in range(kilobytes * 1024 // 100))
        return f"<script>window.__STATE__=[{rows}0];(function(d){{d.ready=1}})(window);</script>"

    def style(self, kilobytes: int) -> str:
        """So much style."""
        rule = ".c%d>.t%d{margin:0 auto;padding:%dpx;display:flex}"
        return "<style>" + "".join(rule % (n, n, n % 30) for n in range(kilobytes * 1024 // 50)) + "</style>"

    def related(self) -> str:
        """Cards of other stories."""
        return "".join(
            f'<article class="card"><a href="/o/{n}"><picture><source srcset="/i/{n}.webp">'
            f'<img src="/i/{n}.jpg" alt="">'
            f'</picture><h3 class="card__title">{escape(words)}</h3></a><time datetime="{self.day}">{self.day}</time>'
            "</article>"
            for n, words in enumerate(self.others)
        )

    def share(self) -> str:
        """Buttons under the headline."""
        return '<div class="share-buttons"><a href="#f">Share on Facebook</a> <a href="#x">Share on X</a></div>'


def _blog(s: _Story) -> str:
    """As WordPress themes write pages."""
    body = "".join(f"<p>{escape(p)}</p>\n" for p in s.paragraphs)
    comments = "".join(
        f'<li class="comment"><div class="comment-body"><p>{escape(w)}</p></div></li>' for w in s.others[:6]
    )
    return (
        f'<!DOCTYPE html><html lang="en-US"><head>{s.meta()}{s.json_ld(graph=True)}{s.style(12)}{s.script(10)}</head>'
        f'<body class="post-template-default single"><header class="site-header">{s.menu()}</header>'
        f'<main id="main"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">'
        f'{escape(s.title)}</h1><div class="entry-meta">By <span class="author vcard">{s.byline}</span> on '
        f'<time class="entry-date published" datetime="{s.day}T08:30:00+01:00">{s.day}</time></div></header>'
        f'{s.share()}<div class="entry-content"><figure class="wp-caption"><img src="/a.jpg" alt="">'
        f'<figcaption class="wp-caption-text">A picture of {s.byline}.</figcaption></figure>{body}</div>'
        f'<footer class="entry-footer"><span class="tags-links"><a rel="tag" href="/t">trams</a></span>'
        f"</footer></article>"
        f'<section id="comments" class="comments-area"><ol class="comment-list">{comments}</ol></section></main>'
        f'<aside id="secondary" class="widget-area">{s.related()}</aside>'
        f'<footer class="site-footer">{s.menu(1)}</footer>'
        f"{s.script(4)}</body></html>"
    )


def _daily(s: _Story) -> str:
    """As a daily's own system writes them: data attributes everywhere, no articleBody."""
    body = "".join(
        f'<p class="dcr-1abc" data-component="text"><span data-offset="{n}">{escape(p)}</span></p>'
        + ('<aside class="rich-link"><a href="/r">Read more</a></aside>' if n == 2 else "")
        for n, p in enumerate(s.paragraphs)
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head>{s.meta()}{s.json_ld()}{s.style(20)}</head><body>{s.script(25)}'
        f'<header><div data-link-name="nav">{s.menu(8)}</div></header><main data-layout="Standard">'
        f'<div class="content">'
        f'<div data-gu-name="headline"><h1>{escape(s.title)}</h1></div><div data-gu-name="standfirst"><p>'
        f'{escape(s.others[0])}</p></div><div data-gu-name="meta"><address aria-label="Contributor info">'
        f'<a rel="author" '
        f'href="/p">{s.byline}</a></address></div><div class="article-body-commercial-selector">{body}</div>'
        f'{s.share()}</div><section data-component="most-viewed">{s.related()}</section></main>'
        f"<footer>{s.menu(2)}</footer>{s.script(15)}</body></html>"
    )


def _application(s: _Story) -> str:
    """As applications rendered on the server write them: the state twice as long as the page."""
    body = "".join(f'<p class="c-paragraph">{escape(p)}</p>' for p in s.paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head>{s.meta()}{s.json_ld()}{s.style(8)}</head><body><div id="fusion-app">'
        f'<div class="b-header"><div class="nav-drawer">{s.menu(4, "div")}</div></div><div class="l-article"><h1 '
        f'class="c-heading">{escape(s.title)}</h1><span class="ts-byline__names">By {s.byline}</span><div '
        f'class="b-article-body">{body}<div class="c-interstitial-link">Read more: <a href="/x">other</a></div></div>'
        f'<div class="b-results-list">{s.related()}</div></div></div><script id="fusion-metadata" '
        f'type="application/javascript">Fusion.globalContent={json.dumps({"content": s.paragraphs})}</script>'
        f"{s.script(70)}</body></html>"
    )


def _structured(s: _Story) -> str:
    """With the whole text in its schema.org statement."""
    body = "".join(f"<p>{escape(p)}</p>" for p in s.paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head>{s.meta()}{s.json_ld(body=True)}{s.style(10)}</head><body>{s.menu(6)}'
        f"<article><h1>{escape(s.title)}</h1>{s.share()}{body}</article>{s.related()}{s.script(30)}</body></html>"
    )


def _plain(s: _Story) -> str:
    """As small papers write them: no statement at all, divisions in divisions."""
    body = "".join(f"<div class='par'>{escape(p)}<br></div>" if n % 9 == 8 else f"<p>{escape(p)}</p>"
                   for n, p in enumerate(s.paragraphs))  # fmt: skip
    rows = "".join(
        f'<div class="row"><div class="col"><a href="/o{n}">{w}</a></div></div>' for n, w in enumerate(s.others)
    )
    return (
        f"<html><head><title>{escape(s.title)} - News Example</title></head><body><div id='page'><div id='top'>"
        f"{s.menu(10, 'div')}</div><div id='left'>{rows}</div><div id='content'><h1>{escape(s.title)}</h1>"
        f"<p class='date'>"
        f"{s.day}</p>{body}</div><div id='right'>{rows}{rows}</div></div>{s.script(12)}</body></html>"
    )


TEMPLATES: tuple[Callable[[_Story], str], ...] = (_blog, _daily, _application, _structured, _plain)


def chunks(paths: Sequence[Path], size: int) -> Iterator[Sequence[Path]]:
    """The paths in runs of so many."""
    return (paths[start : start + size] for start in range(0, len(paths), size))
