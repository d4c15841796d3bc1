"""How sentences list parties: "the leftist Tide Party, Ada Vern's Reef Party and the ethnic Norland Front"."""

BRACKET = r"(?: \( [^)]{1,20} \))?"
_GROUP = (
    r"(?:(?:the |two |three |four |five |several |smaller |its |other )+(?:[a-z-]+ ){0,3}?(?:parties|groups|factions|"
    r"lists|partners|allies|centrists|liberals|conservatives|socialists|leftists|nationalists|populists|islamists)"
    r"(?: of| ,| -| :)? )?"
)
"""What may call several parties something before their names: "the centrists of", "two Islamist parties,"."""
NAME = (
    rf"{_GROUP}(?:(?:the|its|his|her|their|both) |(?:T\d+ )?[PO]\d+ 's )?(?:(?!(?:and|or|of|with|to|in|from|by|said|is"
    rf"|are|was) )[a-z-]+ "
    rf"(?:own )?|[AC]\d+ (?:'s )?){{0,3}}?G\d+{BRACKET}(?: (?:party|parties))?"
)
"""A pattern for a party with what stands before its name."""
LIST = rf"{NAME}(?:(?: ,| and| , and| or| as well as| ; and| ;| \+| /| - ) ?{NAME})*"
"""A pattern for one party or several."""
DASH = r"(?:--|—|–|-|:|,|\()"
"""What may open a list."""
