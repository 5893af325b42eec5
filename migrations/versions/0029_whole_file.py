"""Who may bind the whole file of a person."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

GRANTED = {"social_worker": {"files:bind"}, "leader": {"files:bind"}}


def upgrade() -> None:
    for code, said in _roles():
        _set(code, said | GRANTED.get(code, set()))


def downgrade() -> None:
    for code, said in _roles():
        _set(code, said - {"files:bind"})


def _roles() -> list[tuple[str, set[str]]]:
    bind = op.get_bind()
    found = bind.execute(sa.text("SELECT code, permissions FROM role")).all()
    return [(code, set(said.split())) for code, said in found]


def _set(code: str, said: set[str]) -> None:
    op.get_bind().execute(
        sa.text("UPDATE role SET permissions = :said WHERE code = :code"),
        {"said": " ".join(sorted(said)), "code": code},
    )
