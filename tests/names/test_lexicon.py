"""The user's lexicon: what is read, what is refused, what is found."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.names.lexicon import Entry, Lexicon, LexiconError
from pipeline.typography import plain

HEADER = "name,type,canonical,id\n"


def read(tmp_path, content, encoding="utf-8"):
    path = tmp_path / "names.csv"
    path.write_bytes((HEADER + content).encode(encoding))
    return Lexicon.read(path)


READ = {
    "organisation": (
        "Noroît,ORG,Noroît SA,552",
        Entry("Noroît", "organisation", forbidden=False, canonical="Noroît SA", id="552"),
    ),
    "product": ("Noroît,PRODUCT,,", Entry("Noroît", "product", forbidden=False, canonical=None, id=None)),
    "forbidden": ("Noroît,NONE,,", Entry("Noroît", None, forbidden=True, canonical=None, id=None)),
    "renamed": ("Noroît,,Noroît SA,", Entry("Noroît", None, forbidden=False, canonical="Noroît SA", id=None)),
    "lower-case type": ("Noroît,org,,", Entry("Noroît", "organisation", forbidden=False, canonical=None, id=None)),
    "said twice alike": (
        "Noroît,ORG,,\nNoroît,ORG,,",
        Entry("Noroît", "organisation", forbidden=False, canonical=None, id=None),
    ),
    "spaces around": (" Noroît ,ORG , ,", Entry("Noroît", "organisation", forbidden=False, canonical=None, id=None)),
    "empty lines": ("\nNoroît,ORG,,\n,,,\n", Entry("Noroît", "organisation", forbidden=False, canonical=None, id=None)),
}


@pytest.mark.parametrize(("content", "entry"), READ.values(), ids=READ)
def test_read(tmp_path, content, entry):
    assert read(tmp_path, content).get("Noroît") == entry


REFUSED = {
    "unknown type": ("Noroît,FIRM,,", r"names\.csv, line 2: the type 'FIRM' is not one of ORG, PRODUCT, NONE or empty"),
    "too few fields": ("A1,ORG,,\nNoroît,ORG", r"line 3: 2 fields, the header has 4"),
    "too many fields": ("Noroît,ORG,Noroît, SA,552", r"line 2: 5 fields"),
    "no name": (",ORG,,", r"line 2: '' is no name"),
    "no letter": ("--,ORG,,", r"line 2: '--' is no name"),
    "nothing said": ("Noroît,,,", r"line 2: nothing is said of 'Noroît'"),
    "forbidden and renamed": ("Noroît,NONE,Noroît SA,", r"line 2: 'Noroît' is forbidden"),
    "two types": (
        "Noroît,ORG,,\nA1,ORG,,\nNoroît,PRODUCT,,",
        r"line 4: 'Noroît' is said to be something else on line 2",
    ),
    "two apostrophes": ("L’Ourse,ORG,,1\nL'Ourse,ORG,,2", r"line 3: .* on line 2"),
    "one id, two names": ("A1,ORG,Un,7\nB2,ORG,Deux,7", r"line 3: the id '7' has another canonical name on line 2"),
    "open quote": ('"Noroît,ORG,,', r"line 2: unexpected end of data"),
}


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path, content, message):
    with pytest.raises(LexiconError, match=message):
        read(tmp_path, content)


def test_the_csv_of_a_french_spreadsheet(tmp_path):
    path = tmp_path / "names.csv"
    path.write_bytes("name;type;canonical;id\r\nL’Œuvre;ORG;Société de l’Œuvre;7\r\n".encode("cp1252"))
    assert Lexicon.read(path).get("L'Œuvre") == Entry(
        "L’Œuvre", "organisation", forbidden=False, canonical="Société de l’Œuvre", id="7"
    )


@pytest.mark.parametrize(
    "content",
    [b"\xc3\xa9t\xc3\xa9,ORG,,\nNoro\xeet,ORG,,\n", b"A1,ORG,,\nNoro\x81t,ORG,,\n"],
    ids=["damaged", "unknown"],
)
def test_wrong_encoding_names_the_line(tmp_path, content):
    path = tmp_path / "names.csv"
    path.write_bytes(HEADER.encode() + content)
    with pytest.raises(LexiconError, match=r"names\.csv, line 3: neither UTF-8 nor cp1252"):
        Lexicon.read(path)


def test_one_line_of_an_id_names_them_all(tmp_path):
    lexicon = read(tmp_path, "Noroît,ORG,,552\nNoroît SA,ORG,Noroît,552\n")
    assert (lexicon.get("Noroît").canonical, lexicon.get("Noroît").id) == ("Noroît", "552")


@pytest.mark.parametrize("header", ["name,type,id", "name,type,canonical,id,note", "nom,type,canonical,id", ""])
def test_columns(tmp_path, header):
    path = tmp_path / "names.csv"
    path.write_text(f"{header}\nNoroît,ORG,,\n" if header else "", encoding="utf-8")
    with pytest.raises(LexiconError, match="must be name,"):
        Lexicon.read(path)


@pytest.mark.parametrize(
    "content", ["\ufeffname;type;canonical;id\r\nNoroît;ORG;;\r\n", "id,canonical,type,name\n,,ORG,Noroît\n"]
)
def test_spreadsheet_forms(tmp_path, content):
    path = tmp_path / "names.csv"
    path.write_text(content, encoding="utf-8", newline="")
    assert Lexicon.read(path).get("Noroît") == Entry("Noroît", "organisation", forbidden=False, canonical=None, id=None)


def lexicon(*names):
    return Lexicon.of(Entry(name, "organisation", forbidden=False, canonical=None, id=None) for name in names)


NAMES = lexicon(
    "L'Ourse",
    "École de cuir",
    "Émeri",
    "leboncoin",
    "MARÉVAL",
    "Aix",
    "Grand Nord",
    "Grand Nord Énergie",
    "Canal +",
    "E. Martin",
    "Mil",
    "Malo",
)
FOUND = {
    "curly apostrophe": ("Chez L’Ourse.", ["L’Ourse"]),
    "no-break space": ("Grand\u00a0Nord ferme", ["Grand\u00a0Nord"]),
    "two spaces": ("Grand  Nord ferme", ["Grand  Nord"]),
    "longest": ("Grand Nord Énergie et Grand Nord", ["Grand Nord Énergie", "Grand Nord"]),
    "capitals": ("GRAND NORD ÉNERGIE FERME", ["GRAND NORD ÉNERGIE"]),
    "capitals without accents": ("GRAND NORD ENERGIE FERME", ["GRAND NORD ENERGIE"]),
    "space before a sign": ("Canal+ et Canal +", ["Canal+", "Canal +"]),
    "dot": ("E.Martin", ["E.Martin"]),
    "glued bracket": ("Aix(ex-Aixois)", ["Aix"]),
    "pair": ("Aix-Malo : 2-1", ["Aix", "Malo"]),
    "former": ("l’ex-Aix", ["Aix"]),
    "other case": ("le grand nord", []),
    "small letters": ("le GRAND nord et le Grand nord", ["GRAND nord", "Grand nord"]),
    "capital without accent": ("Emeri et l’Ecole de Cuir", ["Emeri", "Ecole de Cuir"]),
    "other accents": ("Éméri et Noroit", []),
    "sentence start": ("Leboncoin recrute", ["Leboncoin"]),
    "given in capitals": ("Maréval et Mareval", ["Maréval", "Mareval"]),
    "given in capitals, small": ("un maréval", []),
    "name after name": ("Aix Grand Nord Malo", ["Aix", "Grand Nord", "Malo"]),
    "last word alone": ("Grand", []),
    "inside a word": ("Aixois et Malone", []),
    "line break": ("le Grand\nNord", []),
    "compound before": ("à Aix-en-Provence", []),
    "compound after": ("à Saint-Malo", []),
    "short capitals": ("le MIL", []),
}


@pytest.mark.parametrize(("text", "found"), FOUND.values(), ids=FOUND)
def test_find(text, found):
    assert [text[start:end] for start, end, _ in NAMES.find(plain(text))] == found


@given(st.text(alphabet="GrandNorAixMlo'’ -+.\n\u00a0", max_size=60))
def test_found_are_ordered_and_name_an_entry(text):
    found = NAMES.find(plain(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(NAMES.get(text[start:end]) == entry for start, end, entry in found)


def test_a_large_lexicon_loads_in_a_second_and_is_cheap(tmp_path):
    rows = "".join(f"Maison {n} Aubreval,ORG,Aubreval {n},{n}\n" for n in range(50_000))
    began = time.process_time()
    large = read(tmp_path, rows)
    loaded = time.process_time() - began
    text = plain("La Maison du maire et la Maison 77 Aubreval ont signé. " * 60)
    began = time.process_time()
    found = large.find(text)
    assert loaded < 3  # under one second on an idle core
    assert len(found) == 60
    assert time.process_time() - began < 0.1
