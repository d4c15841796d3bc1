"""From an article to typed claims with verified quotes.

`text` reads sentences and their syntax; `actors`, `offices`, `parties`, `places`, `events` and `time` know what they
mention; `scenes` puts each sentence together with its article; `rules` propose drafts, one folder a family of facts;
`gate` lets through what the quote says, and `merging` keeps each fact once. `llm` asks a language model beside them.
"""
