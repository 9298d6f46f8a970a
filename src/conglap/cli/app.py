"""All commands: those in files of their own, and those that are loaded only when they are used."""

from conglap.cli import cascade_command, evaluate_command, lint_command, read_command
from conglap.cli.root import app

__all__ = ["app", "cascade_command", "evaluate_command", "lint_command", "read_command"]

app.command(
    "conglap.cli.draft_command:draft",
    name="draft",
    help="Soạn văn bản giao lại nhiệm vụ của cấp trên: kế hoạch, công văn, quyết định, công văn đôn đốc (Word).",
    usage="conglap draft TỆP… --issuer CƠ_QUAN --on NGÀY -o TỆP [TÙY CHỌN]",
    help_epilogue="Ví dụ:\n"
    "  conglap draft ke-hoach-tinh.docx --issuer 'Ủy ban nhân dân xã Bình An' --on 2026-06-01 -o ke-hoach-xa.docx\n"
    "  conglap draft ke-hoach.docx --issuer 'Đảng ủy xã Bình An' --on 2026-06-01 --lead 'II.3=Ban Xây dựng Đảng' "
    "-o du-thao.docx\n\n"
    "Mã kết thúc: 0 khi đã soạn; 1 khi không soạn được; 2 khi lệnh chưa đúng.",
)
app.command(
    "conglap.cli.draft_command:template",
    name="template",
    help="Lấy mẫu Word để sửa, hoặc kiểm tra mẫu của cơ quan trước khi dùng.",
    usage="conglap template -o TỆP | --check TỆP [--issuer CƠ_QUAN] [--kind LOẠI]",
)
