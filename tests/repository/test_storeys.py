"""Imports and foreign keys point down only."""

from __future__ import annotations

from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, OneToOneField
from importlinter.cli import lint_imports

from tests.repository.sources import ROOT, SITE, storeys_of_the_site


def test_imports_keep_to_the_contracts(capsys):
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)
    assert status == 0, capsys.readouterr().out


def test_every_app_of_the_site_has_its_storey():
    installed = {app.name.removeprefix("conglap_web.") for app in apps.get_app_configs() if own(app.name)}
    assert installed <= set(storeys_of_the_site()), "a new app needs its place in the import contract"
    folders = {path.parent.name for path in SITE.glob("*/apps.py")}
    assert folders == installed, "a folder with apps.py must be installed, and the other way round"


def test_foreign_keys_point_down_the_storeys():
    height = {name: -place for place, name in enumerate(storeys_of_the_site())}
    wrong = []
    for app in apps.get_app_configs():
        if not own(app.name):
            continue
        here = app.name.removeprefix("conglap_web.")
        for model in app.get_models(include_auto_created=True):
            for field in model._meta.get_fields(include_parents=False):
                if not isinstance(field, ForeignKey | OneToOneField | ManyToManyField):
                    continue
                target = field.related_model._meta.app_config.name
                if own(target) and height[target.removeprefix("conglap_web.")] > height[here]:
                    wrong.append(f"{model._meta.label}.{field.name} → {field.related_model._meta.label}")
    assert wrong == []


def own(name: str) -> bool:
    return name.startswith("conglap_web.")
