"""The seal of a slip, from the claims to the picture and back."""

import io
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import cbor2
import cwt
import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from station.documents.preview import grey_pages, pages
from station.domain.problems import Refused
from station.domain.seals import (
    KeyList,
    PublicKey,
    SealKey,
    SealTrouble,
    SlipClaims,
    Verdict,
    short_code,
    slip_problems,
)
from station.exchange import seal
from station.usecases.verify import code_of

KEY = SealKey(
    3,
    bytes.fromhex("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"),
    bytes(range(32)),
)
KEYS = KeyList("370203", "试验救助站", (PublicKey(3, KEY.public, date(2026, 1, 1)),))
SLIP = SlipClaims(
    station="370203",
    year=2026,
    number=412,
    key_number=3,
    amount_fen=18_750,
    origin="青岛北",
    destination="成都东",
    valid_from=date(2026, 11, 21),
    end_day=date(2026, 11, 24),
    nonce=bytes(range(8)),
)
SEALED = seal.sign_slip(SLIP, KEY)
TOKEN = seal.from_base45(SEALED.text.removeprefix(seal.PREFIX))


def verdict_on(text, keys=KEYS):
    with pytest.raises(seal.NotGenuine) as caught:
        seal.open_slip(text, keys)
    return caught.value.verdict


def as_text(token):
    return seal.PREFIX + seal.to_base45(token)


def signed(payload, key=KEY):
    """A token around any payload, as another program with the station's key would write it."""
    secret = {"d": seal._base64url(key.private)}
    cose_key = cwt.COSEKey.from_jwk(seal.key_parameters(key.number, key.public) | secret)
    header = {1: -8, 4: str(key.number).encode()}
    return cwt.COSE.new().encode_and_sign(payload, cose_key, protected=header)


# The slip


def test_a_sealed_slip_opens_to_its_claims():
    assert seal.open_slip(SEALED.text, KEYS) == (SLIP, SEALED.short_code)
    assert SEALED.short_code == short_code(TOKEN)


def test_a_reprint_is_the_same_code_and_a_replacement_another():
    assert seal.sign_slip(SLIP, KEY) == SEALED
    other = seal.sign_slip(replace(SLIP, nonce=seal.new_nonce()), KEY)
    assert other.text != SEALED.text
    assert other.short_code != SEALED.short_code


def test_blanks_that_a_scanner_adds_do_no_harm():
    assert seal.open_slip(f" {SEALED.text}\r\n", KEYS)[0] == SLIP


def test_another_program_reads_the_slip_by_the_standard_alone():
    public = cwt.COSEKey.from_jwk(seal.key_parameters(3, KEY.public))
    far = seal.sign_slip(
        replace(SLIP, valid_from=date(2001, 1, 1), end_day=date(2099, 12, 31)), KEY
    )
    claims = cwt.decode(seal.from_base45(far.text.removeprefix("JZ1:")), public)
    noon = timezone(timedelta(hours=8))
    assert claims == {
        1: "370203",
        2: "2026-0412",
        4: datetime(2100, 1, 1, tzinfo=noon).timestamp(),
        5: datetime(2001, 1, 1, tzinfo=noon).timestamp(),
        7: bytes(range(8)),
        -65537: {1: 18_750, 2: "青岛北", 3: "成都东"},
    }


def test_the_code_fits_version_10_even_with_the_longest_claims():
    key = replace(KEY, number=999)
    slip = replace(
        SLIP,
        station="37020399",
        number=999_999,
        key_number=999,
        amount_fen=99_999_999,
        origin="青" * 10,
        destination="岛" * 10,
    )
    assert not slip_problems(slip)
    assert qr(seal.sign_slip(slip, key).text).version <= 10
    assert qr(SEALED.text).version <= 9


def test_what_cannot_be_sealed_is_refused_with_its_field():
    with pytest.raises(Refused) as caught:
        seal.sign_slip(replace(SLIP, destination="", amount_fen=0), KEY)
    assert [problem.place for problem in caught.value.problems] == ["destination", "amount_fen"]


@pytest.mark.parametrize("changes", [{"key_number": 4}, {"nonce": b"short"}])
def test_claims_that_do_not_belong_to_the_key_are_never_signed(changes):
    with pytest.raises(ValueError, match="claims"):
        seal.sign_slip(replace(SLIP, **changes), KEY)


