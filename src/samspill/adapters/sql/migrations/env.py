"""What Alembic runs for every command; the connection comes from ``migrating``."""

from alembic import context

from samspill.adapters.sql.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
