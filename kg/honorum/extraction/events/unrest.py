"""Words for people in the streets, in uniform and in cells, and whether an article is about politics at all."""

import re
from functools import lru_cache

from honorum.extraction.events.votes import ArticleKey
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, VAGUE
from honorum.extraction.text.document import Document

_PEOPLE = """
    protesters protestors demonstrators activists supporters opponents critics dissidents militants insurgents
    rebels fighters gunmen loyalists separatists extremists terrorists soldiers troops policemen officers
    police civilians people persons men women children students monks workers villagers residents citizens
    journalists reporters prisoners detainees inmates hostages members leaders politicians lawmakers deputies
    ministers officials aides suspects rioters marchers crowds crowd bystanders forces others journalist
    reporter man woman soldier policeman activist protester demonstrator peacekeepers guards lawyers bloggers
    settlers refugees guerrillas diplomats diplomat politician general commander candidate workers
    farmers teachers nurses doctors youths youth marchers strikers relatives worshippers pilgrims tourists passengers
    nationals envoys editor clerics cleric judges councillors mps drivers miners traders teenagers teenager boys girls
    boy girl child envoy migrants campaigners campaigner unionists rallygoers onlookers shoppers troops tribesmen
    herders employees pirates hijackers kidnappers captives captors hostage
    dockers truckers pilots lecturers railwaymen
    servants actors lawyer doctor teacher blogger dissident dictator supporter detainee prisoner
    fighter gunman rebel militant suspect assailant editors mayors mayor thousands hundreds dozens
""".split()
_WORDS = (
    r"(?!(?:said|told|after|before|when|while|that|who|which|and|but|or|in|on|at|by|of|to|from|with"
    r"|for|against|was|were|is|are|has|have|had|be|been"
    r"|as|than|about|over|into|near|his|her|its|their|killed|wounded|injured|arrested|detained|clashed"
    r"|not|if|since|because|where|police|are|saw|left"
    r"|released|freed|charged|convicted|sentenced|attacked|shot|between|during|among|including|under"
    r"|this|also|it|he|she|they)\b)[a-z][a-z0-9-]*"
)
ARMED = (
    r"(?:(?:the|[CA]\d+(?: 's)?|security|government|army|rebel|riot|military|armed|local|state|federal"
    r"|islamist|paramilitary|masked|plainclothes|special) )*"
    r"(?:police|policemen|officers|troops|soldiers|forces|army|military|authorities|gunmen|militants"
    r"|rebels|insurgents|militia|militiamen|fighters|government|guerrillas|security services|attackers"
    r"|secret service|intelligence service|bombers?|assailants|terrorists|separatists|paramilitaries"
    r"|extremists|agents|warplanes|helicopters)"
)
"""A pattern for those who use force."""
GROUP = (
    rf"(?<![\w-])(?:(?:{AMOUNT.replace('?P<about>', '?:').replace('?P<number>', '?:').replace('?P<scale>', '?:')}"
    rf"|{VAGUE}|the|a|an|all|of|its|his|her|their|our|those|some|most|two groups of|several|dozen"
    rf"|hundred|thousand) )*"
    rf"(?:(?:[AOCG]\d+(?: 's)?|P\d+ 's|{_WORDS}) ){{0,3}}?"
    rf"(?:{'|'.join(sorted(_PEOPLE, key=len, reverse=True))}|those (?:detained|arrested|held"
    rf"|protesting)|T\d+)"
)
"""A pattern for a group of people without a name, or a post-holder without one."""
_POLITICAL = re.compile(
    r"\b(?:government|president\w*|minister|ministry|parliament\w*|election\w*|opposition|part(?:y|ies)"
    r"|political|politician\w*|protest\w*|demonstrat\w*|activist\w*|regime|rebel\w*|troops|army"
    r"|military|militant\w*|"
    r"insurgent\w*|coup|senator|mps?|lawmaker\w*|dissident\w*|human rights|cabinet|governor|war"
    r"|security forces|coups?|clash\w*|riot\w*|tear gas|gunm[ea]n|bomb\w*|insurgency|airstrikes?|warplanes|tribunal"
    r"|treason|sedition|bribery|embezzlement|corruption|graft|mayor\w*|diplomat\w*|deport\w*|journalist\w*"
    r"|amnesty|embassy|unions?|strike"
    r"|march(?:ed|es|ers)|rall(?:y|ies|ied)|peacekeepers|soldiers?|dissident|mutin\w*|congress\w*|prosecutors"
    r"|spying|war crimes|tribesmen|villagers"
    r"|dictator|detain\w*|guerrilla\w*|separatist\w*|ambush\w*|state of emergency|constitution\w*|independence"
    r"|democra\w*|nato|un|ceasefire|pirates?|piracy|hostages?|hijack\w*|naval|navy|terroris\w*|militias?|offensive"
    r"|invasion|truce|extremis\w*|islamists?|airstrike|genocide|massacre|occupation)\b"
)
_ENOUGH = 4
_OFTEN = 6
_ACCIDENT = re.compile(
    r"\b(?:crash\w*|accident\w*|earthquake\w*|flood\w*|storms?(?! (?:a|an|the|into|out|off|through|parliament"
    r"|[a-z]+ station)\b)|hurricane\w*|typhoon\w*|cyclone\w*"
    r"|tsunami|disease|outbreak|virus|flu|lightning|avalanche|landslide|"
    r"derail\w*|collision|capsiz\w*|tornado\w*|heart attack|cancer|drown\w*|quake|eruption|volcan\w*"
    r"|wildfire\w*|ferry|mudslide\w*|train|overdose|illness|infection|stroke|natural causes|old age|peacefully"
    r"|(?:died|dies|dead) (?:[a-zA-Z0-9]+ ){0,5}?at (?:the )?age|in (?:his|her) sleep)\b"
)
_VIOLENT = re.compile(
    r"\b(?:shot|shoot\w*|gun\w*|bomb\w*|attack\w*|clash\w*|violen\w*|fight\w*|fire|fired|troops"
    r"|soldiers?|police|rebels?|militants?|insurgen\w*|war|army|military|forces|"
    r"blast\w*|explo\w*|rocket\w*|missile\w*|shell\w*|airstrikes?|air strikes?|strikes?|massacre\w*"
    r"|execut\w*|assassin\w*|riot\w*|protest\w*|unrest|coup|terror\w*|suicide|raid\w*|ambush\w*"
    r"|stabb\w*|"
    r"bullet\w*|mob|torture\w*|conflict|guerrilla\w*|genocide|regime|gas|battle\w*|siege|crackdown"
    r"|murder\w*|hostage\w*|invad\w*|invasion|offensive|hijack\w*|pirates?|military|wounded|wounding|wounds|slain|"
    r"slaying|beaten|lynch\w*|behead\w*|kidnap\w*|abduct\w*|armed|crossfire|landmines?|grenades?|assailants?)\b"
)


