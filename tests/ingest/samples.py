"""One invented article in every form in which news arrives, built from small recipes."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

TITLE = "Linz and Graz agree to share their old trams"
PARAGRAPHS = (
    "LINZ, Austria, March 4 (Example Wire) — The mayors of Linz and Graz agreed on Tuesday to share forty "
    "old trams, and to paint all of them green before the summer.",
    "“We have waited for this since 2019,” said Ann Example, who runs the tram company of Linz. Two more may join.",
    "The plan costs 3.5 million euros & will be paid by both towns, the councils said.",
)
TEXT = "\n\n".join(PARAGRAPHS)
URL = "https://wire.example/2025/03/04/trams"
GUID = "tag:wire.example,2025:trams"
PUBLISHED = "2025-03-04T09:30:00+01:00"
HTML = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
NOTE = "CORRECTS number of trams to forty."


def rss() -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Regional Monitor</title><language>en</language>
<item><title>{escape(TITLE)}</title><link>{URL}</link><guid isPermaLink="false">{GUID}</guid>
<pubDate>Tue, 04 Mar 2025 08:30:00 +0000</pubDate><dc:creator>Bob Example</dc:creator><category>trams</category>
<source url="https://wire.example/rss">Example Wire</source><description>Forty trams.</description>
<content:encoded><![CDATA[{HTML}]]></content:encoded></item>
<item><title>Second story</title><guid>{URL}/2</guid><description>Only a summary came with this.</description></item>
</channel></rss>""".encode()


def atom() -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Example Wire</title><id>x</id>
<entry><title type="html">{escape(escape(TITLE))}</title><id>{GUID}</id><link rel="alternate" href="{URL}"/>
<published>{PUBLISHED}</published><updated>2025-03-04T11:00:00+01:00</updated><author><name>Bob Example</name></author>
<category term="trams"/><rights>Copyright Example Wire</rights><summary>Forty trams.</summary>
<content type="html">{escape(HTML)}</content></entry></feed>""".encode()


def atom_xhtml() -> bytes:
    inner = f'<div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>'
    return atom().replace(
        f'<content type="html">{escape(HTML)}</content>'.encode(), f'<content type="xhtml">{inner}</content>'.encode()
    )


def json_feed() -> bytes:
    item = {
        "id": GUID,
        "url": URL,
        "title": TITLE,
        "content_html": HTML,
        "date_published": PUBLISHED,
        "authors": [{"name": "Bob Example"}],
        "tags": ["trams"],
        "_desk": {"slugline": "TRAMS", "ednote": NOTE},
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Example Wire", "language": "en", "items": [item]}
    return json.dumps(feed).encode()


def ninjs3() -> bytes:
    item = {
        "uri": URL,
        "version": "2",
        "firstCreated": PUBLISHED,
        "embargoedUntil": "2025-03-04T10:00:00+01:00",
        "urgency": 3,
        "edNote": NOTE,
        "language": "en",
        "headlines": [{"role": "main", "value": TITLE}],
        "slugline": "TRAMS",
        "by": "By Bob Example",
        "located": "Linz",
        "bodies": [{"role": "main", "contentType": "text/plain", "value": TEXT}],
        "infoSources": [{"name": "Example Wire", "role": "originator"}],
        "subjects": [{"name": "transport"}],
        "places": [{"name": "Linz"}],
        "altIds": [{"role": "guid", "value": GUID}],
    }
    return json.dumps(item).encode()


def ninjs1() -> bytes:
    """The old form, whose rich body's declared type is wrong."""
    item = {
        "uri": GUID,
        "version": "2",
        "versioncreated": PUBLISHED,
        "ednote": NOTE,
        "urgency": 3,
        "language": "en",
        "headline": TITLE,
        "byline": "Bob Example",
        "slugline": "TRAMS",
        "body_text": HTML,
        "copyrightholder": "Example Wire",
        "subject": [{"name": "transport"}],
        "place": [{"name": "Linz"}],
        "embargoed": "2025-03-04T10:00:00+01:00",
        "url": URL,
    }
    return json.dumps(item).encode()


def nitf(namespace: bool = True) -> bytes:
    xmlns = ' xmlns="http://iptc.org/std/NITF/2006-10-18/"' if namespace else ""
    content = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf{xmlns}><head><title>{TITLE}</title>
<docdata management-status="embargoed"><doc-id id-string="{GUID}"/><urgency ed-urg="3"/>
<date.issue norm="20250304T093000+0100"/><date.release norm="20250304T100000+0100"/>
<doc.copyright year="2025" holder="Example Wire"/><key-list><keyword key="transport"/></key-list>
<du-key version="2" key="TRAMS"/><ed-msg info="{NOTE}"/><evloc city="Linz"/></docdata>
<pubdata name="Example Wire"/></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>Bob Example</person></byline>
<dateline><location>Linz</location>, <story.date>March 4</story.date></dateline></body.head>
<body.content>{content}<media><media-caption>A green tram. Photo: Example</media-caption></media></body.content></body>
</nitf>""".encode()


def newsml(inline: str | None = None) -> bytes:
    story = inline or nitf().decode().split("?>", 1)[1]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="{GUID}" version="2" xml:lang="en">
<rightsInfo><copyrightHolder><name>Example Wire</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Wire</name></provider>
<versionCreated>2025-03-04T11:00:00+01:00</versionCreated><firstCreated>{PUBLISHED}</firstCreated>
<embargoed>2025-03-04T10:00:00+01:00</embargoed><edNote>{NOTE}</edNote></itemMeta>
<contentMeta><urgency>3</urgency>
<located uri="https://www.geonames.org/2772400"><name>Linz</name></located>
<creator><name>Bob Example</name></creator>
<subject type="cpnat:abstract" qcode="medtop:1"><name>transport</name></subject>
<slugline>TRAMS</slugline><headline>{TITLE}</headline></contentMeta>
<contentSet>{story if inline else f"<inlineXML>{story}</inlineXML>"}</contentSet></newsItem>
<newsItem guid="picture"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
</itemSet></newsMessage>""".encode()


