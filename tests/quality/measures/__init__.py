"""How good generated questions are, M1 to M21: each module measures one thing, none of them asks a gate."""
