"""Votes that no noun names but what is done in them: "was elected to the Senate in 1992", "ran for mayor in 2001"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.context import Context
from honorum.extraction.events.vote_mentions import VoteMention
from honorum.extraction.events.vote_places import place_beside, place_of
from honorum.extraction.events.vote_wordings import BY_FORCE, BY_VOTERS, KIND_CUES
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.document import Document, Sentence
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Time
from honorum.model.entities import Kind

_HOUSES = (
    r"parliament|senate|congress|house|assembly|legislature|knesset|duma|bundestag|sejm|rada|diet|commons|senator"
    r"|congressman|congresswoman|representative|mp|m\.p\.|deputy|lawmaker|legislator|assemblyman|assemblywoman"
)
_OFFICE_KINDS = (
    ("presidential", re.compile(r"\b(?:president|presidency|head of state)\b")),
    ("governor", re.compile(r"\b(?:governor|governorship|gubernatorial)\b")),
    (
        "local",
        re.compile(r"\b(?:mayor|councill?or|alderman|mayoralty|(?:city|town|county|local|borough) council)\b"),
    ),
    ("parliamentary", re.compile(rf"\b(?:{_HOUSES}|member of parliament)\b")),
)
_NO_VOTE_OF_THE_PEOPLE = re.compile(
    r"\b(?:leader|chair\w*|speaker|pope|secretar\w+|head of the (?:party|union|committee)|committee|board"
    r"|bishop|captain"
    r"|president of the (?:senate|assembly|party|union|council|commission|court)|general|judge|prime minister|premier"
    r"|vice-president of the|deputy (?:leader|governor)|(?<!west )bank|company|corporation|airline|federation|fellow"
    r"|member of the (?:academy|club|society))\b"
)
_UPTO_TIME = r"(?:(?! (?:and|but|while|who|which|when|after|before|where|because)\b)(?: [^ .;,]+)){0,9}?"
_ELECTED = re.compile(
    rf"\b(?P<verb>(?:re-?)?elected)(?! by (?:the )?(?:parliament|lawmakers|members|delegates|O\d))"
    rf"(?P<what>{_UPTO_TIME})(?= |$)"
)
_VOTERS_ELECT = re.compile(
    r"\b(?:voters|people|citizens|electorate|[AC]\d+) (?:[a-z]+ )?(?:re-?)?elected (?P<what>P\d+ (?:as"
    r" )?(?:their |its |the |as )*(?:[a-z]+ )?(?:president|parliament|mayor|governor))"
)
_RUNNING = re.compile(
    r"\b(?:run|runs|running|ran|stand|stood|standing|bid|campaigned|campaigning|seeking|sought|candidate"
    r"|candidacy|lost (?:a"
    r"|his|her|the) (?:race|bid)|race) (?:[a-z]+ly )?"
    r"(?:again )?(?:for |as )?(?P<what>(?:the |a |an |[CAO]\d+ (?:'s )?|(?!and|who|from|with|by)[a-z-]+"
    r" ){0,5}?(?:president|presidency"
    r"|council|mayor|governor|governorship|senate|senator|parliament|congress|house|assembly|knesset|duma))\b"
    r"(?: of (?:the )?(?P<place>[CA]\d+))?"
)
_YEARS_CANDIDATE = re.compile(
    r"\b(?P<year>(?:19|20)\d\d) (?:[CAG]\d+ |[a-z]+ )?(?P<what>presidential|gubernatorial|mayoral|senate)"
    r" (?:candidates?|nominees?|contenders?|hopefuls?|race|campaign|bid|front-?runner|contest|ticket)"
    r"|\b(?P<year3>(?:19|20)\d\d) (?:[a-z-]+ )?(?:bid|campaign|run) for (?:the )?(?:[CA]\d+ (?:'s )?)?"
    r"(?P<what3>president\w*|governor\w*|mayor\w*|senat\w+|congress)"
    r"|\b(?P<what2>presidential|gubernatorial|mayoral|senate) (?:candidates?|nominee|race|campaign|bid"
    r"|contender) (?:in|of) (?:the )?(?P<year2>(?:19|20)\d\d)(?! [a-z]*election)"
)
_NOMINATION = re.compile(
    r"\b(?:w[io]ns?|winning|clinche[sd]|secure[sd]|captured?|lost|claimed|took|takes) (?:the |[HGO]\d+"
    r" (?:'s )?|[GO]\d+ |'s |party |his |her |a |democratic |republican )*"
    r"(?P<what>nomination)(?P<rest>(?: for (?:the )?[^.;,]{1,40})?)"
)
_POWER = re.compile(
    r"\b(?P<how>came|returned|rose|swept|voted|elected|re-elected) (?:back )?(?:in)?to (?:power|office|government) in\b"
)
_AT_THE_POLLS = re.compile(r"\b(?:seats|elections?|votes?|voters|ballots?|polls|landslide)\b")
"""Without a word of these, who came, rose or returned to power may have done so without a vote."""
_WON_OFFICE = re.compile(
    r"\b(?:won|lost|regained|captured|retained) (?:the |H\d+ )?(?P<what>presidency|governorship|mayoralty"
    r"|(?:[a-z]+ )?(?:term|mandate) as (?:president|mayor|governor))\b"
)
_WON_SEAT = re.compile(
    r"\b(?:w[io]ns?|won|winning|lost|losing|captured|regained|gained|claimed|took|held) (?:a|an|the|his|her|its|H\d+)"
    r" (?:[a-z-]+ |[CAG]\d+ (?:'s )?){0,3}?(?P<what>seat|riding|constituency)"
    r"(?: (?:in|for|of) (?:the )?(?:[CA]\d+ |[a-z]+ )?(?:house|senate|parliament|congress|assembly|O\d+|C\d+))?"
)
_VOTING = re.compile(
    r"\b(?P<verb>voting|balloting|polling|caucus|caucuses)(?: (?:for|in|across) (?!P)[^.;,]{1,50}?)?"
    r" (?:took place|takes place|will take place|was held|is held|were held|are held|will be held"
    r"|began|begins|started|starts|ended|ends|opened|got under way|has to be repeated|is under way)\b"
)
_BEAT = re.compile(
    r"P\d+ (?:had |narrowly |[a-z]+ly )*(?:defeated|beat|lost to|unseated) (?:(?:the|then|incumbent|president"
    r"|rival|former"
    r"|long-time|longtime|veteran|opposition|leader|candidate|prime|minister|his|her|[GA]\d+) )*P\d+"
)
Said = list[tuple[int, int, Time]]


def implied_votes(
    document: Document, context: Context, line: Sketch, said: Said, sentence: Sentence
) -> Iterator[VoteMention]:
    """The votes that a sentence tells of without their noun."""
    yield from _stood_again(document, line, said, sentence)
    yield from _won_seats(line, said, sentence)
    yield from _elected(context, line, said, sentence)
    yield from _stood(context, line, said, sentence)
    yield from _years(context, line, sentence)
    yield from _beat_in(line, said, sentence)
    for match in line.find(_NOMINATION):
        when = _time_near(line, match.start(), match.end(), said)
        place = place_beside(context, line, match["rest"] + line.text[match.end() :], "primary")
        if when is None and place is None:
            continue
        if place is None or place.kind is Kind.COUNTRY:
            place = None
        yield _mention(sentence, line, match, "primary", place, when)
    for match in line.find(_POWER):
        if match["how"] in {"came", "returned", "rose"} and not _AT_THE_POLLS.search(line.text):
            continue
        kind = next((kind for kind, cue in KIND_CUES if cue.search(line.text)), None)
        when = _time_near(line, match.start(), match.end(), said)
        if when is not None and not BY_FORCE.search(line.text) and "/" not in (when[2].edtf or ""):
            yield _mention(sentence, line, match, kind, None, when)
    for match in line.find(_VOTING):
        when = _time_near(line, match.start(), match.end(), said)
        if when is not None:
            yield _mention(sentence, line, match, kind_of_office(match[0]), None, when)


def kind_of_office(text: str) -> str | None:
    """The kind of vote that fills an office.

    >>> kind_of_office("elected mayor of"), kind_of_office("elected to the senate"), kind_of_office("elected")
    ('local', 'parliamentary', None)
    """
    return next((kind for kind, cue in _OFFICE_KINDS if cue.search(text)), None)


def _beat_in(line: Sketch, said: Said, sentence: Sentence) -> Iterator[VoteMention]:
    """Who beat whom in another year, in an article that tells of votes: "In 2010, Vern defeated Brand"."""
    for match in line.find(_BEAT):
        when = _time_near(line, match.start(), match.end(), said)
        year = when is not None and re.fullmatch(r"(?:19|20)\d\d(?:-\d\d)?", when[2].edtf or "")
        if year and not _NAMED_VOTE.search(line.text):
            mention = _mention(sentence, line, match, None, None, when)
            mention.strong, mention.again = False, True
            yield mention


_ELECTED_OF = re.compile(
    r"^(?:re-?)?elected (?:as )?(?:the )?(?:[a-z]+ )?(?:governor|mayor|president) (?:of|for) (?:the )?(?:[a-z]+"
    r" ){0,2}[CA]\d+"
)


def _elected(context: Context, line: Sketch, said: Said, sentence: Sentence) -> Iterator[VoteMention]:
    """Who was elected when: the office tells the kind of vote."""
    for pattern in (_VOTERS_ELECT, _ELECTED):
        for match in line.find(pattern):
            describes = pattern is _ELECTED and sentence.words[line.word_at(match.start("verb"))].dep == "amod"
            if describes and not _NEWLY.search(line.text[: match.start()]):
                continue  # "the longest-serving elected mayor"
            when = None if describes else _time_near(line, match.start(), match.end(), said)
            stop = line.text.find(" , ", match.end())
            rest = line.text[match.start() : stop if stop > 0 else len(line.text)]
            if when is not None and when[0] > line.word_at(match.start()):
                rest = rest[: max(0, _offset(line, when[0]) - match.start())]
            kind = kind_of_office(rest) or _kind_of_body(line, rest)
            sure = BY_VOTERS.search(line.text) and "parliament 's" not in line.text
            sure = sure or describes or _ELECTED_OF.match(rest) is not None
            if _NO_VOTE_OF_THE_PEOPLE.search(rest) or not (sure or when is not None):
                continue
            if _BY_A_PARTY.search(line.text[: match.start()]):
                continue
            if kind is None and (
                when is None
                or not re.match(
                    r"(?:re-?)?elected(?: again| first| twice| [a-z]+ times| [a-z]+ly| ,| most)*(?: in)? ?$", rest
                )
            ):
                continue
            place = place_beside(context, line, f" {rest}", kind)
            seen = _SAW.search(line.text[: match.start()])
            if place is None and seen:
                place = place_of(context, line, seen["place"], kind)
            yield _mention(sentence, line, match, kind, place, when)


_NEWLY = re.compile(r"\b(?:newly|recently|just) $")
_SAW = re.compile(r"(?P<place>C\d+) (?:has |had |have )?(?:saw|sees|seen) (?:an? |its |the )?(?:[a-z]+ ){1,3}$")
_BY_A_PARTY = re.compile(r"(?:G\d+|party)(?: (?:has|have|had|also|members|delegates|lawmakers|[a-z]+ly))* $")
"""Who elects whom inside a party: "the Tide Party elected Ada Vern as its president"."""


def _kind_of_body(line: Sketch, text: str) -> str | None:
    """Parliamentary, when somebody is elected to a body whose name says that it is a house."""
    for token in re.findall(r" (?:to|in) (?:the )?(O\d+)", text):
        actor = line.mention(token).actor
        if actor is not None and re.search(rf"\b(?:{_HOUSES})\b", actor.name.lower()):
            return "local" if "council" in actor.name.lower() else "parliamentary"
    return None


def _stood(context: Context, line: Sketch, said: Said, sentence: Sentence) -> Iterator[VoteMention]:
    """Who ran for what office, or won it, when."""
    for pattern in (_RUNNING, _WON_OFFICE):
        for match in line.find(pattern):
            when = _time_near(line, match.start(), match.end(), said)
            kind = kind_of_office(match["what"])
            if when is None or kind is None:
                continue
            token = match.groupdict().get("place")
            place = place_of(context, line, token, kind) if token else None
            yield _mention(sentence, line, match, kind, place, when)


_NAMED_VOTE = re.compile(r"\b(?:elections?|by-elections?|primary|primaries|vote|polls?|referendum|ballot|race)\b")


def _won_seats(line: Sketch, said: Said, sentence: Sentence) -> Iterator[VoteMention]:
    """Seats won or lost at a time that is told: "won an open seat in the House in 2004"."""
    for match in line.find(_WON_SEAT):
        when = _time_near(line, match.start(), match.end(), said)
        local = re.search(r"\bcouncil\b", match[0])
        if _NAMED_VOTE.search(line.text):
            continue
        if when is not None and when[0] >= line.word_at(match.start()):
            yield _mention(sentence, line, match, "local" if local else "parliamentary", None, when)


_AGAIN = re.compile(
    r"\b(?:run|runs|running|ran|stand|stands|standing|stood|seeks?|seeking|sought|bid|contest|bidding)"
    r"(?: (?:for|a|an|his|her|H\d+|another|second|third|fourth|fifth|new|[a-z]+-year|further|consecutive|straight|final"
    r"|more))*"
    r" (?P<what>again|re-election|reelection|term|mandate|office|terms)\b(?: (?:in office|as T\d+|of office))?"
    r"(?: (?:when|after|once) (?:his|her|H\d+|the|current)(?: [a-z]+)? term (?:ends|expires|is up|runs out))?"
)


_GROUPS = re.compile(r"\b(senator|congressm[ae]n|lawmaker|governor|mayor|deputy|representative)s?\b[^P]*$")


def _stood_again(document: Document, line: Sketch, said: Said, sentence: Sentence) -> Iterator[VoteMention]:
    """Who stands once more, when: only the office that the article gives the person tells the kind of vote."""
    for match in line.find(_AGAIN):
        when = _time_near(line, match.start(), match.end(), said)
        if when is not None and when[0] >= line.word_at(match.start()):
            mention = _mention(sentence, line, match, None, None, when)
            group = _GROUPS.search(line.text[: match.start()])
            mention.kind = kind_of_office(group[1]) if group else kind_of_person(document, line, mention)
            if mention.kind is not None:
                yield mention


_KINDS_OF_RACES = {
    "pres": "presidential", "sena": "parliamentary", "cong": "parliamentary", "gube": "governor", "gove": "governor",
}  # fmt: skip


def _years(context: Context, line: Sketch, sentence: Sentence) -> Iterator[VoteMention]:
    """Candidates of a year: "the 2008 presidential candidate"."""
    for match in line.find(_YEARS_CANDIDATE):
        said = next(name for name in ("year", "year2", "year3") if match[name])
        year, first = match[said], line.word_at(match.start(said))
        what = match["what"] or match["what2"] or match["what3"]
        kind = _KINDS_OF_RACES.get(what[:4], "local")
        token = next(iter(re.findall(r"[CA]\d+", match[0])), "")
        place = place_of(context, line, token, kind) if token else None
        yield _mention(sentence, line, match, kind, place, (first, first + 1, Time(year, year)))


def _mention(
    sentence: Sentence,
    line: Sketch,
    match: re.Match[str],
    kind: str | None,
    place: Actor | None,
    when: tuple[int, int, Time] | None,
) -> VoteMention:
    first, last = line.words(match.start(), match.end())
    found = VoteMention(sentence.number, first, last, first, kind, place, strong=True, implied=True)
    if when is not None:
        found.time, found.time_span = when[2], when[:2]
        found.first, found.last = min(first, when[0]), max(last, when[1])
    return found


_NOUN_AFTER = re.compile(
    r"^ ?(?:[a-z]+ ){0,2}(?:elections?|by-elections?|votes?|polls?|ballot|primary|primaries|referendum"
    r"|run-?off)\b"
)
_TITLES = (
    ("presidential", r"president(?:-elect)?"),
    ("parliamentary", r"prime minister|premier|senator|sen\.|rep\.|congressman|congresswoman|mp|chancellor|lawmaker"),
    ("governor", r"governor|gov\."),
    ("local", r"mayor|councill?or"),
)


_PRONOUN = re.compile(r"\b(?:he|she)(?: (?:was|were|had|has|been|be|also|then|later|again|first|won't|will|would))* $")


def _who_stands(line: Sketch, mention: VoteMention) -> str | None:
    """The names of the person named before a mention, as a pattern: the last one, and any used alone."""
    left = line.text[: _offset(line, mention.first)]
    before = re.findall(r"P\d+", left)
    which = 0 if _PRONOUN.search(left) else -1
    actor = line.mention(before[which]).actor if before else None
    if actor is None:
        return None
    known = [actor.name.split()[-1], *(each for each in actor.aliases if each[0].isupper())]
    return f"(?:{'|'.join(re.escape(each) for each in known)})"


_STATE = r"(?P<state>[A-Z][a-z.]+(?: [A-Z][a-z.]+)?|[A-Z]\.[A-Z]\.)"
_OF_A_STATE = r"(?:Republicans?|Democrats?|Democratic|GOP|Sen\.|Rep\.|Gov\.|Senator|Governor|Congress\w*)"


_STATES = dict(
    pair.split(":")
    for pair in """Ala:Alabama Ariz:Arizona Ark:Arkansas Calif:California Colo:Colorado Conn:Connecticut Del:Delaware
    Fla:Florida Ga:Georgia Ill:Illinois Ind:Indiana Kan:Kansas Ky:Kentucky La:Louisiana Md:Maryland Mass:Massachusetts
    Mich:Michigan Minn:Minnesota Miss:Mississippi Mo:Missouri Mont:Montana Neb:Nebraska Nev:Nevada Okla:Oklahoma
    Ore:Oregon Pa:Pennsylvania Tenn:Tennessee Vt:Vermont Va:Virginia Wash:Washington Wis:Wisconsin
    Wyo:Wyoming""".split()
)
_TOWNS = re.compile(rf"[A-Za-z], ({'|'.join(_STATES)})\.(?= --|,| \(| –| —)")
_HOMES = re.compile(r"\b[RDI]-([A-Z][a-z.]+(?: [A-Z][a-z.]+)?|[A-Z]\.[A-Z]\.)(?=[,);]|\.? |$)")


def home_of_person(document: Document, context: Context, line: Sketch, mention: VoteMention) -> Actor | None:
    """The American state in which the person before a mention stands: "Ada Vern, R-Texas", "Ohio Sen. Ada Vern"."""
    name = _who_stands(line, mention)
    if name is None:
        return None
    for pattern in (
        rf"\b{name},? \(?[RDI]-{_STATE}(?=[,);]|\.? |$)",
        rf"\b{_STATE}(?:'s)? (?:[a-z-]+ )?{_OF_A_STATE} (?:[A-Z][\w'.-]* ){{0,3}}{name}\b",
        rf"\b{name}, [^.;]{{0,40}}?\b{_STATE} {_OF_A_STATE}",
    ):
        found = re.search(pattern, document.article.text)
        place = gazetteer().names.get(found["state"]) if found else None
        if place is not None and place.kind is Kind.REGION and place.country == "United States":
            return context.cast.place(place)
    told = set(_HOMES.findall(document.article.text))
    told |= {_STATES[each] for each in _TOWNS.findall(document.article.text)}
    place = gazetteer().names.get(next(iter(told))) if len(told) == 1 else None
    return context.cast.place(place) if place is not None and place.kind is Kind.REGION else None


def kind_of_person(document: Document, line: Sketch, mention: VoteMention) -> str | None:
    """The kind of vote in which the person named before a mention is elected, by the title the article gives."""
    name = _who_stands(line, mention)
    if name is None:
        return None
    for kind, titles in _TITLES:
        if re.search(rf"\b(?i:{titles}),? (?:[A-Z][\w'.-]* ){{0,3}}{name}\b", document.article.text):
            return kind
    return None


def _offset(line: Sketch, word: int) -> int:
    return next((piece.start for piece in line.pieces if piece.first >= word), len(line.text))


_NO_VERB_BETWEEN = re.compile(
    r"(?:;| and | but | who | which | when | after | before | while | since | until | that | said | announced )"
)
_REACH = 12


def _time_near(line: Sketch, start: int, stop: int, said: Said) -> tuple[int, int, Time] | None:
    """The time that belongs to what is said from `start` to `stop`: soon after it, inside it, or right before it."""
    first, last = line.words(start, stop)
    for each in said:
        edtf = each[2].edtf
        if not edtf or ".." in edtf or _NOUN_AFTER.match(line.text[_offset(line, each[1]) :]):
            continue
        if first <= each[0] < last:
            return each
        if last <= each[0] <= last + _REACH:
            between = f" {line.text[stop : _offset(line, each[0])]} "
            if not _NO_VERB_BETWEEN.search(between) and between.count(",") <= 1:
                return each
    before = [each for each in said if each[1] <= first and each[2].edtf and ".." not in (each[2].edtf or "")]
    if before:
        each = before[-1]
        between = f" {line.text[_offset(line, each[1]) : start]} "
        if len(between.split()) <= _REACH // 2 and not _NO_VERB_BETWEEN.search(between):
            return each
    return None
