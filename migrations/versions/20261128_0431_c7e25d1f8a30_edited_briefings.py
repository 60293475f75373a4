"""edited briefings

Revision ID: c7e25d1f8a30
Revises: b3f1a6c2d904
Create Date: 2026-11-28 04:31:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "c7e25d1f8a30"
down_revision = "b3f1a6c2d904"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def upgrade() -> None:
    op.create_table(
        "briefing_edit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document_version_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("changes", JSON, nullable=False),
        sa.Column("body", JSON, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_briefing_edit_number_from_1")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_briefing_edit_account_id_account")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_briefing_edit_document_id_document")),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_version.id"],
            name=op.f("fk_briefing_edit_document_version_id_document_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_edit")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_briefing_edit_document_id_number")),
    )
    op.create_index(
        op.f("ix_briefing_edit_document_version_id"), "briefing_edit", ["document_version_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_briefing_edit_document_version_id"), "briefing_edit")
    op.drop_table("briefing_edit")
