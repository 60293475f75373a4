"""Who says what in a text, and what nobody may be told as a fact."""

from dataclasses import replace

import pytest

from quizapp.reading.analysis import analyse_sentences
from quizapp.reading.attribution import Attribution
from tests.unit.reading.claimed import claims
from tests.unit.reading.handmade import analysis, document, sentences
from tests.unit.reading.parsed import analysed


def said(text: str) -> list[tuple[str, str]]:
    return [(one.speaker, one.claim) for one in found(text) if one.speaker and one.claim]


def found(text: str) -> tuple[Attribution, ...]:
    return analysed(text)[1].attributions


def test_a_pronoun_speaker_is_named_by_the_sentence_before_which_is_evidence_too() -> None:
    found = [one for one in analysis("company", "it_said").attributions if one.speaker]
    assert [(one.speaker, one.claim) for one in found] == [("The company", "The ferry would sail again.")]
    assert len(found[0].evidence) == 2
    for evidence in found[0].evidence:
        evidence.check(document("company", "it_said").text)


def test_words_that_go_on_in_quotation_marks_are_the_same_speakers() -> None:
    assert claims("holm_went", "said_she", "whole_quote") == [
        ("Anna Holm", "“The gauge is safe in every storm.”"),
        ("Anna Holm", "“Nobody has ever been hurt by the gauge.”"),
    ]


def told_by_the_text(*names: str) -> bool:
    """Whether the last sentence is told as a fact, and nobody's words."""
    return not analysis(*names).attributions_in(len(names) - 1)


def test_a_would_goes_on_with_what_somebody_said() -> None:
    assert claims("clara_said", "would_sail")[-1] == ("Clara Brook", "The ferries would sail as usual.")


def test_the_speaker_is_proved_by_the_sentence_that_names_her() -> None:
    found = analysis("clara_said", "would_sail").attributions[-1]
    assert [one.quote for one in found.evidence] == [
        "Clara Brook said that the work was done.",
        "The ferries would sail as usual.",
    ]


def test_who_would_not_do_something_is_told_of_by_the_text() -> None:
    assert told_by_the_text("clara_said", "company_would")


def test_without_anybody_speaking_a_would_is_the_texts_own() -> None:
    assert told_by_the_text("clara_left", "would_sail")


def test_what_goes_on_about_the_words_just_said_is_told_by_nobody_for_sure() -> None:
    read = analysis("towers_flatter", "they_miss")
    (going_on,) = read.attributions_in(1)
    assert (going_on.speaker, going_on.claim) == ("", "")
    assert going_on.content == tuple(range(len(read.sentences[1].tokens)))
    assert analysis("they_miss").attributions == ()


def test_where_a_quotation_opens_whose_speaker_is_not_known_nobody_known_goes_on() -> None:
    names = ("wall_weak", "some_say", "boats_gone")
    *before, last = sentences(*names)
    read = analyse_sentences(document(*names), (*before, replace(last, quoted=True)))
    assert [one.claim for one in read.attributions if one.speaker == "Anna Holm"] == ["“The wall is weak.”"]


def test_a_quotation_over_several_sentences_is_proved_from_its_speaker_on() -> None:
    text = "“The hull is sound,” said Anna Reed. “We looked twice. Nobody found a crack.”"
    last = found(text)[-1]
    assert (last.speaker, last.claim) == ("Anna Reed", "“Nobody found a crack.”")
    assert len(last.evidence) == 3


def test_quoted_words_that_lean_on_the_sentence_before_have_it_as_evidence() -> None:
    text = "The owners had been warned twice. “They knew,” Anna Reed said on the quay."
    (one,) = [each for each in found(text) if each.claim]
    assert (one.speaker, one.claim) == ("Anna Reed", "“They knew.”")
    assert [each.quote for each in one.evidence] == [
        "The owners had been warned twice.",
        "“They knew,” Anna Reed said on the quay.",
    ]


def test_words_that_a_later_sentence_gives_to_somebody_are_not_the_last_speakers() -> None:
    text = (
        "“I felt it go,” Tom Reed said. The manager, Ann Lowe, said that the pitch was hard. "
        "“People wrote us off in May. We were ninth at Easter,” Ann Lowe said."
    )
    quoted = [(speaker, claim) for speaker, claim in said(text) if claim.startswith("“")]
    assert quoted == [
        ("Tom Reed", "“I felt it go.”"),
        ("Ann Lowe", "“People wrote us off in May.”"),
        ("Ann Lowe", "“We were ninth at Easter.”"),
    ]


def test_a_quotation_without_a_name_is_of_who_has_just_spoken_alone() -> None:
    bare, before = "“People wrote us off in May.”", "“The pitch was hard,” Tom Reed said."
    assert ("Ann Lowe", bare) in said(f"{before} The manager, Ann Lowe, said that the pitch was soft. {bare}")
    two = said(f"{before} Ann Lowe said that the pitch was soft, but Amos Dell said that it was hard. {bare}")
    assert [speaker for speaker, claim in two if claim == bare] == []


def test_whoever_does_not_think_something_may_go_on_talking() -> None:
    text = "“The pitch was hard,” Tom Reed said. Reed does not think that it was soft. “We fell in May.”"
    assert said(text)[-1] == ("Tom Reed", "“We fell in May.”")


def test_a_reported_clause_that_leans_goes_on_with_the_same_speakers_words() -> None:
    text = "Anna Reed said that the ferries were safe. The trips had fallen by half then, she said."
    last = found(text)[-1]
    assert last.follows
    assert last.claim == "The trips had fallen by half then, Anna Reed said."


