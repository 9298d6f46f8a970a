"""Why a row of the unit sheet is not taken, or looked at twice: stable rules, each with how to mend it."""

from conglap.register.sheet_columns import header_of
from conglap.register.unit_rows import Reason, Weight

SENTENCES = {
    # one row by itself
    "empty": "Cột “{header}” còn trống. Hãy điền rồi nạp lại.",
    "excel_error": "Ô này đang báo lỗi {value} của Excel. Hãy sửa công thức hoặc gõ lại giá trị.",
    "too_long": "Nội dung dài {length} ký tự, quá giới hạn {limit}. Hãy rút gọn.",
    "unknown_word": "“{value}” không có trong danh sách của cột này.{near}",
    "not_a_day": "“{value}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 01/07/2025.",
    "only_a_year": "Mới có năm {value}. Hãy ghi đủ ngày/tháng/năm, ví dụ 01/01/{value}.",
    "far_day": "Ngày {value} nằm ngoài khoảng từ năm 1900 đến năm 2100. Hãy kiểm tra lại.",
    "not_yes_or_no": "“{value}” không rõ là có hay không. Hãy ghi Có, Không, hoặc để trống khi chưa rõ.",
    "not_a_number": "“{value}” không phải là số độ. Hãy ghi độ thập phân, ví dụ 15,1205.",
    "half_a_place": "Mới có một trong hai cột Vĩ độ, Kinh độ. Hãy điền cả hai, hoặc để trống cả hai.",
    "swapped": "Vĩ độ {latitude}, kinh độ {longitude}: có lẽ đổi chỗ vĩ độ và kinh độ. Hãy đổi lại hai ô cho nhau.",
    "abroad": "Điểm có vĩ độ {latitude}, kinh độ {longitude} nằm ngoài Việt Nam. Hãy kiểm tra lại tọa độ.",
    "outside": "Điểm này nằm ngoài ranh giới đã cho. Hãy kiểm tra lại tọa độ hoặc địa bàn.",
    "outside_commune": "Điểm này nằm cách ranh giới {name} {km} km. Hãy kiểm tra lại tọa độ hoặc cột Địa bàn.",
    "ends_before_start": "Ngày kết thúc ({end}) không sau ngày thành lập ({start}). Hãy kiểm tra lại hai ngày này.",
    "non_public_parent": "Đơn vị ngoài công lập không trực thuộc cơ quan nào. Hãy chuyển tên cơ quan sang cột "
    "“Cơ quan quản lý ngành” và để trống cột này.",
    "non_public_pair": "Loại “{kind}” và hệ thống “{system}” không đi với nhau. Hãy sửa một trong hai ô.",
    # rows among each other
    "same_code": "Mã {value} đã dùng ở dòng {other}. Mỗi mã chỉ dùng cho một đơn vị.",
    "same_unit": "Trùng tên và cơ quan quản lý với dòng {other}. Hãy bỏ một trong hai dòng.",
    "tone_place": "Có lẽ là một với “{name}” ở dòng {other}: tên chỉ khác nhau ở cách đặt dấu thanh, cùng địa bàn.",
    "circle": "Cơ quan quản lý đi thành vòng: {names}. Hãy sửa cột “Cơ quan quản lý” của một trong các dòng này.",
    "parent_refused": "Cơ quan quản lý ở dòng {other} chưa được nhận nên dòng này cũng vậy. Hãy sửa dòng {other}.",
    # a row and the register
    "needed_to_create": "Đơn vị này chưa có trong sổ đăng ký nên cần điền cột “{header}”.",
    "no_such_body": "Không có cơ quan nào tên là “{value}” trong sổ đăng ký hay trong tệp này.{near}",
    "several_bodies": "Có {count} cơ quan cùng tên “{value}”. Hãy ghi mã, hoặc thêm tên cơ quan cấp trên trong ngoặc: "
    "“{value} (tên cơ quan cấp trên)”.",
    "own_parent": "Đơn vị không thể là cơ quan quản lý của chính mình. Hãy sửa ô này.",
    "parent_not_yet": "“{name}” chỉ thành lập từ ngày {day}, sau ngày đơn vị này bắt đầu trực thuộc ({start}).",
    "parent_ended": "“{name}” đã kết thúc hoạt động từ ngày {day}. Hãy ghi cơ quan khác.",
    "several_units": "Trong sổ có {count} đơn vị tên “{name}”. Hãy ghi mã định danh hoặc cơ quan quản lý để phân biệt.",
    "alike": "Có lẽ là “{name}”{code} đã có trong sổ đăng ký, cùng địa bàn{difference}.",
    "other_start": "Trong sổ ghi đơn vị thành lập từ ngày {day}; ngày này không sửa được bằng tệp. "
    "Hãy để trống ô, hoặc kiểm tra lại mã.",
    "other_system": "Trong sổ đơn vị này thuộc hệ thống “{value}”, không đổi được. "
    "Hãy kiểm tra lại mã hoặc để trống ô.",
    "other_code": "Trong sổ đơn vị này có mã {value}. Mã đã cấp không sửa được bằng tệp.",
    "has_ended": "Đơn vị đã kết thúc hoạt động từ ngày {day}, không sửa được nữa.",
    "end_written": "Trong sổ đã ghi đơn vị kết thúc từ ngày {day}. "
    "Muốn đổi, hãy rút lại ngày đó trên trang của đơn vị.",
    "changed_later": "Trong sổ đã có thay đổi về {what} sau ngày {day}. Hãy sửa trên trang của đơn vị.",
    "still_has_units": "Chưa kết thúc được: còn {count} đơn vị trực thuộc hoặc đặt ở đây ({names}). "
    "Hãy chuyển hoặc kết thúc các đơn vị đó trước.",
    "still_has_people": "Chưa kết thúc được: còn {count} người giữ chức vụ ({names}). "
    "Hãy kết thúc các chức vụ đó trên trang của đơn vị trước.",
    "end_with_changes": "Dòng này ghi kết thúc từ ngày {end} mà còn sửa thông tin có hiệu lực từ ngày {day}. "
    "Hãy chọn ngày hiệu lực trước ngày kết thúc, hoặc để nguyên các cột khác.",
    "too_far": "Ngày {day} quá xa. Chỉ ghi trước được trong vòng một năm.",
    "not_yours": "Bạn không quản trị đơn vị này. Hãy nhờ người quản trị của “{name}” nhập dòng này.",
    "not_your_parent": "Bạn không quản trị “{name}” nên không đưa đơn vị vào đó được. "
    "Hãy nhờ người quản trị của cơ quan này hoặc của cấp trên.",
    "not_your_former": "Chuyển hoặc kết thúc đơn vị này do người quản trị của “{name}” thực hiện.",
    # while writing
    "changed_meanwhile": "Sổ đăng ký đã thay đổi từ lúc kiểm tra tệp nên dòng này chưa ghi. Hãy kiểm tra lại tệp.",
    "undecided": "Chưa xác định là một đơn vị hay hai đơn vị nên dòng này chưa ghi.",
}


def reason(row: int, column: str, rule: str, weight: Weight = Weight.REFUSED, **values: object) -> Reason:
    """Return the reason against a row; ``rule`` is a key of ``SENTENCES`` (lý do không nhận)."""
    message = SENTENCES[rule].format(**{"header": header_of(column), **values})
    return Reason(row, column, rule, message, weight)


def perhaps(nearest: str | None) -> str:
    """Return the words that offer the nearest entry, nothing where there is none."""
    return f" Có phải ý là “{nearest}”?" if nearest else " Hãy chọn trong danh sách có sẵn."
