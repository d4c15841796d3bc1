"""Verbs of arrest, trial and harm, and what each says: the tables behind contention told in clauses."""

from honorum.extraction.rules.rule import words

_DONE_TO = {
    "arrest": """arrested arrest arrests arresting apprehended apprehend apprehending rearrested re-arrested nabbed
        captured capture captures capturing collared seized handcuffed rounded rounding""",
    "detention": """detained detain detains detaining imprisoned imprison imprisoning jailed jailing interned interning
        incarcerated remanded locked held holds confined""",
    "release": "released release releases releasing freed free frees freeing pardoned pardon pardoning amnestied "
    "bailed",
    "charge": """charged charge charges charging indicted indict indicts indicting arraigned prosecuted prosecute
        prosecuting prosecutes""",
    "conviction": "convicted convict convicts convicting found finds finding acquitted acquit acquits cleared"
    " exonerated",
    "sentence": "sentenced sentence sentences sentencing condemned",
    "expulsion": "expelled expel expels expelling deported deport deports deporting exiled exile extradited banished",
    "casualty": """killed kill kills killing wounded wound wounds wounding injured injure injures injuring hurt murdered
        murder murdering assassinated assassinate assassinating massacred executed hanged lynched beheaded shot shooting
        slain slaughtered stabbed maimed tortured hospitalised hospitalized gunned gunning burned""",
    "attack": """attacked ambushed beaten assaulted kidnapped abducted ambush assault kidnapping assaulting beating
        raped poisoned tear-gassed kidnap mobbed""",
}
_DOES = {"casualty": "died perished dies dying", "arrest": "surrendered surrenders surrendering"}
ACQUITS = frozenset("acquitted acquit acquits cleared exonerated".split())
"""Verbs that deny a conviction."""
DONE_TO = {form: kind for kind, forms in _DONE_TO.items() for form in forms.split()}
"""Verbs whose object, or whose subject in the passive, is the one it happens to."""
DOES = {form: kind for kind, forms in _DOES.items() for form in forms.split()}
"""Verbs whose subject is the one it happens to."""
JAILS = frozenset("jailed imprisoned jailing imprisoning".split())
ALSO = {"shot": "attack", "stabbed": "attack"}
"""What some verbs tell besides, when one named person suffers it."""

FINDS = frozenset("found finds finding".split())
ONLY_WITH = {
    **dict.fromkeys(FINDS, frozenset({"guilty"})),
    "cleared": frozenset("charges charge wrongdoing graft corruption fraud murder treason embezzlement court".split()),
    "held": frozenset(
        "custody prison jail detention hostage captive prisoner barracks house police station base arrest "
        "incommunicado cell compound without overnight agents rebels militants kidnappers security captors".split()
    ),
    "holds": frozenset("detainees prisoners inmates hostages captives".split()),
    **dict.fromkeys(("rounded", "rounding"), frozenset({"up"})),
    "locked": frozenset("up cell prison jail".split()),
    "confined": frozenset("house home barracks prison".split()),
    "condemned": frozenset("death prison years".split()),
    "seized": frozenset("police soldiers troops gunmen security agents custody".split()),
    **dict.fromkeys(
        ("beaten", "beating"),
        frozenset(
            "police soldiers troops officers guards mob up men clubs batons thugs death unconscious gunmen security "
            "attackers custody agents supporters militia severely prison".split()
        ),
    ),
    "burned": frozenset("death alive".split()),
    **dict.fromkeys(("gunned", "gunning"), frozenset({"down"})),
    "exile": frozenset({"to"}),
    "free": frozenset("prisoners hostages detainees leader leaders activists".split()),
    "hurt": frozenset("people were was police officers protesters soldiers seriously badly".split()),
    "surrendered": frozenset("police authorities troops army custody soldiers".split()),
    "surrenders": frozenset("police authorities".split()),
    "surrendering": frozenset("police authorities".split()),
}
"""Words of which one must stand behind a verb that says much else, for it to count."""

NOT_PEOPLE = frozenset(
    """
    bill bills deal talks plan plans hopes hope proposal amendment motion law project idea chances animals animal cattle
    birds dogs dog horses sheep fish trees time report reports statement statements data video footage film album song
    details information documents document figures list tape photographs images money funds funding aid prices
    energy power gas oil water party parties ship ships vessel boat plane aircraft territory town city village
    totals results result evidence poll polls survey memo letter letters emails transcript transcripts recording
    recordings
    weapons drugs goods record economy feelings career market bid fees fee battery tax company companies interest
    """.split()
)
PEOPLE = frozenset(
    """
    people person persons man men woman women child children others victims those everyone family relatives hostages
    police troops crew staff public
    """.split()
)
CUSTODY = frozenset("custody prison jail detention captivity".split())
AMONG_KINDS = {
    "arrested": "arrest", "detained": "detention", "held": "detention", "dead": "casualty", "killed": "casualty",
    "injured": "casualty", "wounded": "casualty", "victims": "casualty", "released": "release", "freed": "release",
    "charged": "charge", "convicted": "conviction", "jailed": "detention", "expelled": "expulsion", "hurt": "casualty",
    "sentenced": "sentence", "deported": "expulsion", "detainees": "detention", "indicted": "charge",
    "casualties": "casualty", "hostages": "detention", "prisoners": "detention",
}  # fmt: skip
"""What "among the dead", "among those arrested" say of whoever is among them."""

TRIGGERS = words(" ".join([*DONE_TO, *DOES, *AMONG_KINDS, *CUSTODY, "toll", "dead"]))
