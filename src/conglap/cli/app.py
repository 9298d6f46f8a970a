"""All commands: those in files of their own, and those that are loaded only when they are used."""

from conglap.cli import cascade_command, evaluate_command, law_command, lint_command, read_command
from conglap.cli.root import app, group_of_commands

__all__ = ["app", "cascade_command", "evaluate_command", "law_command", "lint_command", "read_command"]

app.command(law_command.law)

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

register = group_of_commands("register", "Danh sách đơn vị: kiểm tra tệp Excel trước khi nhập, chuyển sang dữ liệu mở.")
app.command(register)
register.command(
    "conglap.cli.register_command:check",
    name="check",
    help="Kiểm tra một danh sách đơn vị: dòng nào đạt, dòng nào không nhận và vì sao. Không cần cơ sở dữ liệu.",
    usage="conglap register check TỆP [--outline TỆP_GEOJSON] [--format text|json]",
    help_epilogue="Ví dụ:\n"
    "  conglap register check truong-hoc.xlsx\n"
    "  conglap register check truong-hoc.xlsx --outline ranh-gioi.geojson --format json\n\n"
    "Mã kết thúc: 0 khi mọi dòng đều đạt; 1 khi có dòng không nhận, cần xác định, hoặc tệp không đọc được; "
    "2 khi lệnh chưa đúng.",
)
register.command(
    "conglap.cli.register_command:convert",
    name="convert",
    help="Chuyển danh sách đơn vị sang GeoJSON (bản đồ) hoặc CSV.",
    usage="conglap register convert TỆP --to geojson|csv [--on NGÀY] -o TỆP_MỚI",
    help_epilogue="Ví dụ:\n"
    "  conglap register convert truong-hoc.xlsx --to geojson --on 2026-06-01 -o truong-hoc.geojson\n\n"
    "Mã kết thúc: 0 khi đã ghi mọi dòng; 1 khi có dòng không đọc được hoặc không ghi được tệp; 2 khi lệnh chưa đúng.",
)

autonomy = group_of_commands("autonomy", "Tự chủ tài chính: nhóm của từng đơn vị theo pháp luật của một ngày.")
app.command(autonomy)
autonomy.command(
    "conglap.cli.autonomy_command:classify",
    name="classify",
    help="Xác định nhóm tự chủ của các đơn vị trong một bảng thu, chi, kèm diễn giải từng khoản.",
    usage="conglap autonomy classify TỆP --on NGÀY [--at MÃ] [--pack TỆP] [-o TỆP] [--format table|json]",
    help_epilogue="Ví dụ:\n  conglap autonomy classify don-vi.xlsx --on 2026-01-01 -o nhom-tu-chu.xlsx\n\n"
    "Mã kết thúc: 0 khi tính được mọi dòng; 1 khi có dòng không nhận hoặc tệp không đọc được; 2 khi lệnh chưa đúng.",
)
autonomy.command(
    "conglap.cli.autonomy_command:template",
    name="template",
    help="Ghi tệp Excel mẫu: các khoản thu, chi và căn cứ của từng khoản.",
    usage="conglap autonomy template -o TỆP",
)
