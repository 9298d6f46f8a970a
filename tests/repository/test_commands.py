"""Commands explain themselves, and the database follows the models."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command, get_commands, load_command_class

OWN = sorted(name for name, app in get_commands().items() if app.startswith("conglap_web."))


@pytest.mark.parametrize("name", OWN)
def test_a_management_command_says_what_it_does(name):
    command = load_command_class(get_commands()[name], name)
    assert len(command.help.strip()) > 10
    parser = command.create_parser("manage.py", name)
    of_django = set(vars(load_command_class("django.core", "check").create_parser("manage.py", "check")))
    silent = [action.dest for action in parser._actions if not action.help and action.dest not in of_django]
    assert silent == []


def test_the_worker_and_the_verification_of_the_audit_chain_are_there():
    assert {"worker", "verify_audit"} <= set(OWN)


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said, stderr=said)
    except SystemExit:
        pytest.fail(said.getvalue())