@given(
    st.builds(
        SlipClaims,
        station=st.just("370203"),
        year=st.integers(2000, 2099),
        number=st.integers(1, 999_999),
        key_number=st.just(3),
        amount_fen=st.integers(1, 99_999_999),
        origin=st.text(st.sampled_from("青岛北成都东䶮𬭎·A1"), min_size=1, max_size=10),
        destination=st.text(st.sampled_from("青岛北成都东䶮𬭎·A1"), min_size=1, max_size=10),
        valid_from=st.dates(date(2026, 1, 1), date(2060, 1, 1)),
        end_day=st.dates(date(2060, 1, 1), date(2099, 1, 1)),
        nonce=st.binary(min_size=8, max_size=8),
    )
)
def test_every_slip_comes_back_as_it_was_sealed(slip):
    assert seal.open_slip(seal.sign_slip(slip, KEY).text, KEYS)[0] == slip


# What is changed is not opened


@given(st.integers(0, len(TOKEN) * 8 - 1))
@settings(max_examples=400)
def test_no_bit_of_the_token_can_be_changed(bit):
    changed = bytearray(TOKEN)
    changed[bit // 8] ^= 1 << bit % 8
    assert verdict_on(as_text(bytes(changed))) in {Verdict.NOT_OURS, Verdict.DAMAGED}


@given(st.integers(0, len(SEALED.text) - 1), st.characters())
@settings(max_examples=400)
def test_no_character_of_the_code_can_be_changed(at, character):
    changed = SEALED.text[:at] + character + SEALED.text[at + 1 :]
    if changed != SEALED.text:
        assert verdict_on(changed) in {Verdict.NOT_OURS, Verdict.DAMAGED}


@given(st.binary(max_size=300))
def test_no_bytes_whatever_are_a_slip(data):
    for token in (data, TOKEN[:8] + data):
        assert verdict_on(as_text(token)) in {Verdict.NOT_OURS, Verdict.DAMAGED}


@given(st.text(max_size=300))
def test_no_text_whatever_is_a_slip(text):
    assert verdict_on(text) is Verdict.DAMAGED


@pytest.mark.parametrize(
    "changes",
    [
        {"station": "370202"},
        {"year": 2027},
        {"number": 413},
        {"amount_fen": 98_750},
        {"origin": "济南西"},
        {"destination": "重庆北"},
        {"valid_from": date(2026, 11, 20)},
        {"end_day": date(2027, 11, 24)},
        {"nonce": b"another!"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_no_claim_can_be_changed_under_the_old_signature(changes):
    forged = seal.from_base45(
        seal.sign_slip(replace(SLIP, **changes), KEY).text.removeprefix(seal.PREFIX)
    )
    assert verdict_on(as_text(forged[:-64] + TOKEN[-64:])) is Verdict.NOT_OURS


def test_a_slip_of_another_key_is_not_ours():
    stranger = seal.new_key(3)
    assert verdict_on(seal.sign_slip(SLIP, stranger).text) is Verdict.NOT_OURS
    unknown = replace(stranger, number=4)
    sealed = seal.sign_slip(replace(SLIP, key_number=4), unknown)
    assert verdict_on(sealed.text) is Verdict.NOT_OURS


def test_a_key_does_not_serve_another_station():
    assert verdict_on(SEALED.text, replace(KEYS, station="370202")) is Verdict.NOT_OURS


def test_a_key_does_not_serve_beyond_its_days():
    spent = PublicKey(3, KEY.public, date(2026, 1, 1), date(2026, 11, 20))
    assert verdict_on(SEALED.text, replace(KEYS, keys=(spent,))) is Verdict.NOT_OURS
    last = replace(spent, valid_until=date(2026, 11, 21))
    assert seal.open_slip(SEALED.text, replace(KEYS, keys=(last,)))[0] == SLIP


def test_the_right_key_is_found_among_several():
    new = seal.new_key(4)
    keys = replace(KEYS, keys=(*KEYS.keys, PublicKey(4, new.public, date(2026, 6, 1))))
    slip = replace(SLIP, key_number=4)
    assert seal.open_slip(seal.sign_slip(slip, new).text, keys)[0] == slip
    assert seal.open_slip(SEALED.text, keys)[0] == SLIP


def test_the_same_content_encoded_another_way_is_refused():
    tag = cbor2.loads(TOKEN)
    protected, _, payload, signature = tag.value
    longer = b"\xd2\x84" + cbor2.dumps(protected) + b"\xa0"
    longer += b"\x59" + len(payload).to_bytes(2, "big") + payload + cbor2.dumps(signature)
    noted = cbor2.dumps(cbor2.CBORTag(18, [protected, {99: 1}, payload, signature]))
    for token in (longer, noted, TOKEN + b"\x00", b"\xd8\x3d" + TOKEN):
        assert verdict_on(as_text(token)) in {Verdict.NOT_OURS, Verdict.DAMAGED}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({7: b"x"}, id="short nonce"),
        pytest.param({7: "8 letter"}, id="a text for a nonce"),
        pytest.param({2: "412"}, id="no year"),
        pytest.param({2: "2026-412"}, id="another way to write the number"),
        pytest.param({4: 1_764_000_001}, id="not a whole day"),
        pytest.param({4: "soon"}, id="a text for a time"),
        pytest.param({4: 2**60}, id="a year beyond the calendar"),
        pytest.param({1: 370203}, id="a number for a code"),
        pytest.param({-65537: None}, id="no journey"),
        pytest.param({-65537: {1: -5, 2: "甲", 3: "乙"}}, id="a debt"),
    ],
)
def test_what_the_station_signed_by_mistake_is_no_slip(change):
    payload = cbor2.loads(cbor2.loads(TOKEN).value[2]) | change
    assert verdict_on(as_text(signed(cbor2.dumps(payload)))) is Verdict.DAMAGED


@pytest.mark.parametrize("payload", [b"", b"\xff", b"\x01", b"\x80", b'{"station":"370203"}'])
def test_a_signed_thing_that_is_no_map_is_no_slip(payload):
    assert verdict_on(as_text(signed(payload))) is Verdict.DAMAGED


def test_claims_added_later_are_passed_over():
    payload = cbor2.loads(cbor2.loads(TOKEN).value[2]) | {-65538: "later"}
    assert seal.open_slip(as_text(signed(cbor2.dumps(payload))), KEYS)[0] == SLIP


# Sealed content


CONTENT = {"station": "370203", "slips": [{"serial": "370203-2026-0001"}], "count": 1}


def test_content_is_verified_by_the_key_that_sealed_it():
    text = seal.sign_content(CONTENT, KEY)
    assert seal.verify_content(dict(reversed(CONTENT.items())), text, KEYS) == KEYS.keys[0]


@pytest.mark.parametrize(
    "content",
    [CONTENT | {"count": 2}, CONTENT | {"slips": []}, CONTENT | {"more": None}, {}],
)
def test_changed_content_is_not_genuine(content):
    with pytest.raises(seal.NotGenuine):
        seal.verify_content(content, seal.sign_content(CONTENT, KEY), KEYS)


@pytest.mark.parametrize("text", ["", "====", "青岛", "AAAA", seal._base64url(TOKEN)])
def test_what_is_no_seal_of_the_content(text):
    with pytest.raises(seal.NotGenuine):
        seal.verify_content(CONTENT, text, KEYS)


# Keys and base45


def test_each_new_key_is_its_own_and_signs():
    key = seal.new_key(3)
    assert key != seal.new_key(3)
    assert (len(key.public), len(key.private)) == (32, 32)
    keys = replace(KEYS, keys=(PublicKey(3, key.public, date(2026, 1, 1)),))
    assert seal.open_slip(seal.sign_slip(SLIP, key).text, keys)[0] == SLIP


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"AB", "BB8"),
        (b"Hello!!", "%69 VD92EX0"),
        (b"base-45", "UJCLQE7W581"),
        (b"ietf!", "QED8WEX0"),
    ],
)
def test_base45_as_in_rfc_9285(data, text):
    assert seal.to_base45(data) == text
    assert seal.from_base45(text) == data


