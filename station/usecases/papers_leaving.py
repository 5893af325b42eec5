"""The papers of the stay and of going: extension, declaration, record, notice, hand-over.

A paper of leaving is made of the way out that is in force; while nobody has left, the moment of
leaving stays open and is written in by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from station.domain import paper_texts as texts
from station.domain import paper_words as words
from station.domain.belongings import BelongingKind, BelongingRecord
from station.domain.leaving import RECEIVED_WAYS, LeavingWay
from station.domain.paper_parts import Leg, Party, Service, choices
from station.domain.paper_words import BLANK, NOTHING, line
from station.domain.papers import (
    ExtensionFiling,
    HandoverForm,
    HandoverKind,
    LeavingDeclaration,
    LeavingForm,
    PaperKind,
    PaperTrouble,
    TerminationNotice,
)
from station.domain.people import PersonRecord
from station.domain.stays import days_in_station
from station.storage import belongings, fetcher_copies, leaving, papers_facts, vouchers
from station.storage.leaving import Leaving
from station.storage.stays import Extension, Stay
from station.storage.vouchers import Voucher
from station.usecases.paper_head import (
    UNNUMBERED,
    Filled,
    bearer,
    clerk_name,
    first_day,
    imprint,
    legal_basis,
    person_of,
    photo_of,
    plate,
    refuse,
)
from station.usecases.tracing_trail import search_services
from station.usecases.work import Work

_SUFFIX: Mapping[PaperKind, str] = {
    PaperKind.DECLARATION: "SM",
    PaperKind.HANDOVER: "JJ",
}
"""What is added to the rescue number of papers that no deed gives a number of their own."""
_OWN_WISH = "本人自愿离站"


class _Going:
    """One way out with everything its papers look at."""

    def __init__(self, work: Work, stay_id: int) -> None:
        stay = work.session.get(Stay, stay_id)
        if stay is None:
            raise refuse(PaperTrouble.NOT_FOUND, "stay_id")
        work.about(person_id=stay.person_id, stay_id=stay.id)
        self.work = work
        self.stay: Stay = stay
        self.row = row = way_out(work, stay.id)
        self.person: PersonRecord = person_of(work, stay.person_id)
        self.subject = f"leaving:{row.id}"
        self.goods: tuple[BelongingRecord, ...] = (
            belongings.of_intake(work.session, stay.intake_id) if stay.intake_id else ()
        )

    @property
    def goods_returned(self) -> str:
        return words.goods_returned(
            [item for item in self.goods if item.kind is not BelongingKind.DANGEROUS]
        )

    @property
    def destination(self) -> str:
        areas = self.work.codes.areas
        return words.place_words(areas, self.row.destination_area, self.row.destination) or BLANK

    @property
    def clerk(self) -> str:
        return clerk_name(self.work, self.row.clerk_id)

    @property
    def leader(self) -> str:
        return clerk_name(self.work, self.row.exception_by_id)

    def number(self, kind: PaperKind) -> str:
        """The rescue number with the paper's letters, and which way out it is after the first."""
        which = papers_facts.which_leaving(self.work.session, self.row)
        return f"{self.stay.rescue_number}-{_SUFFIX[kind]}{which if which > 1 else ''}"

    def day(self, kind: PaperKind, known: datetime | None) -> date:
        return known.date() if known else first_day(self.work, kind, self.subject)


def way_out(work: Work, stay_id: int) -> Leaving:
    """The way out that is in force; raises Refused while none is prepared."""
    row = leaving.in_force(work.session, stay_id)
    if row is None:
        raise refuse(PaperTrouble.NO_LEAVING, "stay_id")
    return row


def declaration(work: Work, stay_id: int) -> Filled:
    """自行离站声明书; refused for every way but that of own wish."""
    going = _Going(work, stay_id)
    stay, row, kind = going.stay, going.row, PaperKind.DECLARATION
    if row.way is not LeavingWay.OWN_WISH:
        raise refuse(PaperTrouble.NOT_OWN_WISH, "stay_id", "民发〔2014〕132号")
    day = going.day(kind, row.declaration_signed_at)
    paper = LeavingDeclaration(
        imprint=imprint(work, going.number(kind), day),
        bearer=bearer(going.person, day, stay.rescue_number, leaves=False),
        arrived_at=stay.admitted_at,
        leaves_at=row.done_at,
        reason=row.ground_text or _OWN_WISH,
        destination=going.destination,
        declaration=texts.DECLARATION,
        goods_returned=going.goods_returned,
        witness=going.clerk,
    )
    return Filled(paper, going.subject, going.person, stay.id)


