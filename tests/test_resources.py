from fontTools.ttLib import TTFont

from ksii import resources

ALPHABETS = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ әғқңөұүһі ӘҒҚҢӨҰҮҺІ "
    "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 ₸№«»“”‘’–—…%&()[]/→≥≤✓\u00a0"
)


def test_templates_and_profiles_are_found() -> None:
    assert (resources.templates() / "theme.toml").is_file()
    assert resources.profiles().is_dir()


def test_every_face_has_every_letter_of_the_three_languages() -> None:
    for face, path in resources.fonts().items():
        covered = TTFont(path).getBestCmap()
        assert [letter for letter in ALPHABETS if ord(letter) not in covered] == [], face
