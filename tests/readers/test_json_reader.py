import json
from datetime import date

import pytest

from pipeline.article import Article
from pipeline.readers import Failure

TEXT = "Korvex lève 2 millions d’euros."


def _json(value):
    return json.dumps(value, ensure_ascii=False).encode()


def _lines(*values):
    return b"\n".join(value if isinstance(value, bytes) else _json(value) for value in values) + b"\n"


DUMPS = {
    "news-please": {
        "authors": ["A. B."],
        "date_download": "2025-09-10 08:00:00",
        "date_modify": "2025-09-09 08:00:00",
        "date_publish": "2025-09-08 10:24:00",
        "description": "Résumé",
        "filename": "x.json",
        "maintext": TEXT,
        "source_domain": "exemple.fr",
        "title": "Un titre",
        "title_page": "Un titre | Exemple",
        "url": "https://exemple.fr/a",
    },
    "newspaper3k": {"title": "Un titre", "text": TEXT, "publish_date": "2025-09-08 00:00:00", "summary": "Résumé"},
    "trafilatura": {
        "title": "Un titre",
        "date": "2025-09-08",
        "raw_text": "autre",
        "text": TEXT,
        "filedate": "2025-09-10",
    },
    "CC-News": {
        "domain": "exemple.fr",
        "date": "2025-09-08 00:00:00",
        "title": "Un titre",
        "text": TEXT,
        "description": "R",
    },
    "schema.org": {
        "@type": "NewsArticle",
        "headline": "Un titre",
        "articleBody": TEXT,
        "datePublished": "2025-09-08T10:24+02:00",
    },
    "NewsAPI": {
        "source": {"id": "exemple", "name": "Exemple"},
        "title": "Un titre",
        "publishedAt": "2025-09-08T10:24:00Z",
        "content": TEXT,
    },
    "webz.io": {
        "uuid": "ab12",
        "title": "Un titre",
        "text": TEXT,
        "published": "2025-09-08T10:24:00.000+02:00",
        "crawled": "2025-09-10",
    },
    "RSS": {"title": "Un titre", "content": TEXT, "pubDate": "Mon, 08 Sep 2025 23:24:00 +0200", "guid": "ab12"},
    "JSON Feed": {"id": "ab12", "title": "Un titre", "content_text": TEXT, "date_published": "2025-09-08T10:24:00Z"},
    "MongoDB": {
        "_id": {"$oid": "ab12"},
        "title": "Un titre",
        "body": TEXT,
        "published": {"$date": "2025-09-08T10:24:00Z"},
    },
    "Elasticsearch": {
        "_index": "n",
        "_id": "ab12",
        "_source": {"title": "Un titre", "content": TEXT, "date": 1757318400000},
    },
    "French": {
        "Titre": "Un titre",
        "Texte": TEXT,
        "Date de publication": "lundi 8 septembre 2025",
        "Source": "Exemple",
    },
    "Scrapy": {"title": "Un titre", "text": ["Korvex lève", "2 millions d’euros."], "date": "08/09/2025 à 10h24"},
    "Strapi": {"title": "Un titre", "body": TEXT, "published": True, "publishedAt": "2025-09-08T10:24:00Z"},
}


@pytest.mark.parametrize("crawler", DUMPS)
def test_dumps_are_read_by_their_usual_names(one, crawler):
    article = one(_lines(DUMPS[crawler]), "dump.jsonl")
    text = TEXT if crawler != "Scrapy" else "Korvex lève\n2 millions d’euros."
    assert (article.text, article.title, article.published) == (text, "Un titre", date(2025, 9, 8))
    assert (article.published_from, article.warnings) == ("metadata", ())


@pytest.mark.parametrize(
    ("crawler", "given"),
    [
        ("news-please", "https_exemple.fr_a-"),
        ("webz.io", "ab12"),
        ("RSS", "ab12"),
        ("MongoDB", "ab12"),
        ("Elasticsearch", "ab12"),
        ("NewsAPI", "dump-0001"),
        ("newspaper3k", "dump-0001"),
    ],
)
def test_ids_are_those_of_the_dump(one, crawler, given):
    made = one(_lines(DUMPS[crawler]), "dump.jsonl").id
    assert made == given or (given.endswith("-") and made.startswith(given))


