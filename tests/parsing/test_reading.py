"""Files become documents, or a sentence that names the file and the remedy."""

import gzip

import pytest

from briefs.parsing import Limits, ParsingError, document_from_text, read_document


def written(tmp_path, data, name="brief.txt"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Türkiye’s vote\n".encode(), "Türkiye’s vote\n"),
        ("\ufeffTürkiye\n".encode(), "Türkiye\n"),
        ("\ufeffTürkiye\n".encode("utf-16-le"), "Türkiye\n"),
        ("\ufeffTürkiye\n".encode("utf-16-be"), "Türkiye\n"),
        ("“Türkiye”\r\nvotes\r".encode("cp1252"), "“Türkiye”\nvotes\n"),
    ],
)
def test_usual_encodings_and_line_ends_are_read(tmp_path, data, text):
    assert read_document(written(tmp_path, data)).text == text


def test_a_fallback_encoding_is_named(tmp_path):
    assert "Windows-1252" in read_document(written(tmp_path, "“é”".encode("cp1252"))).notes[0]
    assert read_document(written(tmp_path, "“é”".encode())).notes == ()


def test_a_flipped_byte_does_not_spoil_the_other_letters(tmp_path):
    document = read_document(written(tmp_path, "Türkiye – “ja”".encode() + b"\xff" + " é".encode()))
    assert document.text == "Türkiye – “ja”\ufffd é"


def test_nul_characters_are_left_out_and_counted(tmp_path):
    document = read_document(written(tmp_path, b"Top of\0 the Agenda" + b" and more text" * 20))
    assert document.text.startswith("Top of the Agenda")
    assert "1 NUL" in document.notes[0]


def test_a_form_feed_keeps_the_count_of_lines(tmp_path):
    assert read_document(written(tmp_path, b"one\x0c\ntwo")).lines == ("one\x0c", "two")


def test_gzip_files_are_unpacked(tmp_path):
    assert read_document(written(tmp_path, gzip.compress(b"Top story", mtime=0), "a.txt.gz")).text == "Top story"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "empty.txt", "empty"),
        (b" \n\t\n", "blank.txt", "empty"),
        (b"%PDF-1.7 x", "a.txt", "PDF"),
        (bytes(range(256)) * 10, "a.bin", "not text"),
        (gzip.compress(b"abc", mtime=0)[:-6], "cut.txt.gz", "gzip"),
        (b"no gzip at all", "false.txt.gz", "gzip"),
        (gzip.compress(b"a" * 3_000_000), "bomb.txt.gz", "limit"),
        (b"a" * 3_000_000, "big.txt", "limit"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_with_the_name(tmp_path, data, name, said):
    with pytest.raises(ParsingError, match=said) as error:
        read_document(written(tmp_path, data, name), Limits(max_bytes=1_000_000))
    assert name in str(error.value)


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    link, own = inside / "link.txt", inside / "own.txt"
    link.symlink_to(written(tmp_path, b"secret"))
    own.symlink_to(written(inside, b"Top story", "kept.txt"))
    assert read_document(own, Limits(folder=inside)).text == "Top story"
    with pytest.raises(ParsingError, match="outside"):
        read_document(link, Limits(folder=inside))


def test_folders_missing_files_and_circles_are_refused(tmp_path):
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    for path in (tmp_path, tmp_path / "missing.txt", tmp_path / "circle.txt"):
        with pytest.raises(ParsingError, match=path.name):
            read_document(path)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = written(tmp_path, b"Top story")

    def growing(path, limits):
        with path.open("ab") as stream:
            stream.write(b" goes on")
        return b"Top story"

    monkeypatch.setattr("briefs.parsing.reading._read_bytes", growing)
    with pytest.raises(ParsingError, match="changed while"):
        read_document(path)


def test_the_kind_comes_from_the_name_or_for_pasted_text_from_its_start():
    assert document_from_text("a.md", "# A").kind == "markdown"
    assert document_from_text("", "<!DOCTYPE html><p>A</p>").kind == "html"
    assert document_from_text("a.txt", "<p> in a text").kind == "text"
