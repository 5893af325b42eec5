"""Files that a clerk saves appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from station.desktop.saved_file import save_file
from station.domain.problems import FileTrouble, Problem, Refused
from station.whole_file import beside, require_place, write_whole
from tests.surroundings import full_disk, locked

SOURCES = Path(__file__).parents[1] / "station"
LARGE = b"%PDF" + bytes(200_000)


def problem_of(path: Path, content: bytes = LARGE) -> Problem:
    with pytest.raises(Refused) as caught:
        save_file(path, content)
    (problem,) = caught.value.problems
    assert problem.data == {"file": path.name}
    return problem


def test_a_file_is_written_and_replaced(tmp_path):
    file = tmp_path / "接待表.pdf"
    for content in (LARGE, b"second"):
        save_file(file, content)
        assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_leaves_what_was_there_and_nothing_else(tmp_path):
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(b"first")
    with full_disk():
        for file in (old, new):
            assert problem_of(file).code is FileTrouble.NO_ROOM
    assert old.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [old]
    save_file(new, LARGE)


def test_a_folder_that_is_gone_is_called_that(tmp_path):
    file = tmp_path / "stick" / "list.xlsx"
    assert problem_of(file).code is FileTrouble.FOLDER_GONE
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_goes_while_a_file_is_written_leaves_nothing(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()

    def write_while_it_goes() -> None:
        with beside(folder / "list.xlsx") as unfinished:
            unfinished.write_bytes(LARGE)
            shutil.rmtree(folder)

    with pytest.raises(FileNotFoundError):
        write_while_it_goes()
    assert list(tmp_path.iterdir()) == []


def test_a_locked_folder_and_a_folder_in_the_place_of_the_file_are_not_writable(tmp_path):
    with locked(tmp_path / "locked") as folder:
        assert problem_of(folder / "list.xlsx").code is FileTrouble.NOT_WRITABLE
    assert list(folder.iterdir()) == []
    assert problem_of(folder).code is FileTrouble.NOT_WRITABLE


def test_a_link_stays_a_link(tmp_path):
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    link.symlink_to(real)
    write_whole(link, b"one")
    write_whole(link, b"two")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"


def test_a_pipe_takes_the_bytes_as_they_come(tmp_path):
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_whole(pipe, b"bytes")
    reader.join()
    assert read == [b"bytes"]
    assert pipe.is_fifo()


def test_a_place_is_tried_without_leaving_anything(tmp_path):
    file = tmp_path / "new.pdf"
    require_place(file)
    file.write_bytes(b"first")
    require_place(file)
    assert file.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [file]
    for nowhere in (tmp_path, tmp_path / "gone" / "new.pdf"):
        with pytest.raises(OSError, match="directory"):
            require_place(nowhere)


def test_every_file_that_leaves_the_program_is_written_whole():
    writers = {
        source.relative_to(SOURCES).as_posix()
        for source in SOURCES.rglob("*.py")
        if ".write_bytes(" in (text := source.read_text("utf-8")) or ".write_text(" in text
    }
    assert writers == {"whole_file.py"}
