"""``manage.py restore DIR``: put a backup into an empty site, or only check it."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conglap_web.platform import backup


class Command(BaseCommand):
    """Refuses to write over a database in which people work."""

    help = "Khôi phục một bản sao lưu vào nơi còn trống; với --verify chỉ kiểm tra bản sao lưu, không ghi gì."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("dir", type=Path, help="thư mục của một bản sao lưu (conglap-…)")
        parser.add_argument("--verify", action="store_true", help="chỉ kiểm tra, không khôi phục")

    def handle(self, *args: object, **options: object) -> None:
        folder = options["dir"]
        if found := backup.problems_of(folder):
            raise CommandError("\n".join(found))
        if options["verify"]:
            self.stdout.write("Bản sao lưu nguyên vẹn.")
            return
        try:
            backup.restore(folder)
        except backup.BackupRefused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write("Đã khôi phục. Hãy chạy tiếp: manage.py migrate, rồi manage.py verify_audit.")
