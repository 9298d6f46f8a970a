"""``manage.py verify_audit``: compute the audit chain again."""

import sys

from django.core.management.base import BaseCommand

from conglap_web.audit.models import AuditChain
from conglap_web.audit.queries import verify_chains


class Command(BaseCommand):
    """Exit status 1 when the chain is broken."""

    help = "Kiểm tra chuỗi nhật ký: tính lại từng mã băm, báo dòng bị sửa, bị thiếu hoặc bị cắt."

    def handle(self, *args: object, **options: object) -> None:
        checked, problems = verify_chains()
        for problem in problems:
            self.stderr.write(f"Dòng {problem.position}: {problem.message}")
        if problems:
            self.stderr.write(f"Nhật ký KHÔNG nguyên vẹn: {len(problems)} chỗ sai trong {checked} dòng.")
            sys.exit(1)
        self.stdout.write(f"Nhật ký nguyên vẹn: {checked} dòng.")
        for chain in AuditChain.objects.all():
            self.stdout.write(f"Mã băm cuối {chain.last_hash or '(trống)'} - nên ghi lại ở nơi khác.")
