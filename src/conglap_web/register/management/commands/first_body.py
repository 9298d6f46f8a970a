"""``manage.py first_body``: the first body and its administrator, on a site that has none yet."""

import datetime as dt

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from conglap.base.dates import parse_day
from conglap_web.register.actions import RegisterRefused, add_body, add_person
from conglap_web.register.models import Body, BodyKind, Level, Role, System


class Command(BaseCommand):
    """Everything after this is done by the administrator on the pages."""

    help = "Khai báo cơ quan đầu tiên (thường là cấp ủy cao nhất) và người quản trị đầu tiên của một hệ thống mới."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="tên cơ quan, ví dụ “Tỉnh ủy Quảng Ngãi”")
        parser.add_argument("--kind", choices=BodyKind.values, default=BodyKind.PARTY_COMMITTEE, help="loại cơ quan")
        parser.add_argument("--system", choices=System.values, default=System.PARTY, help="hệ thống")
        parser.add_argument("--level", choices=Level.values, default=Level.PROVINCE, help="cấp")
        parser.add_argument("--start", default="01/07/2025", help="ngày bắt đầu hoạt động, dd/mm/yyyy")
        parser.add_argument("--username", default="quantri", help="tên đăng nhập của người quản trị")
        parser.add_argument("--full-name", required=True, help="họ và tên người quản trị")

    @transaction.atomic
    def handle(self, *args: object, **options: str) -> None:
        if Body.objects.exists():
            raise CommandError("Hệ thống đã có cơ quan. Hãy nhờ người quản trị thêm cơ quan khác trên trang web.")
        if (start := parse_day(options["start"])) is None:
            raise CommandError(f"“{options['start']}” không phải là ngày. Hãy viết dạng dd/mm/yyyy.")
        try:
            password = self._make(options, start)
        except RegisterRefused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"Đã khai báo {options['name']}.")
        self.stdout.write(f"Tên đăng nhập: {options['username']}\nMật khẩu dùng một lần: {password}")

    def _make(self, options: dict[str, str], start: dt.date) -> str:
        body = add_body(
            by=None,
            name=options["name"],
            kind=options["kind"],
            system=options["system"],
            level=options["level"],
            start=start,
        )
        _post, password = add_person(
            by=None,
            body=body,
            username=options["username"],
            full_name=options["full_name"],
            title="Quản trị hệ thống",
            role=Role.ADMINISTRATOR,
            start=start,
        )
        return password
