"""The API asked all that its description allows, and much that it does not: no crash, no answer it does not tell of."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from conglap_web.wsgi import application
from tests.conglap_web.api.conftest import program_of

EXAMPLES = 15
CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]

SCHEMA = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]


@pytest.fixture(autouse=True)
def _connection_stays_open():
    """Keep the test's transaction: a request of a real server would close its connection at the end."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_no_request_makes_the_api_fail(operation, mode, province):
    secret = program_of(province.administrator).secret

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(headers={"Authorization": f"Bearer {secret}"}, checks=CHECKS)

    ask()


def test_writing_about_a_body_that_exists_does_not_fail_either(province):
    secret = program_of(province.administrator).secret

    @settings(max_examples=3 * EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def ask(data):
        _ask_about_one_that_exists(data, province, secret)

    ask()


def _ask_about_one_that_exists(data, province, secret):
    operation = data.draw(st.sampled_from([one for one in OPERATIONS if one.method == "post" and "{" in one.path]))
    case = data.draw(operation.as_strategy())
    body = data.draw(st.sampled_from([province.department, province.commune, province.district]))
    body.refresh_from_db()
    case.path_parameters = {"key": str(body.pk)}
    if isinstance(case.body, dict):
        case.body["version"] = body.version
    case.call_and_validate(headers={"Authorization": f"Bearer {secret}"}, checks=CHECKS)
