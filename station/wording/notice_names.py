"""What the codes of the program are called: search notices and inquiry letters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.inquiries import (
    Addressee,
    InquiryResult,
    InquiryState,
    InquiryStepKind,
    LetterWay,
)
from station.domain.public_facts import PublicField, Withheld
from station.domain.search_notices import (
    NoticeChannel,
    NoticeState,
    PostingStep,
    WithdrawReason,
)
from station.wording.words import QT_TRANSLATE_NOOP

NOTICE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    PublicField: {
        PublicField.NAME: QT_TRANSLATE_NOOP("Names", "Name"),
        PublicField.SEX: QT_TRANSLATE_NOOP("Names", "Sex"),
        PublicField.AGE: QT_TRANSLATE_NOOP("Names", "Age"),
        PublicField.ETHNIC_GROUP: QT_TRANSLATE_NOOP("Names", "Ethnic group"),
        PublicField.HEIGHT: QT_TRANSLATE_NOOP("Names", "Height"),
        PublicField.BUILD: QT_TRANSLATE_NOOP("Names", "Build"),
        PublicField.ACCENT: QT_TRANSLATE_NOOP("Names", "Accent"),
        PublicField.PLACE_WORDS: QT_TRANSLATE_NOOP("Names", "Places named"),
        PublicField.MARKS: QT_TRANSLATE_NOOP("Names", "Marks"),
        PublicField.CLOTHING: QT_TRANSLATE_NOOP("Names", "Clothing when found"),
        PublicField.FOUND_DAY: QT_TRANSLATE_NOOP("Names", "Day found"),
        PublicField.FOUND_PLACE: QT_TRANSLATE_NOOP("Names", "Place found"),
        PublicField.WORDS: QT_TRANSLATE_NOOP("Names", "Words added"),
        PublicField.PHOTO: QT_TRANSLATE_NOOP("Names", "Photograph"),
        PublicField.HEALTH: QT_TRANSLATE_NOOP("Names", "Health and state of mind"),
        PublicField.SAMPLES: QT_TRANSLATE_NOOP("Names", "Samples"),
        PublicField.DOCUMENTS: QT_TRANSLATE_NOOP("Names", "Papers and addresses"),
        PublicField.RELATIVES: QT_TRANSLATE_NOOP("Names", "Kin named"),
        PublicField.BED: QT_TRANSLATE_NOOP("Names", "Room and bed"),
    },
    Withheld: {
        Withheld.MINOR: QT_TRANSLATE_NOOP("Names", "A minor's name is not made public"),
        Withheld.HEALTH: QT_TRANSLATE_NOOP("Names", "Facts of health are not made public"),
        Withheld.VIOLENCE: QT_TRANSLATE_NOOP("Names", "What was done to somebody stays here"),
        Withheld.SAMPLE: QT_TRANSLATE_NOOP("Names", "Samples and prints are not made public"),
        Withheld.WHEREABOUTS: QT_TRANSLATE_NOOP("Names", "Where somebody sleeps stays here"),
        Withheld.NUMBER: QT_TRANSLATE_NOOP("Names", "Numbers and addresses stay here"),
        Withheld.OTHER_PERSON: QT_TRANSLATE_NOOP("Names", "Other people are not named"),
        Withheld.ENDANGERS: QT_TRANSLATE_NOOP("Names", "Would lead those here who are fled from"),
        Withheld.CHOSEN: QT_TRANSLATE_NOOP("Names", "Left out by choice"),
    },
    NoticeChannel: {
        NoticeChannel.NATIONAL: QT_TRANSLATE_NOOP("Names", "National search site"),
        NoticeChannel.TOUTIAO: QT_TRANSLATE_NOOP("Names", "Toutiao search"),
        NoticeChannel.TELEVISION: QT_TRANSLATE_NOOP("Names", "Television"),
        NoticeChannel.RADIO: QT_TRANSLATE_NOOP("Names", "Radio"),
        NoticeChannel.NEWSPAPER: QT_TRANSLATE_NOOP("Names", "Newspaper"),
        NoticeChannel.WEBSITE: QT_TRANSLATE_NOOP("Names", "Office's web site"),
        NoticeChannel.WECHAT: QT_TRANSLATE_NOOP("Names", "WeChat account"),
        NoticeChannel.POLICE: QT_TRANSLATE_NOOP("Names", "Police"),
        NoticeChannel.BOARD: QT_TRANSLATE_NOOP("Names", "Notice board"),
        NoticeChannel.OTHER: QT_TRANSLATE_NOOP("Names", "Another place"),
    },
    NoticeState: {
        NoticeState.DRAFT: QT_TRANSLATE_NOOP("Names", "Draft, not published"),
        NoticeState.PUBLISHED: QT_TRANSLATE_NOOP("Names", "Published"),
        NoticeState.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Withdrawn"),
        NoticeState.DROPPED: QT_TRANSLATE_NOOP("Names", "Given up as a draft"),
    },
    PostingStep: {
        PostingStep.REFRESHED: QT_TRANSLATE_NOOP("Names", "Refreshed"),
        PostingStep.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Withdrawn"),
    },
    WithdrawReason: {
        WithdrawReason.FOUND: QT_TRANSLATE_NOOP("Names", "Known who it is"),
        WithdrawReason.LEFT: QT_TRANSLATE_NOOP("Names", "Has left the station"),
        WithdrawReason.EXPIRED: QT_TRANSLATE_NOOP("Names", "Time on show is over"),
        WithdrawReason.MISTAKE: QT_TRANSLATE_NOOP("Names", "Posted by mistake"),
        WithdrawReason.OTHER: QT_TRANSLATE_NOOP("Names", "Another reason"),
    },
    Addressee: {
        Addressee.POLICE: QT_TRANSLATE_NOOP("Names", "Police"),
        Addressee.CIVIL_AFFAIRS: QT_TRANSLATE_NOOP("Names", "Civil affairs of the home district"),
        Addressee.STATION: QT_TRANSLATE_NOOP("Names", "Rescue station"),
        Addressee.VILLAGE: QT_TRANSLATE_NOOP("Names", "Village or neighbourhood committee"),
        Addressee.SCHOOL: QT_TRANSLATE_NOOP("Names", "School"),
        Addressee.OTHER: QT_TRANSLATE_NOOP("Names", "Another unit"),
    },
    LetterWay: {
        LetterWay.POST: QT_TRANSLATE_NOOP("Names", "By post"),
        LetterWay.FAX: QT_TRANSLATE_NOOP("Names", "By fax"),
        LetterWay.BY_HAND: QT_TRANSLATE_NOOP("Names", "By hand"),
        LetterWay.SYSTEM: QT_TRANSLATE_NOOP("Names", "By the official system"),
        LetterWay.MAIL: QT_TRANSLATE_NOOP("Names", "By electronic mail"),
    },
    InquiryState: {
        InquiryState.OPEN: QT_TRANSLATE_NOOP("Names", "Waiting for the answer"),
        InquiryState.ANSWERED: QT_TRANSLATE_NOOP("Names", "Answered"),
        InquiryState.CLOSED: QT_TRANSLATE_NOOP("Names", "Closed without an answer"),
    },
    InquiryStepKind: {
        InquiryStepKind.CHASED: QT_TRANSLATE_NOOP("Names", "Chased"),
        InquiryStepKind.ANSWERED: QT_TRANSLATE_NOOP("Names", "Answered"),
        InquiryStepKind.CLOSED: QT_TRANSLATE_NOOP("Names", "Closed without an answer"),
    },
    InquiryResult: {
        InquiryResult.IDENTIFIED: QT_TRANSLATE_NOOP("Names", "They say who it is"),
        InquiryResult.CLUE: QT_TRANSLATE_NOOP("Names", "A clue"),
        InquiryResult.NOT_KNOWN: QT_TRANSLATE_NOOP("Names", "Not known there"),
        InquiryResult.PASSED_ON: QT_TRANSLATE_NOOP("Names", "Passed on to another unit"),
    },
}
