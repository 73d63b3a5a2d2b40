"""How property tests run, wherever they are, and the browser that several folders share."""

from hypothesis import HealthCheck, settings

from tests.chromium import browser as browser

# How long an example takes is the machine's matter: in a fresh clone on a busy one, the first
# text alone takes seconds, because Hypothesis then reads all of Unicode.
settings.register_profile("gate", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gate")
