"""The short words of parlparse: parties, houses, and those who sit in a chair instead of for a party."""

PARTIES = {
    "Con": "Conservative Party",
    "DUP": "Democratic Unionist Party",
    "Green": "Green Party",
    "LDem": "Liberal Democrats",
    "LD": "Liberal Democrats",
    "Lab": "Labour Party",
    "Lab/Co-op": "Labour and Co-operative Party",
    "NIUP": "Northern Ireland Unionist Party",
    "NIWC": "Northern Ireland Women's Coalition",
    "PC": "Plaid Cymru",
    "PUP": "Progressive Unionist Party",
    "SDLP": "Social Democratic and Labour Party",
    "SF": "Sinn Féin",
    "SG": "Scottish Green Party",
    "SNP": "Scottish National Party",
    "SSCUP": "Scottish Senior Citizens Unity Party",
    "SSP": "Scottish Socialist Party",
    "Sinn F??in": "Sinn Féin",
    "UKIP": "UK Independence Party",
    "UKUP": "UK Unionist Party",
    "UUAP": "United Unionist Assembly Party",
    "UUP": "Ulster Unionist Party",
    "Alliance": "Alliance Party of Northern Ireland",
}
"""Parties by their code; other codes are the name itself."""

CHAIRS = {
    "SPK": "Speaker",
    "CWM": "Chairman of Ways and Means",
    "DCWM": "Deputy Chairman of Ways and Means",
}
"""Where the party column names a chair of the House of Commons."""

NO_PARTY = frozenset(
    """
    Ind Independent None Res Speaker XB Crossbench CB Bp Bishop Judge Other Nonaffiliated Non-affiliated
    """.split()
) | {"", "Initial Presiding Officer", "Ind Con", "Ind Lab", "Ind UU", "Independent Unionist", "Crossbencher"}
"""What stands in the party column and is no party."""

HOUSES = {
    "member": ("Member of Parliament", "United Kingdom"),
    "member_ni": ("Member of the Northern Ireland Assembly", "Northern Ireland"),
    "member_sp": ("Member of the Scottish Parliament", "Scotland"),
    "lord": ("Member of the House of Lords", "United Kingdom"),
}
"""What the members of each house are called, and where."""

OF_THEMSELVES = frozenset({"Prime Minister", "Deputy Prime Minister"})
"""Offices that belong to no department, whatever department pays them."""