@pytest.mark.parametrize(
    "seen",
    ["date_download", "crawled", "seendate", "date_modify", "dateModified", "updated_at", "created_at", "filedate"],
)
def test_a_day_of_crawling_or_change_is_not_of_publication(one, seen):
    article = one(_lines({"text": TEXT, seen: "2025-09-10"}), "a.jsonl")
    assert (article.published, article.warnings) == (None, ())


MAPPED = {
    "corps": {"brut": TEXT},
    "t": "Un titre",
    "quand": {"jour": "08/09/2025"},
    "no": 7,
    "text": "autre",
    "a.b": "point",
}


def test_fields_are_mapped_by_options(one):
    article = one(
        _json(MAPPED), "a.json", text_field="corps.brut", title_field="t", date_field="quand.jour", id_field="no"
    )
    assert (article.text, article.title, article.published, article.id) == (TEXT, "Un titre", date(2025, 9, 8), "7")


def test_a_name_with_a_dot_is_a_name(one):
    assert one(_json(MAPPED), "a.json", text_field="a.b").text == "point"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (
            {"text_field": "Corps"},
            "there is no field 'Corps' (--text-field); there are 'corps', 't', 'quand', 'no', 'text', 'a.b'",
        ),
        ({"text_field": "corps.net"}, "there is no field 'corps.net' (--text-field)"),
        ({"text_field": "no"}, "the field 'no' (--text-field) holds a number, not text"),
        ({"text_field": "corps"}, "the field 'corps' (--text-field) holds an object, not text"),
        ({"title_field": "titre"}, "there is no field 'titre' (--title-field)"),
        ({"title_field": "no"}, "the field 'no' (--title-field) holds a number, not text"),
        ({"date_field": "jour"}, "there is no field 'jour' (--date-field)"),
        ({"date_field": "t"}, "the field 't' (--date-field): 'Un titre' is no date"),
        ({"id_field": "uid"}, "there is no field 'uid' (--id-field)"),
        ({"id_field": "corps"}, "(--id-field): {'brut': 'Korvex lève 2 millio… is no id"),
    ],
)
def test_options_that_do_not_fit_are_named(one, options, reason):
    assert reason in one(_json(MAPPED), "a.json", **options).reason


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (
            {"titre": "T", "resume": "R"},
            "no field holds the text: say which one does (--text-field); there are 'titre', 'resume'",
        ),
        ({}, "no field holds the text: say which one does (--text-field); there are no fields at all"),
        ({"text": "  \n"}, "the field 'text' is blank: there is nothing to read"),
        ({"Body": None}, "the field 'Body' is blank: there is nothing to read"),
        ({"text": 5}, "the field 'text' holds a number, not text: say which one does (--text-field); there are 'text'"),
        ({"text": {"fr": "x"}}, "the field 'text' holds an object, not text"),
        ({"text": ["a", 1]}, "the field 'text' holds a list, not text"),
        ([TEXT], "this is a list, not a JSON object with the fields of an article"),
        (TEXT, "this is a string, not a JSON object"),
        (None, "this is null, not a JSON object"),
        (
            {"schema_version": "1", "extractor": {}, "article": {}},
            "this is a record that Glaneur wrote, not an article",
        ),
    ],
)
def test_values_that_are_no_articles(read, value, reason):
    failure, after = read(_lines(value, {"text": TEXT}), "a.jsonl")
    assert failure.source.endswith("a.jsonl:line 1")
    assert failure.reason.startswith(reason)
    assert after.text == TEXT


def test_a_message_does_not_list_a_thousand_names(one):
    reason = one(_json({f"champ{number}": 1 for number in range(1_000)}), "a.json").reason
    assert reason.endswith("'champ29' and 970 more")


def test_a_field_that_is_blank_gives_way_to_the_next(one):
    assert one(_json({"text": "", "content": None, "body": TEXT}), "a.json").text == TEXT


@pytest.mark.parametrize(
    ("day", "warnings"), [("hier", ("the field 'date': 'hier' is no date",)), ("", ()), (None, ()), (0, ())]
)
def test_an_odd_day_under_a_usual_name_is_warned_of(one, day, warnings):
    article = one(_json({"text": TEXT, "date": day}), "a.json")
    assert (article.published, article.warnings) == (None, warnings)


