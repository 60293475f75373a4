"""questions of language models

Revision ID: e1a7c40b92d6
Revises: d94b0e6a7c15
Create Date: 2026-11-28 08:30:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e1a7c40b92d6"
down_revision = "d94b0e6a7c15"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
NAME = "ck_question_origin"


def upgrade() -> None:
    with op.batch_alter_table("generation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("model", JSON, nullable=True))
    _allow("origin in ('curated', 'generated', 'language_model')")


def _allow(origins: str) -> None:
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(NAME), type_="check")
        batch_op.create_check_constraint(op.f(NAME), origins)


def downgrade() -> None:
    # Checked and reviewed like the generated ones, which is the nearest that there was.
    op.execute("update question set origin = 'generated' where origin = 'language_model'")
    _allow("origin in ('curated', 'generated')")
    with op.batch_alter_table("generation", schema=None) as batch_op:
        batch_op.drop_column("model")
