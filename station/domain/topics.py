"""What a change can be about, for those who want to look again."""

from enum import StrEnum


class Topic(StrEnum):
    """The subject of a change; pages watch topics and reload when one is touched."""

    ACCOUNTS = "accounts"
    ARCHIVE = "archive"
    BEDS = "beds"
    BELONGINGS = "belongings"
    CLAIMS = "claims"
    DUTY = "duty"
    GOODS = "goods"
    HOSPITAL = "hospital"
    INTAKE = "intake"
    LEDGER = "ledger"
    MEDICINES = "medicines"
    PACKAGES = "packages"
    PAPERS = "papers"
    PEOPLE = "people"
    POLICY = "policy"
    RETURNS = "returns"
    ROUNDS = "rounds"
    SAMPLES = "samples"
    STAYS = "stays"
    TRACING = "tracing"
    VOUCHERS = "vouchers"
