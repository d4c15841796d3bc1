"""How sentences list parties: "the leftist Tide Party, Ada Vern's Reef Party and the ethnic Norland Front"."""

BRACKET = r"(?: \( [^)]{1,20} \))?"
NAME = (
    rf"(?:(?:the|its|his|her|their|both) |(?:T\d+ )?[PO]\d+ 's )?(?:(?!(?:and|or|of|with|to|in|from|by|said|is|are"
    rf"|was) )[a-z-]+ "
    rf"(?:own )?|[AC]\d+ (?:'s )?){{0,3}}?G\d+{BRACKET}(?: party)?"
)
"""A pattern for a party with what stands before its name."""
LIST = rf"{NAME}(?:(?: ,| and| , and| or| as well as| ;| \+| /| - ) ?{NAME})*"
"""A pattern for one party or several."""
DASH = r"(?:--|—|–|-|:|,|\()"
"""What may open a list."""
