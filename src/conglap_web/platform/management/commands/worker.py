"""``manage.py worker``: do background jobs until told to stop."""

import os
import signal
import socket
import time

from django.core.management.base import BaseCommand, CommandParser

from conglap_web.platform import jobs


class Command(BaseCommand):
    """Takes jobs from the table; several workers, also on several machines, may run at once."""

    help = "Chạy việc nền (bóc tách văn bản, kết xuất…). Dừng bằng Ctrl-C; việc đang làm dở được làm nốt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="làm hết việc đang chờ rồi thôi")
        parser.add_argument("--poll", type=float, default=1.0, help="số giây nghỉ giữa hai lần hỏi việc")

    def handle(self, *args: object, **options: object) -> None:
        self.stopping = False
        if not options["once"]:
            signal.signal(signal.SIGTERM, self._stop)
            signal.signal(signal.SIGINT, self._stop)
        name = f"{socket.gethostname()}:{os.getpid()}"
        while not self.stopping:
            if jobs.run_one(name):
                continue
            if options["once"]:
                return
            jobs.rest()
            time.sleep(options["poll"])

    def _stop(self, *_: object) -> None:
        self.stopping = True
