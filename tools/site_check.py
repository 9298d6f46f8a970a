"""Django's own checks, as if the site stood on the internet, and whether each model has its migrations."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile

from django.core.management import call_command

# A server behind HTTPS.
SERVER = {"CONGLAP_HTTPS": "1", "CONGLAP_DEBUG": "0", "CONGLAP_HOSTS": "conglap.example.vn"}
# Sub-domains and preload lists of HSTS are the choice of whoever owns the domain, not ours.
LEFT_TO_THE_OPERATOR = {"security.W005", "security.W021"}


def main() -> int:
    """Run the checks; return 0 when all hold."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CONGLAP_VAR": folder, "CONGLAP_SECRET_KEY": secrets.token_urlsafe(64), **SERVER}
        os.environ["DJANGO_SETTINGS_MODULE"] = "conglap_web.settings"
        found = warnings()
        for warning in found:
            print(warning)
        call_command("makemigrations", check=True, dry_run=True)
    return 1 if found else 0


def warnings() -> list[str]:
    """Return what Django warns of on a server, less what is not ours to decide."""
    import django
    from django.core.checks import run_checks

    django.setup()
    found = run_checks(include_deployment_checks=True)
    return [str(each) for each in found if each.id not in LEFT_TO_THE_OPERATOR and not each.is_silenced()]


if __name__ == "__main__":
    sys.exit(main())
