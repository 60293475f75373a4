"""Who is asking: a guest is known by a random id in the signed session cookie."""

import secrets

from flask import session


def current_learner() -> str:
    """The public id of the learner on this device, or "" before the first attempt."""
    return str(session.get("learner", ""))


def learner_to_be() -> str:
    """The public id of the learner on this device, made where there is none yet.

    Pages with a "Start" button call it too, so that two quick clicks on it come from one learner. Nothing is stored
    before the first attempt.
    """
    if not current_learner():
        session["learner"] = secrets.token_urlsafe(16)
    # The cookie outlives the browser, counted from the last visit: a guest's attempts stay on the device.
    session.permanent = True
    session.modified = True
    return current_learner()
