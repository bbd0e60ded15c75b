import gzip
import sys

import pytest

TEXT = "La société Korvex a levé 2 millions d’euros à Vannes. " * 6
PAGE = f"<html><head><title>T</title></head><body><article><h1>Korvex</h1><p>{TEXT}</p></article></body></html>"
HTML = "text/html; charset=utf-8"


def _record(kind, address, content_type, content):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-09-08T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def _archive(*answers, compressed=False, texts=()):
    records = [_record("warcinfo", "", "application/warc-fields", b"software: test\r\n")]
    for address, status, headers, content in answers:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        answer = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + content
        records.append(_record("request", address, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"))
        records.append(_record("response", address, "application/http; msgtype=response", answer))
    records += [_record("conversion", address, "text/plain", text.encode()) for address, text in texts]
    return b"".join(gzip.compress(record) if compressed else record for record in records)


def _answer(name, content=PAGE, kind=HTML, status="200 OK", **headers):
    content = content.encode() if isinstance(content, str) else content
    return f"https://exemple.fr/{name}", status, {"Content-Type": kind, **headers}, content


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", _archive(_answer("un"), _answer("deux"))),
        ("a.warc.gz", _archive(_answer("un"), _answer("deux"), compressed=True)),
        ("a.warc.gz", gzip.compress(_archive(_answer("un"), _answer("deux")))),
        ("archive", _archive(_answer("un"), _answer("deux"))),
    ],
    ids=["plain", "gzip of each record", "gzip of the whole", "no ending"],
)
def test_pages_of_an_archive(read, name, data):
    found = read(data, name)
    assert [item.source.rpartition(":")[2] for item in found] == ["record 3", "record 5"]
    assert [item.id.rpartition("-")[0] for item in found] == ["https_exemple.fr_un", "https_exemple.fr_deux"]
    assert found[0].text == f"Korvex\n{TEXT.strip()}"
    assert found[0].title == "Korvex"


@pytest.mark.parametrize(
    "other",
    [
        _answer("image", b"\x89PNG", "image/png"),
        _answer("absent", status="404 Not Found"),
        _answer("ailleurs", status="301 Moved Permanently", Location="/un"),
        _answer("données", b"{}", "application/json"),
    ],
    ids=["image", "404", "301", "json"],
)
def test_what_is_no_page_is_passed_over(one, other):
    assert one(_archive(other, _answer("un")), "a.warc").id.startswith("https_exemple.fr_un")


@pytest.mark.parametrize(
    "answer",
    [
        _answer("un", gzip.compress(PAGE.encode()), **{"Content-Encoding": "gzip"}),
        _answer(
            "un", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode()), **{"Transfer-Encoding": "chunked"}
        ),
        _answer("un", PAGE.replace("’", "'").encode("iso-8859-1"), "text/html; charset=iso-8859-1"),
        _answer("un", kind="application/xhtml+xml"),
    ],
    ids=["gzip", "chunked", "latin", "xhtml"],
)
def test_forms_of_answers(one, answer):
    article = one(_archive(answer), "a.warc")
    assert article.text.replace("'", "’") == f"Korvex\n{TEXT.strip()}"
    assert article.warnings == ()


def test_a_page_that_cannot_be_read_is_named_and_the_others_read(read):
    bomb = gzip.compress(b"a" * 10_000_000)
    found = read(
        _archive(
            _answer("vide", "<html></html>"), _answer("bombe", bomb, **{"Content-Encoding": "gzip"}), _answer("un")
        ),
        "a.warc",
        max_bytes=1_000_000,
    )
    assert [getattr(item, "reason", "read")[:30] for item in found] == [
        "there is no article in this pa",
        "more than 1000000 bytes for on",
        "read",
    ]
    assert found[0].source.endswith("a.warc:record 3")


def test_texts_of_common_crawl(one):
    article = one(_archive(texts=[("https://exemple.fr/wet", "Un titre\nUn texte.")]), "a.warc.wet.gz.warc")
    assert (article.text, article.title) == ("Un titre\nUn texte.", "Un titre")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda data: data[:-100], "the web archive ends within record 5"),
        (lambda data: data + b"n'importe quoi\r\n" * 9, "the web archive is broken"),
        (
            lambda data: data + _record("response", "", HTML, b"").replace(b"Content-Length", b"Length"),
            "the web archive is broken: there is a record without Content-Length",
        ),
        (
            lambda data: data + _archive(_answer("trois")).replace(b"WARC-Target-URI", b"Address"),
            "the web archive is broken: there is a record without WARC-Target-URI",
        ),
    ],
    ids=["cut", "junk", "no length", "no address"],
)
def test_a_broken_archive_is_read_to_the_break(read, damage, reason, capsys):
    found = read(damage(_archive(_answer("un"), _answer("deux"))), "a.warc")
    assert found[0].id.startswith("https_exemple.fr_un")
    assert found[-1].reason.startswith(reason)
    capsys.readouterr()  # warcio tells it on standard error, too


def test_a_cut_gzip_archive_is_read_to_the_break(read):
    data = _archive(
        *(_answer(f"n{number}", PAGE.replace("Vannes", str(number * 7919))) for number in range(30)), compressed=True
    )
    found = read(data[:-200], "a.warc.gz")
    assert len(found) == 30
    assert "the compressed data are broken" in found[-1].reason
    assert found[-1].reason.endswith("(articles read before it: 29)")


def test_what_is_no_archive(one):
    assert one(b"n'importe quoi\n" * 9, "a.warc").reason.startswith("the web archive is broken: Unknown archive format")


def test_without_warcio_the_way_to_get_it_is_said(one, monkeypatch):
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert (
        one(_archive(_answer("un")), "a.warc").reason
        == "to read web archives, install warcio: pip install 'glaneur[warc]'"
    )
