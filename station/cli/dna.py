"""`dna …`: samples from the need to the answer, hand-over sheets, the log and its proof."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import dna_answers as answers
from station.cli import subjects
from station.cli.arrival_form import second_help
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of, read_bytes, require_writable, whole, write_bytes
from station.cli.terminal import Terminal
from station.domain.dna import (
    CustodyStep,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    StepFacts,
)
from station.usecases.dna import (
    AnswerSample,
    AskForSample,
    DiscardSample,
    ExcuseSample,
    RecordSampleStep,
    TakeSample,
)
from station.usecases.dna_sheets import HandOverSamples, KeepReceipt, OpenReceipt

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`dna …`."""
    below = commands.group("dna", translate("Cli", "samples of people of unknown origin"))
    _add_first(below)
    _add_way(below)
    _add_police(below)
    answers.add_commands(below)


def _add_first(below: Commands) -> None:
    parser = below.add("need", translate("Cli", "ask the police for a sample"), need)
    _about_person(parser)
    parser.add_argument("--unit", required=True, metavar="OFFICE")
    _again(parser)
    parser = below.add("take", translate("Cli", "write down that a sample was taken"), take)
    _about_person(parser)
    parser.add_argument("--at", required=True, metavar="TIME")
    _taking(parser)
    _again(parser, at=False)
    words = translate("Cli", "do without a sample, as a leader allows")
    parser = below.add("excuse", words, excuse)
    _about_person(parser)
    parser.add_argument("--ground", required=True, type=one_of(ExcuseGround), metavar="GROUND")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    _second(parser)


def _add_way(below: Commands) -> None:
    parser = below.add("plan", translate("Cli", "agree on a time for the taking"), plan)
    _about_sample(parser)
    parser.add_argument("--for", dest="planned", required=True, metavar="TIME")
    _said(parser)
    words = translate("Cli", "put right what was said of the taking")
    parser = below.add("correct", words, correct)
    _about_sample(parser)
    _taking(parser)
    _said(parser)
    parser = below.add("store", translate("Cli", "store a sample under its seal"), store)
    _about_sample(parser)
    parser.add_argument("--place", required=True, metavar="PLACE")
    parser.add_argument("--seal", required=True, metavar="NUMBER")
    parser.add_argument("--condition", required=True, type=one_of(SampleCondition))
    _said(parser)
    parser = below.add("discard", translate("Cli", "throw a sample away, before two"), discard)
    _about_sample(parser)
    parser.add_argument("--reason", required=True, metavar="TEXT")
    _second(parser)


def _add_police(below: Commands) -> None:
    words = translate("Cli", "hand samples over to the police on one sheet")
    parser = below.add("handover", words, handover)
    parser.add_argument("samples", nargs="+", metavar="SAMPLE")
    parser.add_argument("--unit", required=True, metavar="OFFICE")
    parser.add_argument("--receiver", required=True, metavar="NAME")
    parser.add_argument("--receiver-number", required=True, metavar="NUMBER")
    parser.add_argument("--at", metavar="TIME")
    parser = below.add("receipt", translate("Cli", "keep the receipt of a sheet"), receipt)
    parser.add_argument("sheet", metavar="SHEET")
    parser.add_argument("--receiver", required=True, metavar="NAME")
    parser.add_argument("--number", required=True, metavar="NUMBER")
    parser.add_argument("--scan", metavar="FILE")
    parser.add_argument("--at", metavar="TIME")
    words = translate("Cli", "one picture of a receipt as a file; looking is traced")
    parser = below.add("show-receipt", words, show_receipt)
    parser.add_argument("copy", type=whole, metavar="COPY")
    parser.add_argument("--out", required=True, metavar="FILE.jpg")
    parser = below.add("receive", translate("Cli", "a laboratory has received a sample"), receive)
    _about_sample(parser)
    parser.add_argument("--by", required=True, metavar="NAME")
    _said(parser)
    parser = below.add("database", translate("Cli", "a sample is in the database"), database)
    _about_sample(parser)
    parser.add_argument("--number", required=True, metavar="NUMBER")
    _said(parser)
    parser = below.add("chase", translate("Cli", "press the police for an answer"), chase)
    _about_sample(parser)
    _said(parser)
    parser = below.add("answer", translate("Cli", "write the answer of the police down"), answer)
    _about_sample(parser)
    parser.add_argument("--result", required=True, type=one_of(SampleResult), metavar="RESULT")
    parser.add_argument("--by", required=True, metavar="NAME")
    parser.add_argument("--number", default="", metavar="NUMBER")
    _said(parser)


