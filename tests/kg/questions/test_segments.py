"""A stack of files answers as one file would in which everything is written anew each time."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from honorum.questions.prepared.segments import Part, Segments, write_segments

_KEYS = st.sampled_from(["ada", "bo", "cy", "di"])
_ANSWERS = st.none() | st.lists(st.binary(min_size=1, max_size=5), min_size=1, max_size=4)
_CHANGES = st.lists(st.dictionaries(_KEYS, _ANSWERS, max_size=3), min_size=1, max_size=6)


def parts(answers: dict[str, list[bytes] | None]) -> Iterator[Part]:
    """The parts of answers; of an answer that fell, one empty part."""
    for key, found in answers.items():
        for number, value in enumerate(found or [b""]):
            yield key, number, value


@given(_CHANGES)
@run(max_examples=60)
def test_the_last_word_counts(changes: list[dict[str, list[bytes] | None]]) -> None:
    """After each change every key has the parts that were written last, none where it fell; older stacks stay."""
    with TemporaryDirectory() as folder:
        known: dict[str, list[bytes] | None] = {}
        before: Path | None = None
        stacks: list[tuple[Segments, dict[str, list[bytes] | None]]] = []
        for number, change in enumerate(changes):
            home = Path(folder) / str(number)
            write_segments(home, parts(change), before)
            known, before = known | change, home
            stacks.append((Segments.open(home), known))
        for stack, told in stacks:
            for key in ("ada", "bo", "cy", "di", "nobody"):
                found = told.get(key) or []
                assert stack.parts(key, 0, 9) == found
                assert stack.parts(key, 1, 2) == found[1:3]


def test_a_small_change_writes_little(tmp_path: Path) -> None:
    """What a change leaves alone is linked, not written again; many changes do not make a high stack."""
    large = {f"office-{number}": [b"x" * 500] for number in range(2000)}
    write_segments(tmp_path / "0", parts(large))
    (first,) = (tmp_path / "0").iterdir()
    for number in range(1, 20):
        write_segments(tmp_path / str(number), parts({f"office-{number}": [b"new"]}), tmp_path / str(number - 1))
        files = sorted((tmp_path / str(number)).iterdir())
        assert files[0].samefile(first)
        assert len(files) <= 4
    stack = Segments.open(tmp_path / "19")
    assert [stack.parts(f"office-{number}", 0, 0)[0][:3] for number in (0, 1, 19, 20)] == [
        b"xxx",
        b"new",
        b"new",
        b"xxx",
    ]
