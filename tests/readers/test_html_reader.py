import subprocess
import sys
from datetime import date

import pytest

from pipeline.article import Article
from pipeline.readers import Failure
from pipeline.typography import plain

PARAGRAPH = (
    "<p>La société Korvex a annoncé un investissement de 12,5 M€ dans son usine de Vannes, où elle emploie des ingénieurs "
    "et des techniciens, et compte y recruter cinquante personnes d’ici à la fin de l’année prochaine.</p>"
)
BODY = f"<article><h1>Korvex double sa mise</h1>{PARAGRAPH * 2}</article>"


def _page(head="", body=BODY):
    return f"<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Page | Le Site</title>{head}</head><body>{body}</body></html>".encode()


def _ld(data):
    return f'<script type="application/ld+json">{data}</script>'


WHOLE = _page(
    head="""<meta property="og:title" content="Korvex double sa mise à Vannes"><meta property="og:site_name" content="Le Site">
    <meta property="article:published_time" content="2025-09-08T22:15:00+02:00">
    <meta property="article:modified_time" content="2025-09-09T08:00:00+02:00">""",
    body=f"""<div id="didomi-host"><p>Le Site et ses 842 partenaires utilisent des cookies pour 3 € par mois.</p></div>
    <header><h1 class="logo"><a href="/">Le Site</a></h1><nav><ul><li><a href="/eco">Économie</a></li></ul></nav></header>
    <main><article><h1>Korvex double sa mise</h1><p class="chapo">Le fabricant investit <strong>12,5&nbsp;M€</strong> en Bretagne.</p>
    {PARAGRAPH}<h2>Une usine agrandie</h2><p>Les travaux débutent le <time datetime="2026-06-01">1<sup>er</sup> juin</time>,
    selon <a href="/korvex">le groupe</a>.</p><ul><li>50 emplois</li><li>2 lignes</li></ul>
    <table><tr><th>Chiffre d’affaires</th><td>40 M€</td></tr></table></article></main>
    <aside><h2>Les plus lus</h2><ul><li><a href="/x">Zelvo perd 9 M€</a></li></ul></aside>
    <footer><p>© 2019 Le Site. Abonnement à 9,99 € par mois.</p></footer>""",
)


def test_a_whole_page(one):
    article = one(WHOLE, "korvex.html")
    lines = article.text.split("\n")
    assert (article.id, article.title) == ("korvex", "Korvex double sa mise")
    assert (article.published, article.published_from, article.warnings) == (date(2025, 9, 8), "metadata", ())
    assert "Le fabricant investit 12,5 M€ en Bretagne." in lines
    assert "Les travaux débutent le 1er juin, selon le groupe." in lines
    assert "Une usine agrandie" in lines
    assert "40 M€" in article.text


@pytest.mark.parametrize("noise", ["partenaires", "Économie", "Zelvo", "9,99", "©", "Page"])
def test_what_surrounds_an_article_is_left_out(one, noise):
    assert noise not in one(WHOLE, "korvex.html").text


def test_the_headline_is_the_first_line(one):
    assert one(WHOLE, "a.html").text.split("\n")[0] == "Korvex double sa mise"
    assert one(_page(body=BODY), "a.html").text.split("\n").count("Korvex double sa mise") == 1


NO_DAY = {
    "nothing": _page(),
    "changed": _page(
        '<meta property="article:modified_time" content="2025-09-09"><meta name="last-modified" content="2025-09-09">'
    ),
    "changed in JSON-LD": _page(
        _ld('{"@type": "NewsArticle", "dateModified": "2025-09-09", "dateCreated": "2025-09-07"}')
    ),
    "address": _page('<link rel="canonical" href="https://exemple.fr/2025/09/08/korvex.html">'),
    "copyright": _page(body=f"{BODY}<footer>© 2019 Le Site</footer>"),
    "day in the text": _page(body=BODY.replace("</article>", "<p>L’usine date du 3 mars 2019.</p></article>")),
    "time in the text": _page(
        body=BODY.replace("</article>", '<p>Rendez-vous le <time datetime="2026-06-01">1er juin</time>.</p></article>')
    ),
    "time of another article": _page(
        body=f'{BODY}<aside><time class="published" datetime="2025-09-01">1er</time></aside>'
    ),
    "two times": _page(
        body=BODY.replace("</h1>", '</h1><time datetime="2025-09-01">1</time><time datetime="2025-09-02">2</time>')
    ),
    "time of change": _page(
        body=BODY.replace("</h1>", '</h1><div>Mis à jour le <time datetime="2025-09-09">9 septembre</time></div>')
    ),
    "of a related work": _page(
        _ld('{"@type": "WebPage", "hasPart": {"@type": "NewsArticle", "datePublished": "2025-09-08"}}')
    ),
    "an event": _page(_ld('{"@type": "Event", "startDate": "2025-09-08", "datePublished": "2025-09-08"}')),
    "expiry": _page('<meta property="article:expiration_time" content="2025-09-09">'),
}