def newsml_xhtml() -> bytes:
    body = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{TITLE}</h1>{HTML}</body></html>'
    return newsml(f'<inlineXML contenttype="application/xhtml+xml">{body}</inlineXML>')


def page(structured: bool = True, joined: bool = False) -> bytes:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Example Wire"},
            {
                "@type": ["NewsArticle"],
                "@id": GUID,
                "headline": TITLE,
                "datePublished": PUBLISHED,
                "author": [{"@type": "Person", "name": "Bob Example"}],
                "publisher": {"@type": "Organization", "name": "Example Wire"},
                "inLanguage": "en-GB",
                "articleBody": " ".join(PARAGRAPHS) if joined else TEXT,
                "correction": {"text": NOTE},
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if structured else ""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Example Wire</title>
<link rel="canonical" href="{URL}"><meta property="og:site_name" content="Example Wire">
<meta property="article:published_time" content="{PUBLISHED}"><meta name="author" content="Bob Example">{script}</head>
<body><nav><a href="/">Home</a> <a href="/s">Subscribe</a></nav><article><h1>{TITLE}</h1>
<figure><img src="http://wire.example/x.jpg"><figcaption>A green tram in Linz.</figcaption></figure>{HTML}
<div class="share-bar">Share this on your network</div></article>
<footer>Copyright Example Wire</footer></body></html>""".encode()


def mail(*, html: bool = True, forwarded: bool = False) -> bytes:
    message = EmailMessage()
    message["From"] = "Desk Colleague <desk@news.example>" if forwarded else "Example Wire <wire@wire.example>"
    message["To"] = "desk@newsroom.example"
    message["Subject"] = f"Fwd: {TITLE}" if forwarded else TITLE
    message["Date"] = "Tue, 04 Mar 2025 09:30:00 +0100"
    message["Message-ID"] = f"<{'forward' if forwarded else 'trams'}@wire.example>"
    plain = f"{TITLE}\nBy Bob Example\n\n{TEXT}\n\nRead online: {URL}\n\n-- \nUnsubscribe: https://wire.example/u\n"
    if forwarded:
        head = f"From: Example Wire <wire@wire.example>\nDate: 4 March 2025 08:00 +0100\nSubject: {TITLE}\nTo: x\n\n"
        plain = f"Please look at this.\n\n---------- Forwarded message ---------\n{head}{TEXT}\n"
    message.set_content(plain)
    if html and forwarded:
        head = f"---------- Forwarded message ---------<br>From: Example Wire<br>Subject: {TITLE}<br>"
        message.add_alternative(f"<div>Please look.</div><div>{head}</div>{HTML}", "html")
    if html and not forwarded:
        footer = '<p class="footer">You receive this because you subscribed.</p>'
        message.add_alternative(
            f'<html><body><h1>{TITLE}</h1><p class="byline">By Bob Example</p>{HTML}{footer}</body></html>', "html"
        )
    return message.as_bytes()


def mbox() -> bytes:
    return b"".join(
        b"From wire@wire.example Tue Mar  4 09:30:00 2025\n" + m + b"\n" for m in (mail(), mail(html=False))
    )


def markdown() -> bytes:
    front = f"---\ntitle: {TITLE}\ndate: 2025-03-04\nauthor: Bob Example\nsource: Example Wire\nlayout: post\n---\n"
    body = TEXT.replace("Linz and Graz", "**Linz** and [Graz](https://graz.example)", 1)
    return f"{front}# {TITLE}\n\n{body}\n\n![a tram](http://wire.example/x.jpg)\n".encode()


def archive(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return file.getvalue()


def docx() -> bytes:
    import docx as word

    document = word.Document()
    document.core_properties.title = ""
    document.add_heading(TITLE, level=1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(pages: list[list[str]] | None = None) -> bytes:
    """A small PDF with one text line for each string, made by hand."""
    pages = pages or [[TITLE, "", *wrapped(TEXT)]]
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids: list[int] = []
    for lines in pages:
        shown = b" ".join(b"(" + _pdf_string(text) + b") Tj T*" for text in lines)
        stream = b"BT /F1 10 Tf 14 TL 50 780 Td " + shown + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
        contents = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % contents
        )
        kids.append(len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(data)
    return (
        data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    )  # fmt: skip


def _pdf_string(text: str) -> bytes:
    data = text.encode("cp1252")
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def wrapped(text: str, width: int = 90) -> list[str]:
    import textwrap

    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        lines += [*textwrap.wrap(paragraph, width), ""]
    return lines


def warc(pages: dict[str, bytes]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for url, data in pages.items():
        status = "404 Not Found" if "missing" in url else "200 OK"
        kind = "image/png" if url.endswith(".png") else "text/html; charset=utf-8"
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=headers)
        writer.write_record(record)
    return file.getvalue()


EIGHT = {
    "a.rss.xml": rss, "a.atom.xml": atom, "a.feed.json": json_feed, "a.ninjs.json": ninjs3, "a.newsml.xml": newsml,
    "a.nitf.xml": nitf, "a.eml": mail, "a.html": page,
}  # fmt: skip
"""The eight newsroom formats, by a file name of each."""
