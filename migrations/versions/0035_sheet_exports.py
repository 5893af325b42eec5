"""Taking a month sheet out as a file is a right of its own: whoever may submit has it already."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

SUBMITS, EXPORTS = "sheets:submit", "sheets:export"


def upgrade() -> None:
    for code, said in _roles():
        if SUBMITS in said:
            _set(code, said | {EXPORTS})


def downgrade() -> None:
    for code, said in _roles():
        _set(code, said - {EXPORTS})


def _roles():
    """Every role with what it may do; each place has changed its own."""
    found = op.get_bind().execute(sa.text("SELECT code, permissions FROM role"))
    return [(code, set(said.split())) for code, said in found]


def _set(code, words) -> None:
    statement = sa.text("UPDATE role SET permissions = :said WHERE code = :code")
    op.get_bind().execute(statement, {"said": " ".join(sorted(words)), "code": code})
