"""The interface for programs (API): the routers of the apps under one address, with one way of signing in."""
