"""``quizapp lint``: item-writing flaws of a file of questions, without a database."""

import json
from pathlib import Path

import click

from quizapp import lint as linter
from quizapp.cli.bank_file import read_bank

FINDINGS = 1


@click.command()
@click.argument("bankfile", type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="What to write.")
@click.pass_context
def lint(context: click.Context, bankfile: Path, form: str) -> None:
    """Print the item-writing flaws of BANKFILE, one a row; ends with 1 if any.

    BANKFILE is the folder of a pack, a file of it (questions.yaml, generated.yaml), or JSON that `generate` wrote
    (- reads standard input).
    """
    questions = read_bank(bankfile)
    found = [(question, finding) for question in questions for finding in linter.lint(question)]
    if form == "json":
        rows = [
            {
                "question": question.id,
                "rule": finding.rule,
                "field": finding.field,
                "where": finding.where,
                "message": finding.message,
            }
            for question, finding in found
        ]
        # As bytes, since the contract says UTF-8 whatever the terminal's or the pipe's own encoding is.
        text = json.dumps({"questions": len(questions), "findings": rows}, ensure_ascii=False, indent=2)
        click.echo(text.encode(), nl=False)
    else:
        for question, finding in found:
            click.echo(f"{question.id}: {finding.where}: {finding.message} ({finding.rule})")
        flawed = len({question.id for question, _ in found})
        click.echo(f"Findings: {len(found)} (in {flawed} of {len(questions)} questions)")
    if found:
        context.exit(FINDINGS)