def test_a_claim_that_leans_on_the_sentence_before_is_told_after_it_with_both_as_evidence() -> None:
    text = "The committee blamed the keeper for the wreck. Amos Dell denied it."
    claim = next(one for one in found(text) if one.speaker == "Amos Dell")
    assert claim.claim == text
    assert [one.quote for one in claim.evidence] == [
        "The committee blamed the keeper for the wreck.",
        "Amos Dell denied it.",
    ]


def test_a_report_may_be_what_it_found() -> None:
    text = "The figure comes from a regulator's report. It found that the mill lost half of its water."
    assert said(text)[-1] == ("A regulator's report", "The mill lost half of its water.")


def test_what_the_text_tells_before_somebody_speaks_is_not_put_into_their_mouth() -> None:
    told = said("The victims had their blood tested. It was clean, the panel said.")
    assert not any("tested" in claim for _, claim in told), told


def test_a_claim_may_lean_on_two_sentences() -> None:
    text = "Amos Dell swore that he lit the lamp. His log was written later. Dell denied it."
    told = "Amos Dell swore that he lit the lamp. Amos Dell’s log was written later. Dell denied it."
    assert said(text)[-1] == ("Amos Dell", told)


def test_the_words_of_another_are_not_told_as_part_of_a_claim_that_leans_on_them() -> None:
    text = "Anna Reed says that the ferries were safe. Tom Lowe warns that they leaked."
    assert not any(one.speaker == "Tom Lowe" and "Anna Reed" in one.claim for one in found(text))


@pytest.mark.parametrize(
    ("verb", "speakers"), [("warn of", ["Tom Lowe"]), ("speak of", []), ("complain about", ["Tom Lowe"]), ("see", [])]
)
def test_what_somebody_used_to_say_is_told_by_the_verb_of_saying(verb: str, speakers: list[str]) -> None:
    assert [one.speaker for one in found(f"Tom Lowe used to {verb} the rocks.")] == speakers


def test_a_bare_quotation_after_what_one_speaker_reports_goes_on_with_it() -> None:
    text = "Ann Lowe told the board that the pitch was soft. “People sank in it up to their ankles.”"
    assert said(text)[-1] == ("Ann Lowe", "“People sank in it up to their ankles.”")


def test_a_bare_quotation_after_two_speakers_is_nobodys() -> None:
    text = "Ann Lowe said that the pitch was soft, but Tom Reed denied that it was. “People sank in it.”"
    assert [speaker for speaker, claim in said(text) if claim.startswith("“")] == []


def test_a_doubted_it_is_told_after_what_it_means() -> None:
    assert said("The town will open the kiln. Campaigners doubt it.") == [
        ("Campaigners", "The town will open the kiln. Campaigners doubt it.")
    ]


def test_he_in_what_a_watchman_says_is_nobody_named_before() -> None:
    text = "Walter Gow thought that a stove had burnt on. The watchman swore he had put out the stove."
    assert said(text)[-1] == ("The watchman", "The watchman swore he had put out the stove.")


def test_who_suspects_something_may_be_told_by_a_pronoun() -> None:
    assert said("Anna Bell found the score. She suspects that the last act is lost.")[-1] == (
        "Anna Bell",
        "Anna Bell suspects that the last act is lost.",
    )


def test_who_reveals_something_may_be_told_by_a_pronoun() -> None:
    text = "Anna Bell found the score. She revealed that the last act was lost."
    assert said(text)[-1] == ("Anna Bell", "Anna Bell revealed that the last act was lost.")


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "Ann Bell said: “The roof is old.\n\n“The barn was dry in those years.”"
    assert said(text)[-1] == ("Ann Bell", "“The barn was dry in those years.”")
    closed = "Ann Bell said: “The roof is old.”\n\n“The barn was dry in those years.”"
    assert len(said(closed)) == 1
    # Its name closes the paragraph before, and nobody else's the new one.
    tagged = "“The roof is old,” said Ann Bell.\n\n“The barn was dry in those years."
    assert said(f"{tagged}”")[-1] == ("Ann Bell", "“The barn was dry in those years.”")
    assert said(f"{tagged}” “We sold it,” said Amos Dell.")[-2:] == [
        ("Ann Bell", "“The roof is old.”"),
        ("Amos Dell", "“We sold it.”"),
    ]


def test_a_question_that_is_quoted_is_no_claim_and_its_speaker_goes_on() -> None:
    found_in = found("Ann Bell said: “Is the barn worth a try? It was dry in those years.”")
    assert [(one.speaker, one.claim) for one in found_in] == [
        ("Ann Bell", ""),
        ("Ann Bell", "“It was dry in those years.”"),
    ]


def test_a_quotation_that_goes_on_is_closed_where_its_sentence_ends() -> None:
    text = "Ann Bell said that she had “wanted a barn more than a house. I think the roof would have lasted.”"
    assert said(text)[0] == ("Ann Bell", "Ann Bell said that she had “wanted a barn more than a house.”")


def test_a_sentence_that_only_leads_to_a_denial_is_no_claim() -> None:
    assert said("The barn was sold in May. In a letter to the press, the union denied these charges:") == []


def test_each_part_of_a_speech_may_open_with_a_mark_of_its_own() -> None:
    text = (
        'Ann Bell said: "The roof is old. "The barn was dry in those years. Meanwhile the county paid Bell a visit. '
        '"The cows are the worst of it," Paul Reed said.'
    )
    assert said(text) == [
        ("Ann Bell", "“The roof is old.”"),
        ("Ann Bell", "“The barn was dry in those years.”"),
        ("Paul Reed", "“The cows are the worst of it.”"),
    ]
