"""accounts, jobs, uploads and the bank

Revision ID: 7db40d6909a1
Revises: c798252c9e80
Create Date: 2026-11-22 20:24:41.296111
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7db40d6909a1"
down_revision = "c798252c9e80"
branch_labels = None
depends_on = None

STATES = "state in ('draft', 'approved', 'rejected', 'retired')"


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("session_key", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("role in ('admin', 'instructor', 'student')", name=op.f("ck_account_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name_key", name=op.f("uq_account_name_key")),
        sa.UniqueConstraint("session_key", name=op.f("uq_account_session_key")),
    )
    op.create_table(
        "sign_in_failure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_failure")),
    )
    with op.batch_alter_table("sign_in_failure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_failure_address"), ["address"], unique=False)
        batch_op.create_index(batch_op.f("ix_sign_in_failure_name_key"), ["name_key"], unique=False)

    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("secret_sha256", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("role in ('admin', 'instructor', 'student')", name=op.f("ck_invitation_role")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_invitation_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("secret_sha256", name=op.f("uq_invitation_secret_sha256")),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(), nullable=False),
        sa.Column("task", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("progress", sa.Double(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("heartbeat_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_requested", sa.Boolean(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(state = 'running') = (worker <> '')", name=op.f("ck_job_running_has_worker")),
        sa.CheckConstraint("state in ('queued', 'running', 'done', 'failed', 'cancelled')", name=op.f("ck_job_state")),
        sa.CheckConstraint("progress >= 0 and progress <= 1", name=op.f("ck_job_progress_0_to_1")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_job_account_id_account")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_job_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("public_id", name=op.f("uq_job_public_id")),
    )
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_document_id"), ["document_id"], unique=False)
        batch_op.create_index(
            "ix_job_unfinished",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state in ('queued', 'running')"),
            postgresql_where=sa.text("state in ('queued', 'running')"),
        )

    op.create_table(
        "upload",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_upload_account_id_account")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_upload_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
    )
    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_upload_document_id"), ["document_id"], unique=False)

    op.create_table(
        "generation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_version_id", sa.Integer(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("settings_sha256", sa.String(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("rejected", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_version.id"],
            name=op.f("fk_generation_document_version_id_document_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_generation")),
    )
    with op.batch_alter_table("generation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_generation_document_version_id"), ["document_version_id"], unique=False)

    op.create_table(
        "question_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state in ('draft', 'approved', 'rejected', 'retired')", name=op.f("ck_question_decision_state")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_question_decision_account_id_account")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_question_decision_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_decision")),
    )
    with op.batch_alter_table("question_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_decision_question_id"), ["question_id"], unique=False)

    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owner_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("title", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("published_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_document_owner_id"), ["owner_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_document_owner_id_account"), "account", ["owner_id"], ["id"])

    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.add_column(sa.Column("state", sa.String(), nullable=False, server_default="approved"))
        batch_op.create_index(batch_op.f("ix_question_state"), ["state"], unique=False)
        batch_op.create_check_constraint(batch_op.f("ck_question_state"), STATES)

    with op.batch_alter_table("question_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("author_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("search_text", sa.String(), nullable=False, server_default=""))
        batch_op.drop_constraint(batch_op.f("ck_question_version_source"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_question_version_source"), "source in ('pack', 'app', 'generator')"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_question_version_author_id_account"), "account", ["author_id"], ["id"]
        )

    with op.batch_alter_table("quiz", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owner_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("draft", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True))
        batch_op.create_index(batch_op.f("ix_quiz_owner_id"), ["owner_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_quiz_owner_id_account"), "account", ["owner_id"], ["id"])

    with op.batch_alter_table("quiz_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("author_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("after_submission", sa.String(), nullable=False, server_default="everything"))
        batch_op.create_check_constraint(
            batch_op.f("ck_quiz_version_after_submission"), "after_submission in ('everything', 'verdicts', 'score')"
        )
        batch_op.create_foreign_key(batch_op.f("fk_quiz_version_author_id_account"), "account", ["author_id"], ["id"])

    fill()
    # The defaults were for the rows that were there; from now on the code says what stands in a new one.
    for table, column in (
        ("document", "title"),
        ("question", "state"),
        ("question_version", "search_text"),
        ("quiz_version", "after_submission"),
    ):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column(column, server_default=None)


def fill() -> None:
    """What was there already: packs, which are in the library, and their questions, which were reviewed."""
    connection = op.get_bind()
    connection.execute(
        sa.text(
            "update document set published_at = created_at, title = (select title from document_version"
            " where document_version.document_id = document.id order by number desc limit 1)"
            " where exists (select 1 from document_version where document_version.document_id = document.id)"
        )
    )
    version = sa.table(
        "question_version",
        sa.column("id", sa.Integer),
        sa.column("body", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        sa.column("search_text", sa.String),
    )
    for row in connection.execute(sa.select(version.c.id, version.c.body)).all():
        tags = [f"#{tag}" for tag in row.body["tags"]]
        lines = [row.body["stem"], *(option["text"] for option in row.body["options"]), *tags, ""]
        connection.execute(
            version.update().where(version.c.id == row.id).values(search_text="\n".join(lines).casefold())
        )


def downgrade() -> None:
    with op.batch_alter_table("quiz_version", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_quiz_version_author_id_account"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("ck_quiz_version_after_submission"), type_="check")
        batch_op.drop_column("after_submission")
        batch_op.drop_column("author_id")

    with op.batch_alter_table("quiz", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_quiz_owner_id_account"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_quiz_owner_id"))
        batch_op.drop_column("draft")
        batch_op.drop_column("owner_id")

    with op.batch_alter_table("question_version", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_question_version_author_id_account"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("ck_question_version_source"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_question_version_source"), "source in ('pack', 'app')")
        batch_op.drop_column("search_text")
        batch_op.drop_column("author_id")

    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_question_state"), type_="check")
        batch_op.drop_index(batch_op.f("ix_question_state"))
        batch_op.drop_column("state")

    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_document_owner_id_account"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_document_owner_id"))
        batch_op.drop_column("published_at")
        batch_op.drop_column("title")
        batch_op.drop_column("owner_id")

    with op.batch_alter_table("question_decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_decision_question_id"))

    op.drop_table("question_decision")
    with op.batch_alter_table("generation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_generation_document_version_id"))

    op.drop_table("generation")
    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_upload_document_id"))

    op.drop_table("upload")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_job_unfinished",
            sqlite_where=sa.text("state in ('queued', 'running')"),
            postgresql_where=sa.text("state in ('queued', 'running')"),
        )
        batch_op.drop_index(batch_op.f("ix_job_document_id"))

    op.drop_table("job")
    op.drop_table("invitation")
    with op.batch_alter_table("sign_in_failure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_failure_name_key"))
        batch_op.drop_index(batch_op.f("ix_sign_in_failure_address"))

    op.drop_table("sign_in_failure")
    op.drop_table("account")
