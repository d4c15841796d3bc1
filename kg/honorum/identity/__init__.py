"""Which mentions are the same actor: every judgement is data, with its reason, and can be taken back."""
