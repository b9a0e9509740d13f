from __future__ import annotations

import pytest

from brief.text.english import is_english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Police arrest three suspects",
        "Seven killed as tram derails in Croydon",
        "Juan de la Cruz met Maria del Mar in El Paso.",
        "Van der Meer wins Tour de France stage",
        "KILLED",
    ],
)
def test_short_english_and_names_from_elsewhere_pass(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Fähre ist am Montag vor der Küste gesunken und wurde nicht gefunden.",
        "Le ministre est mort dans une explosion à Paris.",
        "El presidente se reunió con los ministros en la capital.",
        "Il governo ha approvato la legge che riduce gli aiuti.",
        "O presidente não foi ao encontro com os ministros.",
        "De minister zei dat het schip niet voor de kust lag en een dag werd gezocht.",
        "Президент встретился с министрами в столице.",
    ],
)
def test_short_text_of_another_language_is_told_apart(text: str) -> None:
    assert not is_english(text)