def leaving_form(work: Work, stay_id: int) -> Filled:
    """在站服务及离站登记表; also before leaving, since it is signed on the way out."""
    going = _Going(work, stay_id)
    stay, row, kind = going.stay, going.row, PaperKind.LEAVING
    until = row.done_at or work.now
    day = going.day(kind, row.done_at)
    voucher = papers_facts.voucher_of(work.session, stay.id)
    ways = work.codes["leaving_ways"]
    lain = papers_facts.slept(work.session, stay.id)
    paper = LeavingForm(
        imprint=imprint(work, row.number or UNNUMBERED, day),
        bearer=bearer(going.person, day, stay.rescue_number, leaves=False),
        arrived_at=stay.admitted_at,
        left_at=row.done_at,
        days=days_in_station(stay.admitted_at, until),
        care_class=words.CLASSES[stay.assistance_class] if stay.assistance_class else BLANK,
        bed=lain[-1].bed if lain else BLANK,
        services=_services(going, until, lain),
        ways=choices((code.name for code in ways.valid_on(day)), {ways.name(row.way)}),
        destination=going.destination,
        voucher_number=(voucher.number or "") if voucher else "",
        legs=_legs(work, voucher),
        amount_fen=(voucher.exchanged_fen or voucher.amount_fen) if voucher else None,
        fetcher=_receiver(work, row)
        if row.way is LeavingWay.KIN or row.way in RECEIVED_WAYS
        else None,
        goods_returned=going.goods_returned,
        remarks=_remarks(row),
        clerk=going.clerk,
        leader=going.leader,
    )
    return Filled(paper, going.subject, going.person, stay.id)


def termination_notice(work: Work, stay_id: int) -> Filled:
    """终止救助通知书; refused for every way but that of ended help."""
    going = _Going(work, stay_id)
    stay, row, kind = going.stay, going.row, PaperKind.TERMINATION
    if row.way is not LeavingWay.TERMINATED:
        raise refuse(PaperTrouble.NOT_TERMINATED, "stay_id", "民发〔2014〕132号")
    day = going.day(kind, row.notice_given_at or row.done_at)
    grounds, ticked = work.codes["termination_grounds"], row.grounds.split()
    paper = TerminationNotice(
        imprint=imprint(work, row.notice_number, day),
        bearer=bearer(going.person, day, stay.rescue_number, leaves=True),
        arrived_at=stay.admitted_at,
        ends_at=row.done_at or row.notice_given_at,
        grounds=choices(
            (code.name for code in grounds.valid_on(day)), [grounds.name(code) for code in ticked]
        ),
        facts=row.ground_text or BLANK,
        goods_returned=going.goods_returned,
        basis=legal_basis(grounds, ticked, texts.TERMINATION_BASIS),
        remedy=texts.REMEDY,
        clerk=going.clerk,
        leader=going.leader,
    )
    return Filled(paper, going.subject, going.person, stay.id)


def leaving_handover(work: Work, stay_id: int) -> Filled:
    """交接表 of leaving; refused for a way on which nobody takes over."""
    going = _Going(work, stay_id)
    stay, row, kind = going.stay, going.row, PaperKind.HANDOVER
    kin = row.way is LeavingWay.KIN
    if not kin and row.way not in RECEIVED_WAYS:
        raise refuse(PaperTrouble.NOBODY_RECEIVES, "stay_id", "民发〔2014〕132号")
    house, day = plate(work), going.day(kind, row.done_at)
    documents = [item for item in going.goods if item.kind is BelongingKind.DOCUMENT]
    paper = HandoverForm(
        imprint=imprint(work, going.number(kind), day),
        direction=HandoverKind.TO_KIN if kin else HandoverKind.TO_UNIT,
        bearer=bearer(going.person, day, stay.rescue_number, leaves=True),
        at=row.done_at,
        place=house.name if kin else going.destination,
        giver=Party(house.name, row.escorts or going.clerk, "", house.phone),
        receiver=_receiver(work, row),
        reason=work.codes["leaving_ways"].name(row.way),
        found=line(row.route, going.destination),
        description=words.described(going.person.description),
        condition=_fitness(row),
        goods=going.goods_returned or NOTHING,
        papers=line(words.things(documents), row.discharge_certificate, empty=NOTHING),
        undertaking=texts.FETCHER_UNDERTAKING if kin else texts.STATION_UNDERTAKING,
        remarks=_remarks(row),
        confirmed_by=row.confirmed_by,
        photo=photo_of(work, going.person),
    )
    return Filled(paper, going.subject, going.person, stay.id)