def test_the_first_field_that_is_a_day_counts(one):
    article = one(_json({"text": TEXT, "published": "il y a 2 heures", "date": "2025-09-08"}), "a.json")
    assert (article.published, article.warnings) == (date(2025, 9, 8), ())


def test_the_caller_goes_before_the_field(one):
    article = one(_json({"text": TEXT, "date": "hier"}), "a.json", published=date(2024, 1, 2))
    assert (article.published, article.published_from, article.warnings) == (date(2024, 1, 2), "argument", ())


def test_a_text_is_as_given(one):
    assert (
        one(_json({"text": "  Un\u00a0texte\r\n\ttel quel \n", "title": " T "}), "a.json").text
        == "  Un\u00a0texte\r\n\ttel quel \n"
    )


def test_a_lone_surrogate_keeps_the_offsets(one):
    article = one(b'{"text": "un \\ud83d mot \\ud83d\\ude42", "title": "\\udc00x"}', "a.json")
    assert (article.text, article.title) == ("un \ufffd mot 🙂", "\ufffdx")


def test_a_text_of_html_is_read_as_html(one):
    article = one(_json({"content": "<p>Korvex lève <b>2 M€</b>.</p><p>À Vannes.</p>", "title": "T"}), "a.json")
    assert article.text == "Korvex lève 2 M€.\nÀ Vannes."
    assert article.warnings == ("the field 'content' holds HTML: offsets are those of the text extracted from it",)


def test_wordpress(one):
    article = one(
        _json(
            {
                "id": 5,
                "date": "2025-09-08T10:24:00",
                "title": {"rendered": "T"},
                "content": {"rendered": "<p>Un texte.</p>"},
            }
        ),
        "a.json",
        id_field="id",
    )
    assert (article.id, article.title, article.text, article.published) == ("5", "T", "Un texte.", date(2025, 9, 8))


def test_a_whole_page_in_a_field(one):
    page = '<html><head><meta property="article:published_time" content="2025-09-08"></head><body><h1>T</h1><p>Un texte.</p></body></html>'
    article = one(_json({"html": page, "url": "https://exemple.fr"}), "a.json")
    assert (article.text, article.title, article.published) == ("T\nUn texte.", "T", date(2025, 9, 8))


@pytest.mark.parametrize("text", ["Si a < b, alors b > a.", "Il a écrit <3 dans son <message>.", "x</b>"])
def test_signs_are_no_html(one, text):
    assert one(_json({"text": text}), "a.json").text == text


def _shape(found):
    return [
        (item.source.rpartition("/")[2], item.reason if isinstance(item, Failure) else (item.id, item.text))
        for item in found
    ]


def test_lines(read):
    data = b'\xef\xbb\xbf{"text": "un"}\r\n\n   \n{"text": "quatre"}\n{broken\n{"text": "six"} x\n{"text": "sept"}'
    assert _shape(read(data, "a.jsonl")) == [
        ("a.jsonl:line 1", ("a-0001", "un")),
        ("a.jsonl:line 4", ("a-0004", "quatre")),
        ("a.jsonl:line 5", "broken JSON: Expecting property name enclosed in double quotes at character 2"),
        ("a.jsonl:line 6", "broken JSON: Extra data at character 17"),
        ("a.jsonl:line 7", ("a-0007", "sept")),
    ]


def test_an_array(read):
    assert _shape(read(b'[{"text": "un"},\n {"text": ""}, 3, {"text": "quatre", "id": "d"}]\n', "a.json")) == [
        ("a.json:item 1", ("a-0001", "un")),
        ("a.json:item 2", "the field 'text' is blank: there is nothing to read"),
        ("a.json:item 3", "this is a number, not a JSON object with the fields of an article"),
        ("a.json:item 4", ("d", "quatre")),
    ]


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (
            b'[{"text": "un"} {"text": "deux"}]',
            "item 2",
            "broken JSON: Expecting ',' at character 17; nothing after it can be read",
        ),
        (
            b'[{"text": "un"}, {"text" "deux"}]',
            "item 2",
            "broken JSON: Expecting ':' delimiter at character 26; nothing after",
        ),
        (b'[{"text": "un"}, {"text": "deux"', "item 2", "broken JSON: Expecting ',' delimiter at character 33"),
        (b'[{"text": "un"}', "item 2", "broken JSON: Expecting ',' at character 16"),
    ],
)
def test_a_broken_array_is_read_to_the_break(read, data, place, reason):
    article, failure = read(data, "a.json")
    assert article.text == "un"
    assert failure.source.endswith(f"a.json:{place}")
    assert failure.reason.startswith(reason)


