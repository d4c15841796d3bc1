"""A real Oxigraph in memory, with the few calls that identity and record make."""

from pyoxigraph import Store


class MemoryStore:
    """What a writer offers, without a folder."""

    def __init__(self):
        self.oxigraph = Store()

    def quads(self, subject=None, predicate=None, object_=None, graph=None):
        """The quads that fit; `None` fits everything."""
        return iter(list(self.oxigraph.quads_for_pattern(subject, predicate, object_, graph)))

    def add(self, quads):
        """Add quads."""
        self.oxigraph.extend(quads)

    def remove(self, quads):
        """Remove quads."""
        for quad in quads:
            self.oxigraph.remove(quad)