@given(st.binary(max_size=200))
def test_base45_there_and_back(data):
    text = seal.to_base45(data)
    assert seal.from_base45(text) == data
    assert not text.endswith(" ")


@pytest.mark.parametrize("text", ["GGW", "::", "A", "BB8B", "bb8", "中文", "ZZZ"])
def test_what_is_no_base45(text):
    with pytest.raises(ValueError, match=r".+"):
        seal.from_base45(text)


# Pictures


def read_picture(data):
    return seal.read_picture(data, grey_pages)


def qr(text):
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4, box_size=10)
    code.add_data(text)
    code.make()
    return code


def drawn(text=SEALED.text):
    return qr(text).make_image().get_image().convert("L")


def page(dpi, angle=0, blur=0.0, text=SEALED.text):
    """An A5 slip with the code at 34 mm, as a scanner or a camera would see it."""
    code = qr(text)
    side = round(34 / 25.4 * dpi * (code.modules_count + 8) / code.modules_count)
    sheet = Image.new("L", (round(210 / 25.4 * dpi), round(148 / 25.4 * dpi)), 250)
    small = drawn(text).resize((side, side), Image.Resampling.BOX)
    sheet.paste(small, (dpi, dpi))
    turned = sheet.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=190)
    return turned.filter(ImageFilter.GaussianBlur(blur))