@pytest.mark.parametrize("page", NO_DAY)
def test_no_day_is_guessed(one, page):
    article = one(NO_DAY[page], "a.html")
    assert (article.published, article.warnings) == (None, ())


DAY = {
    "article:published_time": _page('<meta property="article:published_time" content="2025-09-08T23:30:00Z">'),
    "og": _page('<meta property="og:article:published_time" content="2025-09-08">'),
    "Dublin Core": _page('<meta name="DC.date.issued" content="2025-09-08">'),
    "date": _page('<meta name="date" content="2025-09-08T10:00">'),
    "parsely": _page('<meta name="parsely-pub-date" content="2025-09-08T10:00:00Z">'),
    "pubdate": _page('<meta name="pubdate" content="20250908">'),
    "itemprop": _page('<meta itemprop="datePublished" content="2025-09-08">'),
    "JSON-LD": _page(
        _ld('{"@type": "NewsArticle", "datePublished": "2025-09-08T10:00:00+02:00", "dateModified": "2025-09-09"}')
    ),
    "graph": _page(
        _ld(
            '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2025-09-08"}]}'
        )
    ),
    "main entity": _page(
        _ld('{"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2025-09-08"}}')
    ),
    "list": _page(
        _ld(
            '[{"@type": "BreadcrumbList", "itemListElement": [{"datePublished": "2020-01-01"}]}, {"@type": "BlogPosting", "datePublished": "2025-09-08"}]'
        )
    ),
    "page": _page(_ld('{"@type": "WebPage", "datePublished": "2025-09-08"}')),
    "CDATA": _page(_ld('//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2025-09-08"}\n//]]>')),
    "line ends in strings": _page(_ld('{"@type": "NewsArticle", "headline": "a\nb", "datePublished": "2025-09-08"}')),
    "broken JSON-LD": _page(_ld('{"@type": "NewsArticle",') + '<meta name="date" content="2025-09-08">'),
    "odd, then good": _page(
        '<meta property="article:published_time" content="hier"><meta name="date" content="2025-09-08">'
    ),
    "microdata": _page(
        body=BODY.replace("</h1>", '</h1><span itemprop="datePublished" content="2025-09-08">lundi</span>')
    ),
    "microdata in words": _page(
        body=BODY.replace("</h1>", '</h1><span itemprop="datePublished">8 septembre 2025</span>')
    ),
    "time pubdate": _page(
        body=BODY.replace("</h1>", '</h1><p>Posté <time pubdate datetime="2025-09-08">lundi</time></p>')
    ),
    "time class": _page(
        body=BODY.replace("</h1>", '</h1><time class="entry-date published" datetime="2025-09-08">lundi</time>')
    ),
    "time by the headline": _page(
        body=BODY.replace(
            "</h1>", '</h1><div class="meta">Par A. B. <time datetime="2025-09-08T10:24">lundi</time></div>'
        )
    ),
    "time in the byline": _page(
        body=BODY.replace("<h1>", "<header><h1>").replace(
            "</h1>",
            '</h1><p>Publié le <time datetime="2025-09-08">8</time>, mis à jour le <time datetime="2025-09-09">9</time></p></header>',
        )
    ),
}


@pytest.mark.parametrize("page", DAY)
def test_days_that_pages_declare(one, page):
    article = one(DAY[page], "a.html")
    assert (article.published, article.published_from, article.warnings) == (date(2025, 9, 8), "metadata", ())


def test_a_day_to_come_is_as_declared(one):
    assert one(_page('<meta name="date" content="2999-01-02">'), "a.html").published == date(2999, 1, 2)


def test_a_declared_day_that_is_none_is_warned_of(one):
    article = one(_page('<meta name="date" content="hier soir">'), "a.html")
    assert (article.published, article.warnings) == (
        None,
        ("the page says it was published 'hier soir', which is no date",),
    )


def test_the_caller_goes_before_the_page(one):
    article = one(DAY["date"], "a.html", published=date(2024, 1, 2))
    assert (article.published, article.published_from) == (date(2024, 1, 2), "argument")


TITLE = {
    "h1": (_page('<meta property="og:title" content="Autre">'), "Korvex double sa mise"),
    "og:title": (_page('<meta property="og:title" content="Le  vrai\n titre">', PARAGRAPH * 2), "Le vrai titre"),
    "JSON-LD": (_page(_ld('{"@type": "NewsArticle", "headline": "Le vrai titre"}'), PARAGRAPH * 2), "Le vrai titre"),
    "name of the site": (
        _page(
            '<meta property="og:site_name" content="Le Site"><meta property="og:title" content="Le vrai titre">',
            f"<h1>Le Site</h1>{PARAGRAPH * 2}",
        ),
        "Le vrai titre",
    ),
    "several h1": (
        _page('<meta property="og:title" content="Le vrai titre">', f"<h1>A</h1><h1>B</h1>{PARAGRAPH * 2}"),
        "Le vrai titre",
    ),
    "title": (_page(body=PARAGRAPH * 2), "Page | Le Site"),
}


@pytest.mark.parametrize("page", TITLE)
def test_titles(one, page):
    data, title = TITLE[page]
    assert one(data, "a.html").title == title