def test_an_array_called_lines(read):
    found = read(b'[\n  {"text": "un"},\n  {"text": "deux"}\n]\n', "a.jsonl")
    assert _shape(found) == [("a.jsonl:item 1", ("a-0001", "un")), ("a.jsonl:item 2", ("a-0002", "deux"))]


def test_what_follows_an_object_is_named(read):
    found = read(b'{"text": "un"}\n]\n{"text": "deux"}', "a.json")
    assert _shape(found) == [
        ("a.json:item 1", ("a-0001", "un")),
        ("a.json:item 2", "broken JSON: Expecting value at character 16; nothing after it can be read"),
    ]


@pytest.mark.parametrize("break_at", [65_530, 65_536, 131_072, 200_000])
def test_an_array_is_whole_at_the_seams(read, break_at):
    texts = ["é" * break_at, 'x\n"\\' * 10, "12 " * 9]
    found = read(b"  " + _json([{"text": text} for text in texts]), "a.json")
    assert [item.text for item in found] == texts


def test_one_object_alone_is_called_like_its_file(one):
    article = one(b'{\n "text": "un", "id": "d"\n}\n', "a.json")
    assert (article.id, article.source.rpartition("/")[2]) == ("a", "a.json")


@pytest.mark.parametrize(
    "layout",
    ['{"text": "un"}\n{"text": "deux"}', '{\n"text": "un"\n}\n{\n"text": "deux"\n}', '{"text": "un"}{"text": "deux"}'],
)
def test_objects_that_follow_each_other(read, layout):
    assert [(item.id, item.text) for item in read(layout.encode(), "a.json")] == [("a-0001", "un"), ("a-0002", "deux")]


@pytest.mark.parametrize(
    "answer",
    [
        {"status": "ok", "totalResults": 2, "articles": [{"content": "un"}, {"content": "deux"}]},
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Fil",
            "items": [{"content_text": "un"}, {"content_html": "<p>deux</p>"}],
        },
        {"hits": {"total": 2, "hits": [{"_source": {"text": "un"}}, {"_source": {"text": "deux"}}]}},
        {"response": {"results": [{"fields": {"bodyText": "un"}}, {"fields": {"body": "<p>deux</p>"}}]}},
    ],
    ids=["NewsAPI", "JSON Feed", "Elasticsearch", "Guardian"],
)
def test_answers_of_interfaces_list_their_articles(read, answer):
    found = read(_json(answer), "a.json")
    assert [(item.source.rpartition(":")[2], item.text) for item in found] == [("item 1", "un"), ("item 2", "deux")]


@pytest.mark.parametrize(
    ("data", "reason"), [(b"[]", "there is no article in it"), (b" \n \n", "there is no article in it")]
)
def test_files_without_articles(one, data, reason):
    assert one(data, "a.json").reason == reason


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[" * 200_000, "broken JSON: nested too deep"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "broken JSON: Exceeds the limit"),
        (b'{"text": "un', "broken JSON: Unterminated string"),
    ],
    ids=["deep", "number", "cut"],
)
def test_hostile_values(one, name, data, reason):
    assert one(data, name).reason.startswith(reason)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_cp1252_is_read_with_a_warning(one, name):
    article = one('{"text": "Korvex lève 2 € à l’été, à Orléans."}'.encode("cp1252"), name)
    assert article.text == "Korvex lève 2 € à l’été, à Orléans."
    assert article.warnings == ("not UTF-8: read as cp1252",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(one, encoding):
    assert one('{"text": "été"}'.encode(encoding), "a.json").text == "été"


def test_no_article_is_counted_twice_or_lost(read):
    values = [{"text": f"Article {number}"} if number % 3 else {"rien": number} for number in range(1, 1_000)]
    found = read(_lines(*values), "a.jsonl")
    assert len(found) == 999
    assert sum(isinstance(item, Article) for item in found) == 666
    assert len({item.source for item in found}) == 999
