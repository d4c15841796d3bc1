"""The record as a network in arrays: who is tied to what, when, and the ways from one to the other."""