def stored(image, kind="PNG", **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("dpi", [100, 150, 300])
@pytest.mark.parametrize("angle", [0, 7, -28, 90, 180])
def test_a_photograph_of_the_slip_is_read(dpi, angle):
    photograph = page(dpi, angle, blur=dpi / 150)
    assert read_picture(stored(photograph, "JPEG", quality=70)) == [SEALED.text]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "WEBP", "TIFF"])
def test_pictures_of_all_kinds_that_can_be_chosen_are_read(kind):
    assert read_picture(stored(page(150), kind)) == [SEALED.text]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA"])
def test_pictures_of_all_colours_are_read(mode):
    assert read_picture(stored(drawn().convert(mode))) == [SEALED.text]


def test_a_coarse_scan_is_read_at_second_sight():
    assert read_picture(stored(page(60))) == [SEALED.text]


def test_the_slip_comes_before_other_codes_on_the_paper():
    both = Image.new("L", (1600, 800), 255)
    both.paste(drawn("https://example.invalid/"), (0, 0))
    both.paste(drawn(), (700, 0))
    assert read_picture(stored(both)) == [SEALED.text, "https://example.invalid/"]


def paper():
    """Two pages, the slip on the second."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(419.5, 297.6))
    canvas.showPage()
    side = 34 / 25.4 * 72
    canvas.drawImage(ImageReader(drawn()), 40, 40, side, side)
    canvas.save()
    return file.getvalue()


def test_a_page_of_paper_as_pdf_is_read():
    assert read_picture(paper()) == [SEALED.text]


def test_slips_are_read_while_papers_are_shown():
    pdf = paper()
    with ThreadPoolExecutor(4) as threads:
        read = [threads.submit(code_of, pdf) for _ in range(8)]
        shown = [threads.submit(pages, pdf) for _ in range(8)]
        assert {each.result() for each in read} == {SEALED.text}
        assert len({each.result()[1].rgb for each in shown}) == 1


def bomb():
    """A file of some bytes that states a side of 30,000 pixels."""
    picture = bytearray(stored(Image.new("1", (8, 8))))
    picture[16:24] = struct.pack(">II", 30_000, 30_000)
    picture[29:33] = struct.pack(">I", zlib.crc32(picture[12:29]))
    return bytes(picture)


def huge_page():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(14_000, 14_000))
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        pytest.param(lambda: b"", SealTrouble.NOT_A_PICTURE, id="nothing"),
        pytest.param(lambda: b"no picture", SealTrouble.NOT_A_PICTURE, id="a text"),
        pytest.param(lambda: stored(drawn())[:200], SealTrouble.NOT_A_PICTURE, id="half a PNG"),
        pytest.param(lambda: stored(drawn(), "GIF"), SealTrouble.NOT_A_PICTURE, id="a GIF"),
        pytest.param(lambda: b"%PDF-1.7\nbroken", SealTrouble.NOT_A_PICTURE, id="a broken PDF"),
        pytest.param(
            lambda: stored(Image.new("RGB", (400, 400), "white")),
            SealTrouble.NO_CODE_IN_PICTURE,
            id="a white picture",
        ),
        pytest.param(
            lambda: stored(page(100, blur=6)), SealTrouble.NO_CODE_IN_PICTURE, id="much too blurred"
        ),
        pytest.param(bomb, SealTrouble.PICTURE_TOO_LARGE, id="a pixel bomb"),
        pytest.param(
            lambda: stored(Image.new("1", (8_000, 8_000))),
            SealTrouble.PICTURE_TOO_LARGE,
            id="just too many pixels",
        ),
        pytest.param(huge_page, SealTrouble.PICTURE_TOO_LARGE, id="a page as large as a house"),
        pytest.param(
            lambda: bytes(seal.MOST_BYTES + 1), SealTrouble.PICTURE_TOO_LARGE, id="too many bytes"
        ),
    ],
)
def test_what_gives_no_code(make, trouble):
    with pytest.raises(Refused) as caught:
        code_of(make())
    assert [problem.code for problem in caught.value.problems] == [trouble]


def test_nothing_heavy_is_loaded_before_the_first_slip():
    heavy = {"cwt", "cbor2", "cryptography", "PIL", "zxingcpp", "pypdfium2"}
    script = f"import sys, station.exchange.window; print({heavy!r} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "set()"
