"""The votes an article speaks of: each election or referendum once, however often and in whatever words it is named.

Found over the whole article before the rules run, since "the election" means one that was named elsewhere. A vote is
told apart by its kind, its place and its date.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.context import Context
from honorum.extraction.events.vote_mentions import Vote, VoteMention
from honorum.extraction.events.vote_phrases import kind_from, usual_kind, vote_phrases
from honorum.extraction.events.vote_places import REGIONAL, home_of, region_of, topics
from honorum.extraction.events.vote_signs import reports_a_vote, tells_of_a_campaign
from honorum.extraction.events.vote_wordings import MONTHS
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Document
from honorum.model.edtf import ends, span
from honorum.model.entities import Kind

LABELS = {
    "parliamentary": "parliamentary election", "presidential": "presidential election", "local": "local elections",
    "referendum": "referendum", "by-election": "by-election", "primary": "primary", "other": "election",
    "governor": "election of a governor",
}  # fmt: skip


_NATIONAL = frozenset({"parliamentary", "presidential", "local", "governor"})


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """All votes of an article, and their mentions by sentence."""

    votes: tuple[Vote, ...]
    mentions: dict[int, list[VoteMention]]
    main: Vote | None

    def near(self, sentence: int) -> Vote | None:
        """The vote a sentence is about: one it names, else the one named last before, else the main one."""
        here = [each for each in self.mentions.get(sentence, ()) if each.vote]
        if here:
            return max(here, key=lambda each: each.strong).vote
        for number in (sentence - 1, sentence - 2):
            before = [each for each in self.mentions.get(number, ()) if each.vote and each.strong]
            if before:
                return before[-1].vote
        return self.main


@dataclass(frozen=True, slots=True, eq=False)
class ArticleKey:
    """An article as a key that is equal to itself only."""

    document: Document
    context: Context

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArticleKey) and self.context.cast is other.context.cast

    def __hash__(self) -> int:
        return id(self.context.cast)


def votes_of(scene: Scene) -> Votes:
    """The votes of the article a scene belongs to; found once for each article."""
    return _votes(ArticleKey(scene.document, scene.context))


@lru_cache(maxsize=4)
def _votes(article: ArticleKey) -> Votes:
    found: list[VoteMention] = []
    for sentence, names in zip(article.document.sentences, article.context.cast.mentions, strict=True):
        found.extend(vote_phrases(article.document, article.context, sentence, names))
    about = topics(article.document, article.context)
    for mention in found:
        mention.place = mention.place or about[mention.sentence]
    usual = usual_kind(article.document)
    told = reports_a_vote(article.document)
    meant = told or tells_of_a_campaign(article.document)
    votes = _told_apart(found, article.context, usual, told=told)
    by_sentence: dict[int, list[VoteMention]] = {}
    for mention in found:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    return Votes(tuple(votes), by_sentence, _main(votes) or (_unnamed(article.context, usual) if meant else None))


def _unnamed(context: Context, usual: str | None) -> Vote | None:
    """The vote that an article reports the results of without a word for it."""
    if context.country is None:
        return None
    vote = Vote(Actor(Kind.EVENT, ""), usual or "parliamentary", home_of(context))
    _name(vote, context)
    return vote


def earlier(scene: Scene, vote: Vote, edtf: str) -> Actor:
    """The event of a vote of the same kind and place at another time, which only its date tells of."""
    place = f"in {vote.place.name}" if vote.place else ""
    name = " ".join(part for part in (edtf[:4], LABELS[vote.kind], place) if part)
    known = next((each for each in scene.context.cast.actors if each.name == name), None)
    return known or scene.context.cast.add(Kind.EVENT, name)


def lies_ahead(edtf: str, published: str) -> bool:
    """Whether a time is after the day of the article, as far as it is known.

    >>> lies_ahead("2021-03", "2021-01-11"), lies_ahead("2021", "2021-01-11")
    (True, False)
    """
    start, end = ends(edtf)
    begins = start is None or span(start).first.isoformat() >= published[:10]
    return begins and end is not None and span(end).last.isoformat() > published[:10]


def _told_apart(found: list[VoteMention], context: Context, usual: str | None, *, told: bool) -> list[Vote]:
    """Put mentions of one vote together: the strong ones first, then those that point back.

    In an article that reports results (`told`), "Sunday's vote" is a vote of its own when it has named no other.
    """
    votes: list[Vote] = []
    for mention in sorted(found, key=lambda each: (each.again, each.sentence)):
        vote = _same_vote(mention, votes, context)
        opens = mention.strong or (not votes and ("lection" in mention.text or bool(mention.kind)))
        if told and not votes and mention.time is not None and mention.time_span is not None:
            opens = mention.strong = True
        opens = opens or (bool(votes) and _is_dated_vote(mention))
        if vote is None and votes and mention.implied and mention.again:  # "In 2010, Vern defeated Brand"
            opens = mention.strong = True
        if vote is None and opens and not (mention.another and mention.time is None):
            place = mention.place or _usual_place(mention, context)
            place = place if mention.place is not None else _place_of_kin(mention, votes) or place
            vote = Vote(Actor(Kind.EVENT, ""), mention.kind or "", place, party=mention.party)
            votes.append(vote)
        if vote is None:
            continue
        mention.vote = vote
        vote.mentions.append(mention)
        vote.kind, vote.party = vote.kind or mention.kind or "", vote.party or mention.party
        edtf = mention.time.edtf if mention.time else None
        if edtf and "X" not in edtf and (vote.date is None or len(edtf) > len(vote.date)):
            vote.date = edtf
    if told and votes and not any(each.strong for vote in votes for each in vote.mentions):
        main = max(votes, key=lambda each: len(each.mentions))
        main.mentions[0].strong = True
    _move_home(votes, context)
    _settle_kinds(votes, usual)
    for vote in votes:
        _name(vote, context)
    _tell_apart(votes)
    return votes


def _tell_apart(votes: list[Vote]) -> None:
    """Give votes of one kind, place and year their months or days: "August 2017 presidential election in Kenya"."""
    for name in {vote.actor.name for vote in votes}:
        same = [vote for vote in votes if vote.actor.name == name]
        dates = [re.fullmatch(r"\d{4}-(0\d|1[0-2])(?:-(\d\d))?", vote.date or "") for vote in same]
        months = [date[1] for date in dates if date]
        for vote, date in zip(same, dates, strict=True):
            if len(same) > 1 and date is not None:
                day = f"{int(date[2])} " if date[2] and months.count(date[1]) > 1 else ""
                vote.actor.name = f"{day}{MONTHS[int(date[1]) - 1].capitalize()} {name}"


_OF_PARTS = frozenset({"parliamentary", "governor", "local", "by-election", "primary", ""})
_OF_STATES = frozenset({"parliamentary", "governor", "local", "by-election", "primary"})
_OF_THE_WHOLE = frozenset("national federal nationwide countrywide country's nation's union eu european".split())


def _move_home(votes: list[Vote], context: Context) -> None:
    """Give votes without a place to the region of the article's other votes: a province's next general election."""
    regions = {
        id(each.place): each.place
        for vote in votes
        for each in vote.mentions
        if each.place is not None and each.place.kind is Kind.REGION
    }
    if len(regions) != 1:
        return
    region = next(iter(regions.values()))
    if _named(region, context) < _named(context.country, context):
        return
    for vote in votes:
        told = {word for each in vote.mentions for word in each.text.lower().split()}
        unplaced = vote.place is context.country and all(each.place is None for each in vote.mentions)
        if unplaced and vote.kind in _OF_PARTS and _OF_THE_WHOLE.isdisjoint(told):
            vote.place = region


def _named(place: Actor | None, context: Context) -> int:
    """How often an article names a place."""
    return sum(each.actor is place for names in context.cast.mentions for each in names) if place is not None else 0


_OF_A_HOUSE = re.compile(
    r"\b(?:bill|motion|resolution|confidence|no-confidence|lawmakers|mps|senators|committee|council|impeach\w*|treaty"
    r"|amendment|budget|opinion|survey|poll(?:ster|sters|ing)|percentage points|party's?|delegates|debate)\b"
)


def _is_dated_vote(mention: VoteMention) -> bool:
    """Whether "the April 4 poll" or "a vote last month" is one of the people, in an article that tells of others."""
    dated = mention.time is not None and mention.time_span is not None and bool(mention.time.edtf)
    weak = not mention.implied and mention.kind is None
    told = dated and weak and not _OF_A_HOUSE.search(mention.around)
    mention.strong = mention.strong or told
    return told


def _same_vote(mention: VoteMention, votes: list[Vote], context: Context) -> Vote | None:
    edtf = mention.time.edtf if mention.time else None
    if mention.another and not edtf:
        return None
    place = mention.place or _usual_place(mention, context)
    fitting = [
        vote
        for vote in votes
        if (mention.kind == vote.kind or not mention.kind or (not vote.kind and mention.kind in _NATIONAL))
        and not ("lection" in mention.text and vote.kind == "referendum")
        and (vote.place is place or mention.place is None)
        and _dates_fit(edtf, vote.date)
        and (mention.party is None or vote.party == mention.party or (vote.party is None and vote.kind == "primary"))
        and not (mention.another and vote.date is None)
        and not (mention.implied and not mention.kind and vote.kind and vote.kind not in _NATIONAL)
        and not (edtf and vote.date is None and mention.kind is None and not _beside(mention, vote))
    ]
    if not fitting:
        return None
    earlier = [
        (each.sentence, vote)
        for vote in fitting
        for each in vote.mentions
        if 0 <= mention.sentence - each.sentence <= 2  # noqa: PLR2004 - what "the vote" points back to is near
    ]
    return max(earlier, key=lambda pair: pair[0])[1] if earlier else fitting[0]


def _usual_place(mention: VoteMention, context: Context) -> Actor | None:
    """Where a vote is held that names no place: a part of the country for the kinds that are held in parts."""
    if mention.home is not None and (mention.kind or mention.guess) in _OF_STATES:
        return mention.home
    if mention.kind in REGIONAL:
        region = region_of(context)
        return region if region is not None and _is_near(region, mention, context) else context.country
    return context.country if mention.kind == "presidential" else home_of(context)


def _is_near(region: Actor, mention: VoteMention, context: Context) -> bool:
    """Whether a region is named beside a vote, or so often that the article is about it."""
    named = [at for at, names in enumerate(context.cast.mentions) for each in names if each.actor is region]
    return len(named) > 2 or any(abs(at - mention.sentence) <= 2 for at in named)  # noqa: PLR2004 - near, or twice by the way


def _beside(mention: VoteMention, vote: Vote) -> bool:
    return any(abs(each.sentence - mention.sentence) <= 2 for each in vote.mentions)  # noqa: PLR2004 - near


def _dates_fit(one: str | None, other: str | None) -> bool:
    """Whether two dates can be of one vote: one lies in the other, or one is not known."""
    if one is None or other is None:
        return True
    first, second = _days(one), _days(other)
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])


def _days(edtf: str) -> tuple[str, str] | None:
    start, end = ends(edtf)
    if not start or not end or "X" in edtf:
        return None
    return span(start).first.isoformat(), span(end).last.isoformat()


def _settle_kinds(votes: list[Vote], usual: str | None) -> None:
    """Give votes of no said kind the one told beside them, else that of the others in the same place."""
    unsaid = [vote for vote in votes if not vote.kind]
    vague = [vote for vote in unsaid if vote.date and "/" in vote.date]  # "elections within a year" are of no kind yet
    for vote in unsaid:
        strong = [each for each in vote.mentions if each.strong] or vote.mentions
        known = [*(each.guess for each in strong), _kind_beside(vote, votes)]
        known += [kind_from(each.around) for each in strong]
        vote.kind = next((kind for kind in known if kind and vote not in vague), "")
    for vote in unsaid:
        if not vote.kind:
            vote.kind = (_kind_of_main(vote, votes) or usual or "other") if vote not in vague else "other"


def _place_of_kin(mention: VoteMention, votes: list[Vote]) -> Actor | None:
    """The place of the article's other votes of a kind held in parts: that of "the mayoral election in March"."""
    kin = [vote.place for vote in votes if vote.kind == mention.kind and any(each.place for each in vote.mentions)]
    alone = mention.kind in {"local", "governor", "by-election"} and len({id(place) for place in kin}) == 1
    return kin[0] if alone else None


