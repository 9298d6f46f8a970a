"""``manage.py clean_files``: remove stored contents that no row names."""

import datetime as dt

from django.core.management.base import BaseCommand

from conglap_web.platform.clock import now
from conglap_web.platform.files import remove_orphans


class Command(BaseCommand):
    """Only contents older than a day go: a younger one may belong to a request that still runs."""

    help = "Xoá tệp lưu trữ không còn dòng nào trong cơ sở dữ liệu trỏ tới và đã cũ hơn một ngày."

    def handle(self, *args: object, **options: object) -> None:
        removed = remove_orphans(now() - dt.timedelta(days=1))
        for key in removed:
            self.stdout.write(key)
        self.stdout.write(f"Đã xoá {len(removed)} tệp.")
