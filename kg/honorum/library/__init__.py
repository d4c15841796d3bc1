"""The library: questions that many ask, as named SPARQL queries with parameters.

Each is a file in `ontology/questions/`, described as a `sh:SPARQLSelectExecutable` of SHACL; the command line, the
service and the page with the editor take them from here.
"""

from honorum.library.declared import NamedQuery, Parameter, library, named
from honorum.library.values import bound, resolved, written_out

__all__ = ["NamedQuery", "Parameter", "bound", "library", "named", "resolved", "written_out"]
