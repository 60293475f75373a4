"""document tags, and who changed what

Revision ID: d94b0e6a7c15
Revises: c7e25d1f8a30
Create Date: 2026-11-28 04:32:00
"""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "d94b0e6a7c15"
down_revision = "c7e25d1f8a30"
branch_labels = None
depends_on = None

SEARCHED = (("document", "title", "search_title"), ("document_version", "text", "search_text"))
MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
PLAIN = str.maketrans("‘’‚“”„‐‑‒–—", "'''\"\"\"-----")


def upgrade() -> None:
    op.create_table(
        "document_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_tag_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_tag")),
        sa.UniqueConstraint("document_id", "name_key", name=op.f("uq_document_tag_document_id_name_key")),
    )
    op.create_index(op.f("ix_document_tag_name_key"), "document_tag", ["name_key"], unique=False)

    op.create_table(
        "document_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_document_change_account_id_account")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_change_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_change")),
    )
    op.create_index("ix_document_change_document_id_id", "document_change", ["document_id", "id"], unique=False)

    for table, _, column in SEARCHED:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column(column, sa.String(), nullable=False, server_default=""))
    _fill()
    for table, _, column in SEARCHED:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column(column, server_default=None)


def _fill() -> None:
    """What a search compares, and what is known of each document's past."""
    connection = op.get_bind()
    for name, source, column in SEARCHED:
        table = sa.table(name, sa.column("id"), sa.column(source), sa.column(column))
        # One at a time: a text may be long.
        for row_id in connection.scalars(sa.select(table.c.id)).all():
            text = connection.scalar(sa.select(table.c[source]).where(table.c.id == row_id))
            changed = table.update().where(table.c.id == row_id)
            connection.execute(changed.values({column: _searchable(text)}))
    connection.execute(
        sa.text(
            "insert into document_change (document_id, account_id, kind, detail, created_at)"
            " select document_id, account_id, kind, detail, created_at from ("
            "  select id as document_id, owner_id as account_id, 'brought' as kind, '' as detail, created_at,"
            "   0 as place from document"
            "  union all select document_id, null, 'read', '', created_at, 1 from document_version where number = 1"
            "  union all select document_id, null, 'new_version', cast(number as varchar), created_at, number"
            "   from document_version where number > 1"
            "  union all select id, null, 'shown', '', published_at, 1000000 from document"
            "   where published_at is not null"
            ") as past order by document_id, created_at, place"
        )
    )


def _searchable(text: str) -> str:
    return MARKS.sub("", unicodedata.normalize("NFKD", text).casefold()).translate(PLAIN)


def downgrade() -> None:
    for table, _, column in SEARCHED:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column(column)
    op.drop_index("ix_document_change_document_id_id", "document_change")
    op.drop_table("document_change")
    op.drop_index(op.f("ix_document_tag_name_key"), "document_tag")
    op.drop_table("document_tag")