def test_the_title_of_a_page_alone_is_no_line_of_the_text(one):
    assert "Le Site" not in one(TITLE["title"][0], "a.html").text


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "ISO-8859-15", "latin1"])
def test_pages_declare_their_encoding(one, charset):
    page = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={charset}'></head><body>{BODY}</body></html>"
    article = one(page.replace("’", "'").encode("iso-8859-15" if "15" in charset else "cp1252"), "a.html")
    assert "12,5 M€" in article.text
    assert article.warnings == ()


def test_utf8_is_utf8_whatever_a_page_declares(one):
    article = one(_page().replace(b"charset=utf-8", b"charset=iso-8859-1"), "a.html")
    assert "où elle emploie des ingénieurs" in article.text


def test_an_undeclared_encoding_is_found_and_warned_of(one):
    article = one(_page().replace(b"<meta charset=utf-8>", b"").decode().encode("cp1252"), "a.html")
    assert "d’ici à la fin de l’année" in article.text
    assert article.warnings == ("not UTF-8: read as cp1252",)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Korvex lève <b>2 M€</b>.</p>", "Korvex lève 2 M€."),
        ("<p>Korvex\n   lève <em>2\n M€</em> à <a href=x>Vannes</a>.</p>", "Korvex lève 2 M€ à Vannes."),
        ("<p>Le <time>1<sup>er</sup> juin</time>.</p>", "Le 1er juin."),
        ("<p>R&amp;D&nbsp;: 12&nbsp;000&#8239;€</p>", "R&D : 12 000 €"),
        ("Korvex lève 2 M€.<br>Elle est à <i>Vannes</i>.", "Korvex lève 2 M€.\nElle est à Vannes."),
        ("<p>Un <q>mot</q> <span>de</span> <mark>plus</mark></p>", "Un mot de plus"),
        ("<p>Un\x00 mot</p>", "Un mot"),
    ],
)
def test_lines_stay_whole(one, markup, text):
    read = one(f"<html><body>{markup}</body></html>".encode(), "a.html").text
    assert plain(read).strip() == text


def test_words_with_a_class_beside_the_paragraphs_stay_apart(one):
    body = BODY.replace("</article>", '<div><span class="share-count">12 partages</span></div></article>')
    assert "partages" not in one(_page(body=body), "a.html").text


def test_an_article_in_a_dialog_is_an_article(one):
    assert "12,5 M€" in one(_page(body=f"<div role=dialog>{BODY}</div>"), "a.html").text


@pytest.mark.parametrize(
    "frame", ["", "<!doctype html><title>T</title>", "<meta charset=utf-8><title>T</title>", "<body>"]
)
def test_pages_may_leave_out_their_frame(one, frame):
    assert (
        one(f"{frame}<p>Korvex lève <a href=x>2 M€</a> à Vannes.</p>".encode(), "a.html").text
        == "Korvex lève 2 M€ à Vannes."
    )


NO_ARTICLE = {
    "no body": b"<html><head><title>Un titre</title></head></html>",
    "nothing": b"<html></html>",
    "menus": _page(body="<div><ul><li><a href=/>Accueil</a></li><li><a href=/e>Économie</a></li></ul></div>"),
    "navigation": _page(
        body="<nav><p>Toute l’actualité du jour.</p></nav><footer><p>Mentions légales du site.</p></footer>"
    ),
    "consent": _page(body="<div class='cookie-banner'><p>Nous utilisons des cookies. Les acceptez-vous ?</p></div>"),
    "headline alone": _page(body="<h1>Korvex double sa mise</h1>"),
    "script": _page(body="<div id=app></div><script>var texte = 'Korvex lève 2 M€';</script>"),
    "comment": b"<html><body><!-- Korvex --></body></html>",
    "deep": b"<html><body>" + b"<div>" * 100_000 + b"Korvex",
}


@pytest.mark.parametrize("page", NO_ARTICLE)
def test_pages_without_article(one, page):
    assert (
        one(NO_ARTICLE[page], "a.html").reason
        == "there is no article in this page: nothing but menus, links and notices"
    )


def test_a_text_called_html_is_named(one):
    assert one(b"Un texte sans balise.", "a.html").reason == "this is no HTML page"


@pytest.mark.parametrize("name", ["article tag-cookies", "rgpd", "consentement-des-patients"])
def test_an_article_about_consent_is_an_article(one, name):
    assert "12,5 M€" in one(_page(body=f"<div class='{name}'>{PARAGRAPH * 2}</div>"), "a.html").text


def test_without_trafilatura_the_way_to_get_it_is_said(one, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    failure = one(WHOLE, "a.html")
    assert isinstance(failure, Failure)
    assert failure.reason == "to read HTML, install trafilatura: pip install 'glaneur[html]'"
    assert isinstance(one(b'{"text": "Un texte."}', "a.json"), Article)


def test_the_extras_are_imported_only_when_needed():
    code = (
        "import sys, pipeline.readers; sys.exit(bool({'trafilatura', 'lxml', 'warcio', 'htmldate'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
