"""learners with accounts, sessions, classes, graded responses

Revision ID: 5c1f0e7a2b94
Revises: 7db40d6909a1
Create Date: 2026-11-25 00:30:00
"""

import secrets

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5c1f0e7a2b94"
down_revision = "7db40d6909a1"
branch_labels = None
depends_on = None

OPEN = "state = 'open'"
OPEN_AND_NOT_CLAIMED = "state = 'open' and claimed_at is null"


def upgrade() -> None:
    op.create_table(
        "class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["account.id"], name=op.f("fk_class_owner_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class")),
        sa.UniqueConstraint("code", name=op.f("uq_class_code")),
    )
    op.create_index(op.f("ix_class_owner_id"), "class", ["owner_id"], unique=False)

    op.create_table(
        "session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_session_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("key", name=op.f("uq_session_key")),
    )
    op.create_index(op.f("ix_session_account_id"), "session", ["account_id"], unique=False)

    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state in ('member', 'left', 'removed')", name=op.f("ck_membership_state")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_membership_account_id_account")),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_membership_class_id_class")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("class_id", "account_id", name=op.f("uq_membership_class_id_account_id")),
    )
    op.create_index(op.f("ix_membership_account_id"), "membership", ["account_id"], unique=False)

    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_assignment_account_id_account")),
        sa.ForeignKeyConstraint(["class_id"], ["class.id"], name=op.f("fk_assignment_class_id_class")),
        sa.ForeignKeyConstraint(["quiz_id"], ["quiz.id"], name=op.f("fk_assignment_quiz_id_quiz")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint("class_id", "quiz_id", name=op.f("uq_assignment_class_id_quiz_id")),
    )
    op.create_index(op.f("ix_assignment_quiz_id"), "assignment", ["quiz_id"], unique=False)

    with op.batch_alter_table("learner", schema=None) as batch_op:
        batch_op.add_column(sa.Column("account_id", sa.Integer(), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_learner_account_id"), ["account_id"])
        batch_op.create_foreign_key(batch_op.f("fk_learner_account_id_account"), "account", ["account_id"], ["id"])

    # Made anew around the new column: SQLite replaces the table, and the index with it.
    op.drop_index("uq_attempt_open", "attempt")
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.add_column(sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True))
    _index_open_attempts(OPEN_AND_NOT_CLAIMED)

    with op.batch_alter_table("slot_grade", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("response", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True)
        )

    _fill()

    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_account_session_key"), type_="unique")
        batch_op.drop_column("session_key")


def _index_open_attempts(which: str) -> None:
    op.create_index(
        "uq_attempt_open",
        "attempt",
        ["learner_id", "quiz_id"],
        unique=True,
        sqlite_where=sa.text(which),
        postgresql_where=sa.text(which),
    )


def _fill() -> None:
    """A learner for each account, its session as one of many, and beside each grade what was graded."""
    connection = op.get_bind()
    connection.execute(
        sa.text("insert into session (account_id, key, began_at) select id, session_key, created_at from account")
    )
    accounts = connection.execute(sa.text("select id, created_at from account")).all()
    for account_id, created_at in accounts:
        connection.execute(
            sa.text("insert into learner (public_id, account_id, created_at) values (:public_id, :account_id, :at)"),
            {"public_id": secrets.token_urlsafe(16), "account_id": account_id, "at": created_at},
        )
    connection.execute(
        sa.text(
            "update slot_grade set response = (select response from attempt_step"
            " where attempt_step.attempt_id = slot_grade.attempt_id and attempt_step.slot = slot_grade.slot"
            " and attempt_step.kind = 'respond' order by attempt_step.number desc limit 1)"
        )
    )


def downgrade() -> None:
    connection = op.get_bind()
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("session_key", sa.String(), nullable=True))
    # Whatever a cookie carries from now on is another key: everybody has to sign in again.
    for (account_id,) in connection.execute(sa.text("select id from account")).all():
        connection.execute(
            sa.text("update account set session_key = :key where id = :id"),
            {"key": secrets.token_urlsafe(16), "id": account_id},
        )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.alter_column("session_key", nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_account_session_key"), ["session_key"])

    with op.batch_alter_table("slot_grade", schema=None) as batch_op:
        batch_op.drop_column("response")

    op.drop_index("uq_attempt_open", "attempt")
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.drop_column("claimed_at")
    _index_open_attempts(OPEN)

    with op.batch_alter_table("learner", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_learner_account_id_account"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_learner_account_id"), type_="unique")
        batch_op.drop_column("account_id")

    op.drop_index(op.f("ix_assignment_quiz_id"), "assignment")
    op.drop_table("assignment")
    op.drop_index(op.f("ix_membership_account_id"), "membership")
    op.drop_table("membership")
    op.drop_index(op.f("ix_session_account_id"), "session")
    op.drop_table("session")
    op.drop_index(op.f("ix_class_owner_id"), "class")
    op.drop_table("class")