def _about_person(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON")


def _about_sample(parser: ArgumentParser) -> None:
    parser.add_argument("sample", metavar="SAMPLE")


def _said(parser: ArgumentParser) -> None:
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def _again(parser: ArgumentParser, *, at: bool = True) -> None:
    parser.add_argument("--text", default="", metavar="TEXT")
    words = translate("Cli", "why there is another beside one under way")
    parser.add_argument("--reason", default="", metavar="TEXT", help=words)
    if at:
        parser.add_argument("--at", metavar="TIME")


def _second(parser: ArgumentParser) -> None:
    parser.add_argument("--second", required=True, metavar="LOGIN", help=second_help())
    parser.add_argument("--at", metavar="TIME")


def _taking(parser: ArgumentParser) -> None:
    parser.add_argument("--unit", default="", metavar="OFFICE")
    parser.add_argument("--by", required=True, metavar="NAME")
    parser.add_argument("--present", required=True, metavar="NAME")
    parser.add_argument("--kind", required=True, type=one_of(SampleKind), metavar="KIND")
    parser.add_argument("--seal", required=True, metavar="NUMBER")
    words = translate("Cli", "how the sample looks: intact, doubtful or damaged")
    known = one_of(SampleCondition)
    parser.add_argument("--condition", required=True, type=known, metavar="CONDITION", help=words)


def need(terminal: Terminal) -> Answer:
    """Ask the police for a sample."""
    said = terminal.options
    person = subjects.person_id(terminal, said.person)
    deed = AskForSample(_mark(), person, said.unit, said.text, said.reason, terminal.moment("at"))
    return answers.done(terminal, terminal.do(deed))


def take(terminal: Terminal) -> Answer:
    """Write down that a sample was taken."""
    person = subjects.person_id(terminal, terminal.options.person)
    facts = _taken(terminal, CustodyStep.TAKEN)
    return answers.done(
        terminal, terminal.do(TakeSample(_mark(), person, facts, terminal.options.reason))
    )


def correct(terminal: Terminal) -> Answer:
    """Put right what was said of the taking; the time stays unless it is given."""
    sample = _sample(terminal)
    facts = _taken(terminal, CustodyStep.CORRECTED)
    return answers.done(terminal, terminal.do(RecordSampleStep(_mark(), sample, facts)))


def _taken(terminal: Terminal, step: CustodyStep) -> StepFacts:
    said = terminal.options
    return StepFacts(
        step,
        _when(terminal),
        unit=said.unit,
        by_whom=said.by,
        with_whom=said.present,
        kind=said.kind,
        seal=said.seal,
        condition=said.condition,
        text=said.text,
    )


def excuse(terminal: Terminal) -> Answer:
    """Do without a sample, as a leader allows."""
    said = terminal.options
    person = subjects.person_id(terminal, said.person)
    second, at = terminal.second(), terminal.moment("at")
    deed = ExcuseSample(_mark(), person, said.ground, said.reason, second, at)
    return answers.done(terminal, terminal.do(deed))


def discard(terminal: Terminal) -> Answer:
    """Throw a sample away, before two."""
    second, at = terminal.second(), terminal.moment("at")
    deed = DiscardSample(_mark(), _sample(terminal), terminal.options.reason, second, at)
    return answers.done(terminal, terminal.do(deed))


def plan(terminal: Terminal) -> Answer:
    """Agree on a time for the taking."""
    return _step(terminal, CustodyStep.SCHEDULED, planned_for=terminal.moment_ahead("planned"))


def store(terminal: Terminal) -> Answer:
    """Store a sample under its seal."""
    said = terminal.options
    told = {"place": said.place, "seal": said.seal, "condition": said.condition}
    return _step(terminal, CustodyStep.STORED, **told)


def receive(terminal: Terminal) -> Answer:
    """A laboratory has received a sample."""
    return _step(terminal, CustodyStep.RECEIVED, by_whom=terminal.options.by)


def database(terminal: Terminal) -> Answer:
    """A sample is in the database."""
    return _step(terminal, CustodyStep.IN_DATABASE, reference=terminal.options.number)


def chase(terminal: Terminal) -> Answer:
    """The police were pressed for an answer."""
    return _step(terminal, CustodyStep.CHASED)


def _step(terminal: Terminal, step: CustodyStep, **said: object) -> Answer:
    told = {"text": terminal.options.text, **said}
    facts = StepFacts(step, _when(terminal), **told)
    deed = RecordSampleStep(_mark(), _sample(terminal), facts)
    return answers.done(terminal, terminal.do(deed))


def answer(terminal: Terminal) -> Answer:
    """Write the answer of the police down."""
    said = terminal.options
    deed = AnswerSample(
        _mark(),
        _sample(terminal),
        said.result,
        said.by,
        said.number,
        said.text,
        terminal.moment("at"),
    )
    return answers.done(terminal, terminal.do(deed))


def handover(terminal: Terminal) -> Answer:
    """Hand samples over to the police on one sheet."""
    said = terminal.options
    ids = tuple(subjects.sample(terminal, each) for each in said.samples)
    at = terminal.moment("at")
    deed = HandOverSamples(_mark(), ids, said.unit, said.receiver, said.receiver_number, at)
    return answers.sheet(terminal, terminal.do(deed))


def receipt(terminal: Terminal) -> Answer:
    """Keep the receipt of a sheet."""
    said = terminal.options
    picture = read_bytes(said.scan, "scan") if said.scan else None
    sheet_id = subjects.sample_sheet(terminal, said.sheet)
    at = terminal.moment("at")
    deed = KeepReceipt(_mark(), sheet_id, said.receiver, said.number, picture, at)
    return answers.sheet(terminal, terminal.do(deed))


def show_receipt(terminal: Terminal) -> Answer:
    """Write one picture of a receipt into a file."""
    said = terminal.options
    require_writable(said.out, "out")
    write_bytes(said.out, terminal.do(OpenReceipt(said.copy)), "out")
    words = translate("Cli", "The copy is in {file}.").format(file=said.out)
    return Answer({"copy_id": said.copy, "file": said.out}, [words])


def _sample(terminal: Terminal) -> int:
    return subjects.sample(terminal, terminal.options.sample)


def _when(terminal: Terminal) -> datetime:
    return terminal.moment("at") or terminal.now


def _mark() -> str:
    return uuid4().hex
