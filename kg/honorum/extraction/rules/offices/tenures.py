"""Who holds or held which office."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention, Office, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.offices.appositions import Apposition
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import head_word, subject_of, verb_of
from honorum.model.claims import TenureClaim
from honorum.model.entities import Kind
from honorum.model.offices import fold_title

PARTY_HEADS = frozenset(
    """
    leader leadership chairman chairwoman chairperson chair president secretary-general secretary spokesman
    spokeswoman spokesperson head chief founder co-founder co-leader co-chairman co-chair member candidate
    deputy whip treasurer director boss nominee official presidency chairmanship coordinator secretary general
    vice-president vice-chairman representative convener convenor supremo patron vice-chair vice-chairwoman
    co-chairwoman
    """.split()
)
_PUBLIC_TOO = frozenset("president treasurer secretary representative delegate".split())
_LEANINGS = frozenset("Republican Republicans Democrat Democrats Democratic".split())
_NOT_OFFICES = frozenset("candidate nominee member founder co-founder leadership".split())
_HEADS_OF_BODIES = PARTY_HEADS - {"president"}
_CHAMBERS = frozenset("house senate assembly council duma congress cabinet".split())
_RULERS = frozenset("president/king/queen/emperor/emir/sultan/chancellor/taoiseach/prime minister/premier".split("/"))
_HOUSE_COMMITTEE = re.compile(r"^(?!.*\b(?:National|Central|Executive|Party|Congress)\b).* (?:Sub)?[Cc]ommittee$")
_RANKS = frozenset(("air force general", "army general", "police general", "military general", "marine general"))
_TOP = frozenset("chief top lead senior".split())
_LONG = 25
"""Years that hardly anybody holds one office."""

_RECENT = 2
"""Years in which the rulers of a country may both have ruled that an article calls so."""


def is_party_post(office: Office) -> bool:
    """Whether an office is a post in a party, which is a party affiliation and not a tenure."""
    if office.party is not None and office.head in _PUBLIC_TOO and office.party.name.split()[0] in _LEANINGS:
        return False
    if office.head in {"member", "leader", "whip"} and not _CHAMBERS.isdisjoint(office.title.lower().split()):
        return False  # "Democratic House members"
    if office.head == "general" and "secretary" not in office.title.lower():
        return False  # "Republican Attorney General"
    if office.party is not None and office.body is not None and _HOUSE_COMMITTEE.search(office.body.name):
        return False  # "Labour chair of the Home Affairs Select Committee"
    return office.head in PARTY_HEADS and (office.party is not None or office.title.lower().startswith("party "))


def is_office(office: Office) -> bool:
    """Whether an office counts as one: not a candidate, not a mere member, no party post."""
    if is_party_post(office):
        return False
    if office.head == "member":
        return (
            "parliament" in office.title.lower()
            or office.title.lower().startswith("ranking ")
            or office.title.lower().startswith("member for")
            or not _CHAMBERS.isdisjoint(office.title.lower().split())
            or office.body is not None
        )
    if (
        office.head in {"representative", "delegate", "observer"}
        and " " not in office.title
        and not office.title[0].isupper()
        and not office.body
        and not office.place
    ):
        return False
    if office.head == "general" and office.title.lower() in _RANKS:
        return False
    if office.head == "boss" and office.article == "his":
        return False
    if office.head == "negotiator":
        return office.body is not None or office.place is not None or not _TOP.isdisjoint(office.title.lower().split())
    return office.head not in _NOT_OFFICES and office.head != "deputy"


def office_fields(scene: Scene, office: Office, holder: Actor | None = None) -> dict[str, Value]:
    """The title, body and place of an office as fields of a claim."""
    return {"title": office.title, "organization": office.body, "jurisdiction": scene.place_of(office, holder)}


def tenure(scene: Scene, holder: Mention, office: Office, status: str) -> dict[str, Value]:
    """The fields of a tenure."""
    return {"holder": holder.actor, **office_fields(scene, office, holder.actor), "status": status}


def _beside(scene: Scene, forms: tuple[str, ...]) -> Iterator[Draft]:
    for each in scene.beside:
        office = each.office.office
        if each.form in forms and office is not None and is_office(office) and office.status != "claimed":
            if scene.sentence.words[each.office.first].lower == "its" and _is_of_some_body(office):
                continue
            yield _apposed(scene, each, office)


def _is_over(scene: Scene, each: Apposition) -> bool:
    """Whether years stand after the office, up to one that has passed: "president from 2001 until 2006"."""
    after = [word.lower for word in scene.sentence.words[each.last : each.last + 6]]
    if not after or after[0] not in {"from", "between", "until", "in"} or each.form != "after":
        return False
    years = [word for word in after if word.isdigit() and len(word) == 4]  # noqa: PLR2004 - digits of a year
    ended = after[0] in {"until", "in"} or len(years) > 1
    now = (scene.context.published or "")[:4]
    return bool(years) and ended and bool(now) and max(years) < now


def _is_long_ago(scene: Scene, each: Apposition) -> bool:
    """Whether what the holder does or suffers here happened so long ago that nobody holds an office since then."""
    said, now = scene.sentence.words, (scene.context.published or "")[:4]
    verb = verb_of(said, head_word(said, each.person))
    years = [time.edtf[:4] for _, _, time in scene.times_of(verb) if time.edtf]
    most = _LONG if each.office.office is None or not _has_rival(scene, each, each.office.office) else _RECENT
    return bool(now and years) and all(year.isdigit() and int(now) - int(year) > most for year in years)


def _has_rival(scene: Scene, each: Apposition, office: Office) -> bool:
    """Whether the article calls another the ruler of the same country: one of the two rules no more."""
    title = fold_title(office.title)
    return title in _RULERS and any(
        fold_title(other.title) == title
        and other.status == "current"
        and (office.place is None or other.place in {office.place, None})
        for who, offices in scene.posts.items()
        for other in offices
        if who != id(each.person.actor)
    )


def _is_of_some_body(office: Office) -> bool:
    """Whether "its chairman" is of a body or party that was spoken of, which nobody knows here."""
    return office.head in _HEADS_OF_BODIES and not (office.body or office.place or office.party)


def _apposed(scene: Scene, each: Apposition, office: Office) -> Draft:
    fields = tenure(scene, each.person, office, office.status)
    if office.status == "current" and (_is_over(scene, each) or _is_long_ago(scene, each)):
        fields["status"] = "former"
    if each.place is not None and office.place is None and office.body is None:
        fields["jurisdiction"] = each.place
    return Draft(make=TenureClaim, fields=fields, first=each.first, last=each.last)


def _before(scene: Scene) -> Iterator[Draft]:
    yield from _beside(scene, ("before", "list"))


def _after(scene: Scene) -> Iterator[Draft]:
    yield from _beside(scene, ("after",))


def _comma(scene: Scene) -> Iterator[Draft]:
    yield from _beside(scene, ("comma",))


def _post(scene: Scene) -> Iterator[Draft]:
    for mention in scene.mentions:
        if mention.post and mention.actor is not None:
            fields: dict[str, Value] = {
                "holder": mention.actor,
                "title": mention.post,
                "jurisdiction": scene.context.country,
                "status": "current",
            }
            yield Draft(make=TenureClaim, fields=fields, first=mention.first, last=mention.last)


_IS = re.compile(
    r"(?P<who>P\d+)(?: , [js]r\.?)? "
    r"(?:, who |who )?(?:(?:most|more|recently|previously|once|later|earlier|also|formerly|now|currently|"
    r"then|still|first|since|long|had|has) )*?"
    r"(?:(?P<now>is|remains|serves as|has been|has served as|continues as|stays|"
    r"remains as|is serving as|currently serves as|will remain|acts as|is acting as)"
    r"|(?P<past>was|been|served as|used to be|acted as|worked as|remained|once served as|"
    r"previously served as))"
    r"(?: (?:still|also|now|currently|already|then|once|previously|formerly|briefly|both|serving as|again|himself|"
    r"herself|officially|twice|a former|in office as))*"
    r"(?: an? (?:[a-z-]+ ){1,4}(?:,|, and|and))? (?P<one>one of (?:only )?(?:[a-z]+ )?)?(?P<office>T\d+)(?! P\d)(?! 's)"
    r"(?P<then> (?:from|until|between|in|for|since|at)\b)?"
)


_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest")
_TO_LEAVE = re.compile(
    r"(?: [^ .;]+){0,6}? to (?:leave|resign|quit|go|fall|die|step|lose|face|be [a-z]+ed|(?:get|receive) an? "
    r"(?:[a-z]+ )?sentence)\b"
)


def _is_leaving(scene: Scene, line: Sketch, match: re.Match[str], mention: Mention) -> bool:
    """Whether somebody is only counted among those who left: "is the 14th minister to resign"."""
    said = scene.sentence.words[mention.first - 1 : mention.last]
    counted = any(_ORDINAL.fullmatch(word.lower) for word in said)
    return counted and _TO_LEAVE.match(line.text[match.end("office") :]) is not None


def _is(scene: Scene) -> Iterator[Draft]:
    for line in (scene.plain, scene.full):
        for match in line.find(_IS):
            who, mention = line.mention(match["who"]), line.mention(match["office"])
            office = mention.office
            if office is None or not is_office(office) or office.status == "claimed":
                continue
            if office.plural != bool(match["one"]) or (match["one"] and office.head == "member"):
                continue
            if line.text[: match.start()].endswith("of which ") or _is_leaving(scene, line, match, mention):
                continue
            status = office.status
            if match["past"] and status == "current":
                status = "former"
            first = line.words(match.start("who"), match.end("who"))[0]
            last = mention.last
            verb = line.word_at(match.start("now") if match["now"] else match.start("past"))
            yield Draft(
                make=TenureClaim, fields=tenure(scene, who, office, status), first=first, last=last, trigger=verb
            )


_STILL = re.compile(
    r"(?:but|and|,) (?P<verb>is|remains|was|serves as|served as) (?:(?:still|also|now|currently|already|previously|"
    r"formerly|once|earlier|briefly|long|later|then|before that) )*(?P<office>T\d+)(?! P\d)"
)


def _still(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_STILL):
        mention = line.mention(match["office"])
        office = mention.office
        verb = line.word_at(match.start("verb"))
        holder = _subject(scene, verb)
        if office is None or not is_office(office) or holder is None or office.plural:
            continue
        status = "former" if match["verb"] in {"was", "served as"} and office.status == "current" else office.status
        fields: dict[str, Value] = {"holder": holder, **office_fields(scene, office, holder), "status": status}
        yield Draft(
            make=TenureClaim, fields=fields, first=verb, last=mention.last, trigger=verb, unsaid=frozenset({"holder"})
        )


def _subject(scene: Scene, verb: int) -> Actor | None:
    at = subject_of(scene.sentence.words, verb)
    for mention in scene.mentions:
        if at is not None and mention.first <= at < mention.last and mention.sort is Sort.PERSON:
            return mention.actor
    return None


_LED = re.compile(
    r"(?P<who>P\d+|T\d+) (?:, )?(?:(?P<rel>who|which|that) )?(?:(?:now|still|also|currently|once) )?(?:(?P<has>has|"
    r"had) )?(?P<verb>led|ruled|governed|"
    r"headed|chaired|leads|rules|heads|chairs|chairing|been leading|been ruling|been chairing)"
    r" (?:the )?(?:[a-z-]+ )?(?P<what>[COG]\d+|the country|the nation)(?P<since> (?:since|for|from|until|between|"
    r"in)\b)?"
)
_VERB_TITLES = {
    "led": "leader",
    "leads": "leader",
    "been leading": "leader",
    "ruled": "leader",
    "rules": "leader",
    "been ruling": "leader",
    "governed": "leader",
    "headed": "head",
    "heads": "head",
    "chaired": "chairman",
    "chairs": "chairman",
    "chairing": "chairman",
    "been chairing": "chairman",
}


def _ruling_title(scene: Scene, holder: Actor, what: Actor) -> str:
    """The title under which the article knows who rules a country, if it gives one."""
    if what.kind is not Kind.COUNTRY:
        return ""
    posts = [each for each in scene.posts.get(id(holder), ()) if each.head in _RULERS or each.title.lower() in _RULERS]
    return posts[0].title if posts else ""


def _led(scene: Scene) -> Iterator[Draft]:
    found = [(line, match) for line in (scene.full, scene.plain) for match in line.find(_LED)]
    for line, match in found:
        who = line.mention(match["who"])
        holder = who.actor or next((each.person.actor for each in scene.beside if each.office is who), None)
        verb = match["verb"]
        what = line.mention(match["what"]).actor if match["what"][0].isupper() else scene.context.country
        if holder is None or what is None or holder.kind is not Kind.PERSON or what.kind is Kind.PARTY:
            continue
        if verb in {"led", "headed"} and not what.kind.is_place and not match["since"] and not match["rel"]:
            continue
        if verb in {"headed", "heads", "chairs", "chaired"} and what.kind.is_place:
            continue
        office = who.office or next((each.office.office for each in scene.beside if each.person is who), None)
        present = verb.endswith("s") or (match["has"] == "has") or "been" in verb
        former = (office is not None and office.status == "former") or not (present or match["since"] == " since")
        fields: dict[str, Value] = {
            "holder": holder,
            "title": _ruling_title(scene, holder, what) or _VERB_TITLES[verb],
            "jurisdiction": what if what.kind.is_place else None,
            "organization": None if what.kind.is_place else what,
            "status": "former" if former else "current",
        }
        first = (
            line.word_at(match.start("rel")) if match["rel"] else line.words(match.start("who"), match.end("who"))[0]
        )
        at = line.word_at(match.start("verb"))
        last = line.words(match.start("what"), match.end("what"))[1]
        for start, stop, time in scene.times():
            if last <= start <= last + 9 and time.text.split()[0].lower() in {
                "since",
                "from",
                "until",
                "for",
                "between",
            }:
                last = stop
                fields["start"] = time.edtf.split("/")[0] if time.edtf else None
                break
        yield Draft(
            make=TenureClaim, fields=fields, first=first, last=last, trigger=at, unsaid=frozenset({"title", "holder"})
        )


RULES = (
    Rule(
        "tenure.before",
        "tenures",
        _before,
        takes=(
            ("Norwegian foreign minister Ada Vern left the talks.", "Ada Vern | foreign minister | Norway | current"),
        ),
        refuses=("Ada Vern met the minister in Oslo.",),
    ),
    Rule(
        "tenure.after",
        "tenures",
        _after,
        takes=(("Ada Vern, the former president of Norway, spoke in Oslo.", "Ada Vern | president | Norway | former"),),
        refuses=("Ada Vern, a teacher from Oslo, spoke.",),
    ),
    Rule(
        "tenure.comma",
        "tenures",
        _comma,
        takes=(
            (
                "The deputy interior minister of Kenya, Ada Vern, said nobody was hurt.",
                "Ada Vern | deputy interior minister | Kenya | current",
            ),
        ),
    ),
    Rule(
        "tenure.post",
        "tenures",
        _post,
        takes=(("Ada Vern MP asked the government of Kenya for help.", "Ada Vern | MP | Kenya | current"),),
    ),
    Rule(
        "tenure.is",
        "tenures",
        _is,
        words("is was remains remained serves served been be continues used acted acts stays worked"),
        takes=(("Ada Vern was president of Kenya from 1990 to 1999.", "Ada Vern | president | Kenya | former"),),
        refuses=("Ada Vern might be president of Kenya one day.",),
    ),
    Rule("tenure.still", "tenures", _still, words("is remains was serves served")),
    Rule(
        "tenure.led",
        "tenures",
        _led,
        words("led ruled governed headed chaired leads rules heads chairs leading ruling chairing"),
        takes=(("Ada Vern, who has ruled Kenya since 1991, spoke.", "Ada Vern | leader | Kenya | current | 1991"),),
    ),
)
