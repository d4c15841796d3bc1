"""Which party is meant where a post does not say it: "party leader Ada Vern", "its chairman"."""

from honorum.extraction.actors.mentions import Actor, How, Office, Sort
from honorum.extraction.scenes import Scene

_NEAR = 2


def party_of(scene: Scene, office: Office, person: Actor | None = None) -> Actor | None:
    """The party a post is in: the one said, else that of its holder, else the one spoken of."""
    if office.party is not None:
        return office.party
    own = scene.context.belongs.get(id(person))
    if own is not None:
        return own
    spoken = _spoken(scene)
    before = [actor for at, actor in spoken if at < office.core[0]]
    if before:
        return before[-1]
    if is_about_one_party(scene) and scene.sentence.number and scene.last_party is not None and len(spoken) != 1:
        return _party_before(scene) or scene.last_party
    if len(spoken) == 1:
        return spoken[0][1]
    return (topic(scene) or scene.last_party) if scene.sentence.number else None


def topic(scene: Scene) -> Actor | None:
    """The party that the article is about, if one stands out."""
    found: Actor | None = scene.context.notes.get("topic party")
    return found


def _spoken(scene: Scene) -> list[tuple[int, Actor]]:
    """The parties that a sentence names, by themselves or in a post, and where."""
    found = [(each.first, each.actor) for each in scene.mentions if each.sort is Sort.PARTY]
    found += [(each.first, each.office.party) for each in scene.mentions if each.office is not None]
    return sorted(((at, actor) for at, actor in found if actor is not None), key=lambda each: each[0])


def party_before(scene: Scene, office: Office) -> Actor | None:
    """The party that the sentence names last before a post."""
    before = [actor for at, actor in _spoken(scene) if at < office.core[0]]
    return before[-1] if before else None


def _party_before(scene: Scene) -> Actor | None:
    """The party that the sentence right before names first."""
    named = scene.context.cast.mentions[scene.sentence.number - 1]
    return next((each.actor for each in named if each.sort is Sort.PARTY), None)


def the_party(scene: Scene) -> Actor | None:
    """The only party that the sentence names or calls "the party", else the one that those before it are about."""
    spoken = {id(actor): actor for _, actor in _spoken(scene)}
    if len(spoken) > 1:
        called = [each.actor for each in scene.mentions if each.sort is Sort.PARTY and each.how is How.DESCRIPTION]
        return called[0] if called else topic(scene)
    if spoken:
        return next(iter(spoken.values()))
    return (scene.last_party if is_about_one_party(scene) else None) or topic(scene)


def is_about_one_party(scene: Scene) -> bool:
    """Whether the sentences right before speak of one party only, so that "party leader" means its leader."""
    at, named = scene.sentence.number, scene.context.cast.mentions
    for back in (1, _NEAR):
        near = {id(each.actor) for names in named[max(0, at - back) : at] for each in names if each.sort is Sort.PARTY}
        if near:
            return len(near) == 1
    return True
