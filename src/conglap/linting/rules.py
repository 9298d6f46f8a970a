"""All rules, by name (danh mục quy tắc); the law pack says under which standards each applies."""

from dataclasses import replace

from conglap.base.findings import Level
from conglap.linting import (
    bases,
    capitals,
    citing,
    closing,
    completeness,
    ending,
    letter_looks,
    letterhead,
    mentions,
    number_lines,
    page_looks,
    paragraph_looks,
    spelling,
    tones,
)
from conglap.linting.context import Rule

_E, _W, _I = Level.ERROR, Level.WARNING, Level.INFO

_ALL: tuple[Rule, ...] = (
    Rule("missing-component", _E, "Thiếu thành phần thể thức", completeness.missing_components),
    Rule("national-title", _W, "Viết sai Quốc hiệu, Tiêu ngữ", letterhead.national_title),
    Rule("draft", _I, "Để trống số hoặc ngày: bản dự thảo", completeness.draft),
    Rule("symbol-form", _E, "Ký hiệu của văn bản sai lối (Đảng, Nhà nước)", number_lines.symbol_form),
    Rule("number-line", _W, "“Số:” của Nhà nước, “Số” của Đảng", number_lines.number_line),
    Rule("symbol-spacing", _I, "Cách chữ trong số, ký hiệu", number_lines.symbol_spacing),
    Rule("number-zero", _W, "Số nhỏ hơn 10 thiếu số 0", number_lines.number_zero),
    Rule("date-zero", _W, "Ngày nhỏ hơn 10, tháng 1, 2 thiếu số 0", letterhead.date_zero),
    Rule("date-form", _W, "Cách ghi địa danh, ngày, tháng, năm", letterhead.date_form),
    Rule("kind-code", _E, "Chữ viết tắt tên loại không đúng", number_lines.kind_code),
    Rule("kind-known", _W, "Tên loại ngoài 29 loại văn bản hành chính", number_lines.kind_known),
    Rule("about-form", _W, "Trích yếu công văn: “V/v”, “về việc”", letterhead.about_form),
    Rule("citation-form", _E, "Ký hiệu văn bản viện dẫn sai lối (Đảng, Nhà nước)", citing.citation_form),
    Rule("two-names", _W, "Một văn bản ghi hai cách", citing.two_names, of_form=False),
    Rule("impossible-date", _E, "Ngày viện dẫn không có thật hoặc ở sau ngày ban hành", citing.impossible_dates,
         of_form=False),
    Rule("first-citation", _W, "Viện dẫn lần đầu chưa đủ", mentions.first_citation),
    Rule("later-citation", _I, "Viện dẫn lần sau ghi thừa", mentions.later_citation),
    Rule("citation-comma", _I, "Dấu phẩy trước “ngày” khi viện dẫn văn bản của Đảng", mentions.citation_comma),
    Rule("bases-punctuation", _W, "Dấu câu cuối các căn cứ", bases.bases_punctuation),
    Rule("law-number", _W, "Căn cứ là luật mà ghi số, ký hiệu", bases.law_number),
    Rule("authority-form", _E, "“TM.”, “KT.” của Nhà nước, “T/M”, “K/T” của Đảng", closing.authority_form),
    Rule("deputy-signs", _W, "Cấp phó ký mà không ghi “KT.”", closing.deputy_signs),
    Rule("signer-name", _W, "Học hàm, học vị trước tên người ký", closing.signer_name),
    Rule("recipients-punctuation", _W, "Dấu câu ở “Nơi nhận”", closing.recipients_punctuation),
    Rule("archive-line", _W, "Dòng lưu ở “Nơi nhận”", closing.archive_line),
    Rule("as-above", _W, "“Như trên” và “Kính gửi”", closing.as_above),
    Rule("capital-people", _W, "“Nhân dân” viết hoa", capitals.people),
    Rule("capital-state", _W, "“Nhà nước” viết hoa", capitals.state),
    Rule("capital-reference", _W, "Viết hoa khi viện dẫn điều, khoản, điểm", capitals.references),
    Rule("capital-unit", _W, "Viết hoa tên đơn vị hành chính", capitals.units),
    Rule("capital-body", _W, "Viết hoa “Ủy ban nhân dân”, “Hội đồng nhân dân”", capitals.bodies),
    Rule("end-mark", _W, "Dấu kết thúc văn bản", ending.end_mark),
    Rule("page-size", _W, "Khổ giấy A4, trình bày theo chiều dọc", page_looks.page_size),
    Rule("margins", _W, "Lề trang", page_looks.margins),
    Rule("page-number", _W, "Số trang", page_looks.page_number),
    Rule("font-family", _W, "Phông chữ", letter_looks.font_family),
    Rule("font-size", _W, "Cỡ chữ của từng thành phần", letter_looks.font_size),
    Rule("font-style", _W, "Chữ đậm, nghiêng, gạch chân của từng thành phần", letter_looks.font_style),
    Rule("letter-case", _W, "Thành phần phải viết in hoa", letter_looks.letter_case),
    Rule("text-colour", _W, "Chữ màu đen", letter_looks.text_colour),
    Rule("alignment", _W, "Căn giữa, căn đều hai lề", paragraph_looks.alignment),
    Rule("first-line", _W, "Thụt đầu dòng", paragraph_looks.first_line),
    Rule("line-spacing", _W, "Giãn dòng", paragraph_looks.line_spacing),
    Rule("paragraph-spacing", _W, "Khoảng cách giữa các đoạn", paragraph_looks.paragraph_spacing),
    Rule("rule-line", _W, "Đường kẻ dưới Tiêu ngữ, tên cơ quan, tiêu đề", paragraph_looks.rule_lines),
    Rule("tone-place", _I, "Đặt dấu thanh không thống nhất", tones.mixed_tone_places, of_form=False),
    Rule("spelling", _W, "Lỗi chính tả thường gặp", spelling.slips, of_form=False),
    Rule("blank-before-mark", _W, "Thừa dấu cách trước dấu câu", ending.blank_before_mark, of_form=False),
    Rule("look-alike", _W, "Ký tự trông giống nhưng là ký tự khác", ending.look_alikes, of_form=False),
)  # fmt: skip

# Rules that know how to correct what they find in a Word file, or most of it.
_MENDED = frozenset("""
    national-title symbol-form number-line symbol-spacing number-zero date-zero date-form about-form citation-form
    citation-comma bases-punctuation law-number authority-form signer-name recipients-punctuation archive-line
    capital-people capital-state capital-reference capital-unit capital-body end-mark spelling blank-before-mark
    look-alike page-size margins page-number font-family font-size font-style letter-case text-colour alignment
    first-line line-spacing paragraph-spacing tone-place
""".split())  # fmt: skip  # noqa: SIM905

RULES: tuple[Rule, ...] = tuple(replace(rule, mends=rule.name in _MENDED) for rule in _ALL)
