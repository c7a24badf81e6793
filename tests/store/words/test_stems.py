"""The forms of a word have one stem, and other words have another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.words.stems import is_one_slip, stem, words_of

FORMS = """
folder foldern foldrar foldrarna
cykel cykeln cyklar cyklarnas
bok böcker boken böckerna
lärare läraren lärarna lärarnas
utbildning utbildningar utbildningen utbilda
möte möten mötet mötena
ungdom ungdomar ungdomars ungdomarna
delaktig delaktighet delaktigheten delaktiga
förening föreningar föreningarna föreningarnas
brukare brukarna brukarens brukaren
lokal lokaler lokalerna lokalen
gemensam gemensamma gemensamt
digital digitala digitalt
barn barnen barns
studiecirkel studiecirklar studiecirkeln
anhörig anhöriga anhörigas
informera information informationen
stöd stödet stöden stöds
kommun kommuner kommunen kommunens
vän vänner vännerna
aktivitet aktiviteter aktiviteten aktiviteterna
skola skolan skolor skolorna
museum museet museer
café caféet caféer caféerna
nyckel nycklar nycklarna
enkel enklare enkla enkelt
boende boenden boendet
arbeta arbetar arbetade arbete arbetet
idé idén idéer idéerna
plats platser platsen platserna
öppen öppet öppna
psykisk psykiskt psykiska
planera planering planerar planeringen
dator datorer datorn
bemötande bemötandet bemöta
stad städer staden
process processer processen
forum forumet forumen
seminarium seminariet seminarier
""".strip().splitlines()
APART = """
kommun kommunikation
folder folk
buss buske
kurs kurva
träff trafik
karta kartell
fest fästing
vård värld
hem hemlig
ungdom ungar
tolk tal
musik museum
film filt
hus husdjur
boende bok
dans dator
aktiv aktie
skola skoter
lokal lok
mentor mentometer
träna träd
""".strip().splitlines()


@pytest.mark.parametrize("forms", FORMS)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    first, *others = forms.split()
    assert {other: stem(other) for other in others} == dict.fromkeys(others, stem(first))


@pytest.mark.parametrize("pair", APART)
def test_other_words_have_another_stem(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


@given(st.text(max_size=30))
def test_any_word_has_a_stem_that_is_no_longer_than_its_letters_and_folds(word: str) -> None:
    for one in words_of(word):
        assert stem(one)
        assert stem(one) == stem(one.upper().casefold())


def test_words_are_read_out_of_any_text() -> None:
    assert words_of("Fika – kl. 13.30 (på Sidénhuset)!") == [
        "Fika",
        "kl",
        "13",
        "30",
        "på",
        "Sidénhuset",
    ]


@pytest.mark.parametrize("slip", ["inormation", "infformation", "infromation", "infarmation"])
def test_a_slip_of_the_finger_is_one(slip: str) -> None:
    assert is_one_slip("information", slip)
    assert is_one_slip(slip, "information")


@pytest.mark.parametrize("other", ["information", "informatör", "inmoratif", "folk"])
def test_two_slips_or_none_are_not_one(other: str) -> None:
    assert not is_one_slip("information", other)


def test_in_a_short_word_only_neighbours_may_have_changed_places() -> None:
    assert is_one_slip("fold", "flod")
    assert not is_one_slip("fold", "folkd")
    assert not is_one_slip("fold", "folk")
    assert not is_one_slip("bok", "bko")