def extension_filing(work: Work, extension_id: int) -> Filled:
    """延期救助备案表 of one extension. 民政部令第24号 第十二条."""
    row = work.session.get(Extension, extension_id)
    if row is None:
        raise refuse(PaperTrouble.NOT_FOUND, "extension_id")
    stay = work.session.get_one(Stay, row.stay_id)
    work.about(person_id=stay.person_id, stay_id=stay.id)
    person, day = person_of(work, stay.person_id), row.happened_at.date()
    earlier = papers_facts.extension_before(work.session, row)
    first_limit = stay.admitted_at.date() + timedelta(days=work.policy.longest_stay_days - 1)
    listed = row.reason in texts.EXTENSION_REASONS
    paper = ExtensionFiling(
        imprint=imprint(work, row.number, day),
        bearer=bearer(person, day, stay.rescue_number, leaves=False),
        arrived_at=stay.admitted_at,
        limit_day=earlier.until if earlier else first_limit,
        until=row.until,
        care_class=words.CLASSES[stay.assistance_class] if stay.assistance_class else BLANK,
        reasons=choices(texts.EXTENSION_REASONS, {row.reason if listed else "其他"}),
        facts=row.reason,
        measures=row.measures,
        basis=texts.EXTENSION_BASIS,
        superior=line(row.filed_with or plate(work).superior, row.filed_number),
        clerk=clerk_name(work, row.clerk_id),
        leader="",
    )
    return Filled(paper, f"extension:{row.id}", person, stay.id)


def _services(
    going: _Going, until: datetime, lain: list[papers_facts.Slept]
) -> tuple[Service, ...]:
    """The help given in the stay: beds, steps that were help, what was written down, food."""
    whole = words.span(going.stay.admitted_at.date(), until.date())
    beds = [
        Service(
            words.span(one.since.date(), (one.until or until).date()), "住宿", one.bed, one.clerk
        )
        for one in lain
    ]
    noted = [
        (
            one.happened_at,
            Service(
                f"{one.happened_at:%m-%d}",
                words.SERVICES[one.kind],
                line(one.reference, one.note, empty="—"),
                one.clerk,
            ),
        )
        for one in papers_facts.helped(going.work.session, going.stay.id, words.SERVICES)
    ]
    dated = sorted([*noted, *search_services(going.work, going.stay)], key=lambda each: each[0])
    steps = [service for _at, service in dated]
    written = [
        Service(whole, "在站服务", said.strip(), going.clerk)
        for said in going.row.services.splitlines()
        if said.strip()
    ]
    food = [Service(f"{until:%m-%d}", "途中饮食", going.row.food, going.clerk)]
    return (*beds, *steps, *written, *(food if going.row.food else ()))


def _legs(work: Work, voucher: Voucher | None) -> tuple[Leg, ...]:
    """The rides of the voucher; a ride without a day of its own may begin with the voucher."""
    if voucher is None:
        return ()
    return tuple(
        Leg(
            leg.day or voucher.valid_from, words.ride_words(leg.kind, leg.line), leg.from_stop,
            leg.to_stop, leg.seat, leg.departs,
        )
        for leg in vouchers.terms_of(work.session, voucher).rides
    )  # fmt: skip


def _receiver(work: Work, row: Leaving) -> Party:
    """Who takes the person over: the relative, or the unit with its people."""
    if row.way is LeavingWay.KIN:
        document = words.masked(row.fetcher_document) if row.fetcher_document else ""
        copies = fetcher_copies.fetchers_copied(work.session, row.id)
        copied = "复印件留存" if row.fetcher_name.strip() in copies else ""
        return Party(
            row.fetcher_name or BLANK,
            row.fetcher_relation or BLANK,
            line(document, row.fetcher_proof, copied),
            row.fetcher_phone or BLANK,
        )
    return Party(
        row.receiver_unit or BLANK,
        row.receiver_person or BLANK,
        row.receiver_receipt,
        row.destination_contact or BLANK,
    )


def _fitness(row: Leaving) -> str:
    """What is known of body and mind on the way out."""
    fit = {True: "适宜出行", False: "不宜独自出行", None: "出行状况未填"}[row.fit_to_travel]
    pregnant = f"妊娠 {row.pregnant_months} 个月" if row.pregnant_months else ""
    discharged = f"出院证明：{row.discharge_certificate}" if row.discharge_certificate else ""
    return "；".join(filter(None, (fit, pregnant, discharged)))


def _remarks(row: Leaving) -> str:
    """What a way out has of its own: a leader's exception, a search, a death."""
    last_seen = f"最后见到 {words.moment_words(row.last_seen_at)}" if row.last_seen_at else ""
    died = f"死亡时间 {words.moment_words(row.died_at)}" if row.died_at else ""
    parts = (
        f"经值班领导同意单独离站：{row.exception_reason}" if row.exception_reason else "",
        last_seen,
        f"寻找情况：{row.search}" if row.search else "",
        f"报警回执：{row.police_report}" if row.police_report else "",
        line(died, row.died_place, row.death_certificate, empty=""),
        f"已告知亲属 {words.moment_words(row.kin_told_at)}" if row.kin_told_at else "",
    )
    return "；".join(filter(None, parts))
