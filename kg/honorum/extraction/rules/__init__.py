r"""Rules that find claims in sentences; `RuleExtractor` runs them all.

How to write rules
------------------
A module in the folder of its family (``votes/elections.py``) with a tuple ``RULES`` of `rule.Rule` is found by the
catalogue by itself.
A rule's function takes a `scenes.Scene` (one sentence) and yields `drafts.Draft`::

    _HELD = re.compile(r"(?P<place>C\d+) held (?P<vote>(?:an? )?[a-z]+ elections?)")

    def _held(scene: Scene) -> Iterator[Draft]:
        for match in scene.plain.find(_HELD):
            first, last = scene.plain.words(match.start(), match.end())
            place = scene.plain.mention(match["place"]).actor
            yield Draft(make=ElectionClaim, fields={"event": …, "kind": …, "jurisdiction": place},
                        first=first, last=last, trigger=scene.plain.word_at(match.start("vote")))

    RULES = (Rule("election.held", "elections", _held, words("held"), takes=((sentence, brief),), refuses=(sentence,)),)

- Patterns run over sketches (`sketch`): ``P0`` is a person, ``G`` a party, ``O`` a body, ``C`` a place, ``A`` an
  adjective of a place, ``T`` an office, ``H`` his/her; all other words are in small letters, one space between words
  and marks (``'s`` is a word). ``scene.full`` has every mention; in ``scene.plain`` a person has swallowed the offices,
  parties, ages and relative clauses beside the name. Pronouns that were resolved are ``P`` or ``G``, too.
- Fields take an `Actor` where the claim has an id; new actors (events) come from ``scene.context.cast`` (`Cast.add`),
  which should return the same actor for the same event: keep events in one place.
- `Draft.first`, `last`: the words of the quote, as short as states the fact. The gate refuses a draft when the quote
  does not name its actors or hold its numbers; organization, jurisdiction, country, event, party, body and place may
  be missing, then the claim is implicit; name other such fields in `unsaid`.
- `Draft.trigger`: index of the word that states the fact (the verb). The gate reads negation, modality, attribution
  and time from what governs it. Without a trigger the draft counts as said in passing and always holds.
- `triggers` of the rule: sentence words without which it is not even run; give them, for speed.
- The same fact found twice is merged (`merging`).
"""

from honorum.extraction.rules.extractor import RuleExtractor

__all__ = ["RuleExtractor"]
