"""The web shell that every feature's pages share: base template, access rules, identity, headers, errors."""
