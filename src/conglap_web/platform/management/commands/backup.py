"""``manage.py backup DIR``: database and files into a new folder under DIR."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conglap_web.platform import backup


class Command(BaseCommand):
    """May run while people work."""

    help = "Sao lưu cơ sở dữ liệu và tệp vào một thư mục mới trong DIR; chạy được khi mọi người đang làm việc."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("dir", type=Path, help="thư mục chứa các bản sao lưu")

    def handle(self, *args: object, **options: object) -> None:
        try:
            folder = backup.make(options["dir"])
        except backup.BackupRefused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"Đã sao lưu vào {folder}")
