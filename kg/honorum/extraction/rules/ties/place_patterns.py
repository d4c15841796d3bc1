"""The wordings of what places are to each other, as patterns over sketches."""

import re

_NAME = r"[COP]\d+"
_NO = r"(?! (?:said|says|told|added|has|have|had|is|was|will|would|announced|'s)\b)"
_KIND = (
    r"(?:former |old |then |ancient |coastal |new |current |provincial |regional |state |administrative |political )?"
)
_COUNTRY = r"(?:(?:the|this) (?:country|nation|republic|kingdom|state|province|region) 's|its|their)"
_LARGEST = r"(?:biggest|largest|most populous)"
_AND = r"(?: and (?:[a-z-]+ ){1,3}?(?:capital|hub|centre|center|port|city))?"
_OUTER = (
    r"(?:the )?(?:(?:island|province|state|region|republic|kingdom|country|territory|district|county) of )?"
    r"(?P<of>C\d+)"
)

CAPITALS = (
    re.compile(rf"(?P<of>C\d+) 's {_KIND}capital(?: city)?{_AND} (?:, |of )?(?P<city>{_NAME}){_NO}"),
    re.compile(rf"(?P<adjective>A\d+) {_KIND}capital(?: city)?{_AND} (?:, |of )?(?P<city>{_NAME}){_NO}"),
    re.compile(rf"(?:the {_KIND}|{_COUNTRY} {_KIND})capital(?: city)?{_AND} (?:, )?(?P<city>{_NAME}){_NO}"),
    re.compile(
        rf"capital(?: city)? of {_OUTER}(?: (?:region|province|state|island))? , (?P<city>{_NAME}){_NO}(?= [,.])"
    ),
    re.compile(rf"(?P<city>{_NAME}) (?:, |\( )(?:which is )?(?:the )?{_KIND}capital(?: city)?{_AND} of {_OUTER}"),
    re.compile(
        rf"(?P<city>{_NAME}) (?:, |\( )(?:the )?(?:(?P<of>C\d+) 's|(?P<adjective>A\d+)) {_KIND}capital(?! of| and)"
    ),
    re.compile(rf"(?P<city>{_NAME}) , {_COUNTRY} {_KIND}capital\b(?! of| market| controls?)"),
    re.compile(rf"(?P<city>{_NAME}) , the (?:state |provincial |regional )?capital(?: city)? ?(?:[,.]|$)"),
    re.compile(
        rf"(?P<city>{_NAME}) (?:is|became|remains|has been) (?:the )?(?:(?P<of>C\d+) 's )?capital(?: city)?(?= "
        rf"[,.]| and)"
    ),
    re.compile(rf"(?P<city>{_NAME}) (?:is|became|remains|has been) the {_KIND}capital(?: city)? of (?P<of>C\d+)"),
)
LARGEST = (
    re.compile(
        rf"(?:(?P<of>C\d+) 's|(?P<adjective>A\d+)|{_COUNTRY}) {_LARGEST} city{_AND} (?:, |of )?(?P<city>{_NAME}){_NO}"
    ),
    re.compile(rf"(?P<city>{_NAME}) , (?:(?P<of>C\d+) 's|the (?P<adjective>A\d+)|{_COUNTRY}) {_LARGEST} city"),
    re.compile(rf"(?P<city>{_NAME}) , the {_LARGEST} (?:city|town) (?:in|of) (?:the (?:far )?[a-z-]+ of )?{_OUTER}"),
    re.compile(rf"(?P<city>{_NAME}) is (?:(?P<of>C\d+) 's|{_COUNTRY}) {_LARGEST} city"),
    re.compile(rf"(?P<city>{_NAME}) is the {_LARGEST} city (?:in|of) {_OUTER}"),
)
_WAS = r"(?:formerly|previously|once|originally)"
RENAMED = (
    re.compile(
        rf"(?P<new>[CO]\d+) (?:, |\( )(?:which was |a city )?{_WAS}(?: (?:known|named|called)(?: as)?)? (?:the "
        rf")?(?=[A-Z]\d|[a-z]+ [,.)]|[a-z]+$)"
    ),
    re.compile(r"(?P<new>[CO]\d+) (?:, |\( )(?:(?:was|which was) )?renamed from (?=\S)"),
    re.compile(
        r"(?P<old_first>[COP]\d+) (?:, |\( )?(?:which is |is |a city )?now (?:known as|called|named|renamed) "
        r"(?P<new>[COP]\d+)"
    ),
    re.compile(
        r"(?P<old_first>[COP]\d+) (?:was|has been|had been) (?:officially )?renamed (?:as )?"
        r"(?P<new>[COP]\d+)"
    ),
)
_PART = (
    r"(?:city|town|village|port|province|region|state|exclave|enclave|island|district|suburb|area|resort|governorate|"
    r"county|municipality|capital)"
)
_ZONE = r"(?:province|region|state|district|suburb|area|governorate|county|neighbou?rhood)"
_SIDE = (
    r"(?:(?:in )?(?:the )?(?:far )?(?:north|south|east|west|northeast|northwest|southeast|southwest|centre"
    r"|center)(?: of)?|(?:northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern"
    r"|south-?western))"
)
_GOES_ON = (
    r"(?= (?:[,.;:)]|-|as|on|in|for|to|after|before|when|where|with|at|by|during|that|who|from|this|last|since|until|"
    r"between|because|while|against|over|about|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|"
    r"yesterday)(?: |$)|$)"
)
INSIDE = (
    re.compile(rf"(?P<inner>C\d+) , (?P<outer>C\d+){_GOES_ON}"),
    re.compile(rf"\b(?:in|near|from|at|to) (?P<inner>C\d+) in (?:the )?(?:{_SIDE} )?(?P<outer>C\d+){_GOES_ON}"),
    re.compile(rf"\b(?:in|near|from|at|to|of) (?P<inner>[OP]\d+) , (?P<outer>C\d+){_GOES_ON}(?! , (?:the )?C\d+)"),
    re.compile(rf"(?P<inner>{_NAME}) \( (?P<outer>C\d+) \)"),
    re.compile(
        rf"{_PART} of (?P<inner>{_NAME}) (?:(?:, )?in|,) (?:the )?(?:{_SIDE} )?(?:the )?(?P<outer>C\d+){_GOES_ON}"
    ),
    re.compile(rf"(?P<inner>{_NAME}) {_ZONE} (?:of|in) (?:the )?(?:{_SIDE} )?(?P<outer>C\d+)"),
    re.compile(rf"(?P<outer>A\d+|C\d+(?= 's))(?: 's)? (?:[a-z-]+ )?{_PART} of (?P<inner>{_NAME}){_NO}"),
    re.compile(rf"(?P<outer>C\d+) 's (?:{_SIDE} )?(?P<inner>C\d+) {_PART}"),
    re.compile(
        rf"(?P<inner>{_NAME}) is (?:one of )?(?:at least )?(?:an? |the |\S+ )?(?:[a-z-]+ ){{0,2}}(?P<outer>A\d+) "
        r"(?:states?|cit(?:y|ies)|provinces?|regions?|towns?|islands?)"
    ),
    re.compile(
        rf"(?P<inner>{_NAME}) (?:, |is )an? (?:[a-z-]+ ){{0,3}}{_PART} (?:in|of|on) (?:the )?(?:{_SIDE} )?"
        rf"(?P<outer>C\d+)"
    ),
    re.compile(rf"{_PART} of (?P<inner>{_NAME}) , [a-z ]+ of (?P<outer>C\d+) 's"),
)
AREA = re.compile(
    r"the (?P<name>[a-z-]+(?: [a-z-]+)?) (?:area|district|region|suburb|neighbou?rhood|province) of (?P<outer>C\d+)"
)
