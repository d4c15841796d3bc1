"""All wordings of changes of office, and the words of which a sentence must hold one for each rule."""

from honorum.extraction.rules.offices.confidence_votes import CONFIDENCE
from honorum.extraction.rules.offices.coups import COUPS
from honorum.extraction.rules.offices.handovers import HANDOVERS
from honorum.extraction.rules.offices.heirs import HEIRS
from honorum.extraction.rules.offices.leaving_office import LEAVING
from honorum.extraction.rules.offices.taking_office import GIVE, TAKE, TAKING

PATTERNS = (*LEAVING, *TAKING, *HANDOVERS, *HEIRS, *CONFIDENCE, *COUPS)

TRIGGERS = {
    "change.survived": "survived survives survive weathered defeated",
    "change.vacated": "vacated vacant",
    "change.new": "is be",
    "change.oath": "oath",
    "change.forming": "forming form lead head",
    "change.tipped": "seen tipped touted mentioned regarded viewed named considered",
    "change.declined": "turned declined refused rejected",
    "change.resigned": "vacated vacates relinquished relinquishes gave gives walked pulled leaving withdrew resigned "
    "resigns resign resigning quit quits quitting down abdicated out aside left leaves "
    "retired retires retire leave",
    "change.resignation": "resignation departure abdication",
    "change.dismissed": "lost loses dismissed sacked fired removed ousted deposed overthrown toppled relieved "
    "stripped unseated "
    "out overthrew dismisses sacks fires axed impeached forced suspended",
    "change.dismissal": "dismissal removal sacking firing ouster ousting overthrow toppling impeachment",
    "change.appointed": "confirmed approved elected tapped commissioned anointed reinstated picked selected "
    + TAKE.replace("|", " ")
    + " in into",
    "change.appoints": GIVE.replace("|", " ") + " chosen whom",
    "change.appointment": "choice appointment swearing-in inauguration installation naming selection promotion",
    "change.became": "returned returns back rose rises ascended moved became becomes become office over assumed "
    "assumes assume up takes becoming",
    "change.becoming": "becoming taking assuming being",
    "change.elected": "elected re-elected reelected voted won wins win chosen clinched secured captured",
    "change.elects": "elected elects elect re-elected voted",
    "change.election": "election re-election reelection",
    "change.nominated": "nomination unveiled announced "
    "chose chosen chooses picked picks selected selects named names adopted fielded "
    "recommended recommends nominated nominates nominate proposed proposes put",
    "change.nomination": "nomination candidacy",
    "change.succeeded": "replaced replaces replace succeeded succeeds succeed over became replacing succeeding",
    "change.succeeding": "replacing succeeding",
    "change.seized": "seized seizes took grabbed usurped",
    "change.died": "succumbed succumbs lost loses died dies away killed assassinated murdered dead executed down "
    "death assassination "
    "killing murder shooting",
    "change.handed": "handed hands hand passed passes ceded cedes transferred yielded surrendered followed shoes place "
    "successor replacement",
    "change.passed": "post job position role office portfolio seat moves moved switches switched goes promoted "
    "elevated is be given handed awarded would",
    "change.won": "swept sweeps stormed romped won wins win secured secures earned clinched",
    "change.duties": "duties responsibilities functions powers acting",
    "change.ended": "terminated terminates revoked revokes cancelled canceled rescinded withdrew",
    "change.listed": "include includes included including were are is was",
    "change.opened": "appointed named sworn installed inaugurated reappointed confirmed elected re-elected reelected "
    "chosen voted nominated dismissed sacked fired ousted removed deposed",
    "change.opening": "choose choosing chose elect electing pick picking select selecting vacant vacancy election "
    "find search",
    "change.adjective": "ousted deposed overthrown toppled sacked slain assassinated murdered",
    "change.seat": "seat seats",
    "change.departing": "departure retirement exit",
    "change.lost": "confidence no-confidence",
    "change.late": "dismissal removal sacking firing ouster ousting overthrow toppling resignation departure",
    "change.named": "nomination",
    "change.since": "election re-election appointment inauguration swearing-in resignation dismissal ouster removal "
    "overthrow sacking death assassination",
    "change.heir": "successor replacement took takes take taking fills filled fill followed follows follow following "
    "inherited inherits inherit inheriting hand hands handed handing",
    "change.nominee": "nominee candidate choice pick",
    "change.confidence": "confidence no-confidence censure impeachment attempt bid move motion effort plot attempts "
    "stripped expelled recalled",
    "change.government": "government regime administration rule cabinet",
    "change.among": "including among",
    "change.offered": "considered tipped mooted touted line",
    "change.several": "appointed named appoints names picked promoted unveiled nominated nominates proposed elected "
    "elects re-elected dismissed sacked fired removed dismisses sacks fires",
    "change.joined": "entered enters joined joins join enter",
    "change.newly": "has have had gets got get",
    "change.coup": "coup putsch",
    "change.brought": "coup putsch revolt",
    "change.as": "as",
}
