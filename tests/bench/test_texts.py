import pytest

from pipeline.bench.texts import of_length, repeated, texts_of, with_new_words, write_folder


def test_annotated_and_plain_articles_are_read_in_order(tmp_path):
    (tmp_path / "b.ann").write_text("# guards: nothing\n[Airbus|ORG] vole.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Bonjour.", encoding="utf-8")
    texts = texts_of(tmp_path)
    assert texts[0] == "Bonjour."
    assert len(texts) == 2


def test_a_folder_without_articles_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no articles \(\.ann or \.txt\)"):
        texts_of(tmp_path)


def test_repeated_articles_differ_by_their_edition():
    assert repeated(["a", "b"], 3) == ["a\n\nÉdition 1\n", "b\n\nÉdition 1\n", "a\n\nÉdition 2\n"]


def test_every_article_brings_words_that_none_had():
    texts = list(with_new_words(["Korvex grandit.", "Marée sort."], 3))
    assert [text.partition("\n")[0] for text in texts] == ["Korvex grandit.", "Marée sort.", "Korvex grandit."]
    words = [{word for word in text.split() if "x" in word and word != "Korvex"} for text in texts]
    assert [len(found) for found in words] == [10, 10, 10]
    assert not words[0] & words[2]


@pytest.mark.parametrize("characters", [3, 7, 40])
def test_texts_have_the_length_asked_for(characters):
    texts = list(of_length(["abcde", "fghij"], characters, 4))
    assert [len(text) for text in texts] == [characters] * 4


def test_a_folder_has_a_file_for_each_text(tmp_path):
    write_folder(["un", "deux"], tmp_path)
    assert [path.read_text(encoding="utf-8") for path in sorted(tmp_path.rglob("*.txt"))] == ["un", "deux"]
