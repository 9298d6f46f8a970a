"""``manage.py demo``: a fictional province to try the site with."""

from django.core.management.base import BaseCommand

from conglap_web.demo.accounts import table
from conglap_web.demo.build import build, has_data


class Command(BaseCommand):
    """Builds the demonstration once; where there are data it changes nothing and says so."""

    help = "Dựng dữ liệu minh họa ở tỉnh Quảng Ngãi (hư cấu) để dùng thử; đã có dữ liệu thì không làm gì."

    def handle(self, *args: object, **options: object) -> None:
        if has_data():
            self.stderr.write("Cơ sở dữ liệu đã có cơ quan, đơn vị: không dựng tỉnh mẫu, không thay đổi gì.")
            return
        build()
        self.stdout.write(table())
