"""``/mcp``: assistants ask the graph as a tool, over the Model Context Protocol; they can read, and nothing else."""
