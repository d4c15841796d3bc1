"""The answers of the service as its description shows them, with an example for every field.

The answers themselves are made by `honorum.questions` and sent as they are; a test holds the two together.
"""

from honorum_api.answers.articles import Article, ArticleList, Claim, ListedArticle
from honorum_api.answers.changes import Change, Changes, Reason
from honorum_api.answers.conflicts import ConflictList, Disputed, ListedConflict
from honorum_api.answers.offices import Holder, Holders, OfficeList
from honorum_api.answers.officials import Official, Officials
from honorum_api.answers.persons import Career, Happening, Membership, OfficeHeld, OfficesHeld, Relationship
from honorum_api.answers.things import (
    Actor,
    Entity,
    Event,
    Found,
    FoundThing,
    Part,
    Party,
    PlaceOrBody,
    Standing,
    ThingList,
)
from honorum_api.answers.ties import Belonging, Chain, Hop, Neighbour, Neighbourhood, Paths, SharedThing, SharedTies

__all__ = [
    "Actor",
    "Article",
    "ArticleList",
    "Belonging",
    "Career",
    "Chain",
    "Change",
    "Changes",
    "Claim",
    "ConflictList",
    "Disputed",
    "Entity",
    "Event",
    "Found",
    "FoundThing",
    "Happening",
    "Holder",
    "Holders",
    "Hop",
    "ListedArticle",
    "ListedConflict",
    "Membership",
    "Neighbour",
    "Neighbourhood",
    "OfficeHeld",
    "OfficeList",
    "OfficesHeld",
    "Official",
    "Officials",
    "Part",
    "Party",
    "Paths",
    "PlaceOrBody",
    "Reason",
    "Relationship",
    "SharedThing",
    "SharedTies",
    "Standing",
    "ThingList",
]
