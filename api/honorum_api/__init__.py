"""The HTTP service of Honorum: thin routes over `honorum.questions`, SPARQL in processes that can be killed."""
