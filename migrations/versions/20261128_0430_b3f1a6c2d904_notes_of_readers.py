"""highlights and notes of readers

Revision ID: b3f1a6c2d904
Revises: 5c1f0e7a2b94
Create Date: 2026-11-28 04:30:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b3f1a6c2d904"
down_revision = "5c1f0e7a2b94"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("document_version_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint('start >= 0 and "end" > start', name=op.f("ck_note_span_not_empty")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_note_revision_from_1")),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_version.id"],
            name=op.f("fk_note_document_version_id_document_version"),
        ),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], name=op.f("fk_note_learner_id_learner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sa.UniqueConstraint("learner_id", "client", "start", "end", name=op.f("uq_note_learner_id_client_start_end")),
    )
    op.create_index(
        "ix_note_document_version_id_learner_id", "note", ["document_version_id", "learner_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_note_document_version_id_learner_id", "note")
    op.drop_table("note")
