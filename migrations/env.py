"""Runs revisions on a connection that station.storage.schema hands in, on both engines."""

from alembic import context

import station.storage  # noqa: F401  so that every table is known to autogenerate
from station.storage.base import Row

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Row.metadata,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
