"""Which language is spoken, and that both have their own words."""

from __future__ import annotations

import pytest

from samverka_store.words.language import EN, SV, language_of, words_for


@pytest.mark.parametrize(
    ("locale", "option", "setting", "code"),
    [
        (None, None, None, "sv"),
        ("", None, None, "sv"),
        ("C", None, None, "sv"),
        ("C.UTF-8", None, None, "sv"),
        ("POSIX", None, None, "sv"),
        ("sv_SE.UTF-8", None, None, "sv"),
        ("sv_FI", None, None, "sv"),
        ("sv", None, None, "sv"),
        ("en_GB.UTF-8", None, None, "en"),
        ("fi_FI.UTF-8", None, None, "en"),
        ("svx_XX", None, None, "en"),
        ("en_GB.UTF-8", "sv", "en", "sv"),
        ("sv_SE.UTF-8", "en", "sv", "en"),
        ("sv_SE.UTF-8", None, "en", "en"),
        ("en_GB.UTF-8", None, "sv", "sv"),
        ("en_GB.UTF-8", "", " ", "en"),
        (None, "sv-SE", None, "sv"),
    ],
)
def test_the_option_goes_before_the_setting_and_that_before_the_locale(
    locale: str | None, option: str | None, setting: str | None, code: str
) -> None:
    assert language_of(locale, option, setting) == code


def test_each_language_is_found_by_its_code() -> None:
    assert words_for("sv") is SV
    assert words_for("en") is EN
    assert words_for("fi") is SV
