"""Files that are no picture, handed to the command line: a sentence and status 1."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests import bad_pictures
from tests.bad_pictures import BAD, misnamed, written

ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")
NOT_PHOTOS = {
    "empty.jpg": "person.photo_not_a_picture",
    "words.png": "person.photo_not_a_picture",
    "cut.jpg": "person.photo_truncated",
    "bomb.png": "person.photo_too_large",
    "program.jpg": "person.photo_not_a_picture",
    "page.png": "person.photo_not_a_picture",
}


def one_sentence(said) -> str:
    assert said.status == 1
    assert len(said.err.strip().splitlines()) == 1
    [code] = said.codes
    return code


@pytest.fixture
def wang(desk_shell) -> str:
    said = desk_shell.json("admit", "--name", "王强", *ADULT, "--form-id", "first")
    return said["rescue_number"]


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_photograph_is_not_kept(desk_shell, wang, tmp_path, name):
    file = written(tmp_path, name)
    assert one_sentence(desk_shell("person", "photo", wang, file, "--json")) == NOT_PHOTOS[name]
    admit = ("admit", "--name", "李梅", *ADULT, "--photo", file, "--json")
    assert one_sentence(desk_shell(*admit)) == NOT_PHOTOS[name]
    assert desk_shell.json("show", "residents")["count"] == 1
    assert desk_shell.json("show", "person", wang)["person"]["photo_id"] is None


def test_a_picture_under_a_wrong_ending_is_a_picture(desk_shell, wang, tmp_path):
    desk_shell.json("person", "photo", wang, misnamed(tmp_path))
    assert desk_shell.json("show", "person", wang)["person"]["photo_id"] is not None


def test_a_folder_or_nothing_at_all_is_no_photograph(desk_shell, wang, tmp_path):
    for name in (tmp_path, tmp_path / "none.jpg"):
        said = desk_shell("person", "photo", wang, name, "--json")
        assert one_sentence(said) == "file_unreadable"


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_of_a_slip_gets_no_verdict(desk_shell, tmp_path, name):
    code = one_sentence(desk_shell("verify", written(tmp_path, name), "--json"))
    huge, none = "seal.picture_too_large", "seal.not_a_picture"
    assert code == (huge if name == "bomb.png" else none)


def test_a_picture_without_a_slip_gets_no_verdict(desk_shell, tmp_path):
    said = desk_shell("verify", misnamed(tmp_path), "--json")
    assert one_sentence(said) == "seal.no_code_in_picture"


def test_nothing_but_the_sentence_is_said_of_a_picture_bomb(tmp_path):
    """Libraries warn on the error stream in a real run, which a script reads."""
    file = tmp_path / "bomb.png"
    file.write_bytes(bad_pictures.bomb())
    keys = tmp_path / "keys.json"
    keys.write_text("{}")
    said = subprocess.run(
        [sys.executable, "-m", "station", "verify", file, "--keys", keys, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 1
    assert len(said.stderr.strip().splitlines()) == 1
    assert json.loads(said.stdout)["refused"][0]["code"] == "seal.picture_too_large"