@lru_cache(maxsize=4)
def _political(article: ArticleKey) -> bool:
    return _is_political(article.document)


def _is_political(document: Document) -> bool:
    found = 0
    for sentence in document.sentences:
        found += len(_POLITICAL.findall(" ".join(word.lower for word in sentence.words)))
        if found >= _ENOUGH:
            return True
    return found >= max(1, len(document.sentences))


def is_political(scene: Scene) -> bool:
    """Whether the article speaks of politics or war often enough that an arrest in it is no everyday crime."""
    return _political(ArticleKey(scene.document, scene.context))


def tells_of_violence(scene: Scene, text: str) -> bool:
    """Whether a sentence tells of deaths by violence: by its own words, or because the whole article does."""
    if _ACCIDENT.search(text):
        return False
    return is_violent(text) or _violent(ArticleKey(scene.document, scene.context))


@lru_cache(maxsize=4)
def _violent(article: ArticleKey) -> bool:
    text = " ".join(word.lower for sentence in article.document.sentences for word in sentence.words)
    often = min(_OFTEN, max(_ENOUGH - 1, len(article.document.sentences)))
    return len(_VIOLENT.findall(text)) >= often and len(_ACCIDENT.findall(text)) <= 1


def is_violent(text: str) -> bool:
    """Whether words tell of deaths by violence and not by accident or illness.

    >>> is_violent("two died when police opened fire"), is_violent("two died in a plane crash")
    (True, False)
    """
    return bool(_VIOLENT.search(text)) and not _ACCIDENT.search(text)