def _name(vote: Vote, context: Context) -> None:
    year = (vote.date or "").lstrip("./")[:4]
    place = vote.place.name if vote.place else ""
    parts = (year, vote.party, LABELS[vote.kind], f"in {place}" if place else "")
    name = " ".join(part for part in parts if part)
    vote.actor.name = name[0].upper() + name[1:]
    if all(other is not vote.actor for other in context.cast.actors):
        context.cast.actors.append(vote.actor)
    for mention in vote.mentions:
        if " " in mention.text and len(mention.text) < 60:  # noqa: PLR2004 - an alias is a name, not a sentence
            vote.actor.called(mention.text)


def _kind_beside(vote: Vote, votes: list[Vote]) -> str | None:
    """The kind of the vote named in the same sentence, or of that of another region told of beside it."""
    at = {each.sentence for each in vote.mentions if each.implied}
    beside = [each for each in votes if each.kind and any(mention.sentence in at for mention in each.mentions)]
    if vote.place is not None and vote.place.kind is Kind.REGION:
        beside += [each for each in votes if each.kind in _NATIONAL and each.place and each.place.kind is Kind.REGION]
    return beside[0].kind if beside else None


def _kind_of_main(vote: Vote, votes: list[Vote]) -> str | None:
    """The kind of the vote most spoken of in the same place, for "the 2008 election"."""
    others = [each for each in votes if each.kind in _NATIONAL and each.place is vote.place]
    return max(others, key=lambda each: len(each.mentions)).kind if others and vote.date else None


def _main(votes: list[Vote]) -> Vote | None:
    if not votes:
        return None
    return max(votes, key=lambda vote: len(vote.mentions) + (3 if vote.mentions[0].sentence < 2 else 0))  # noqa: PLR2004


__all__ = ["ArticleKey", "Vote", "VoteMention", "Votes", "lies_ahead", "votes_of"]
