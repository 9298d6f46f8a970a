"""From the words of a failed command to what is missing and how to get it."""

from __future__ import annotations

import errno
import re
import shutil
import traceback

from tools.console import CommandFailed, StepFailed
from tools.paths import ROOT

NO_SPACE = re.compile(r"No space left on device|ENOSPC|Disk quota exceeded", re.I)
NO_NETWORK = re.compile(
    r"name resolution|NameResolutionError|NewConnectionError|Network is unreachable|Connection refused"
    r"|ConnectTimeout|timed out|ProxyError|dns error|error sending request|failed to fetch"
    r"|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH",
    re.I,
)
BAD_CERTIFICATE = re.compile(
    r"CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_VERIFY|invalid peer certificate", re.I
)
BAD_HASH = re.compile(r"DO NOT MATCH THE HASHES|Hash mismatch|EINTEGRITY", re.I)
NOT_PERMITTED = re.compile(r"Permission denied|EACCES|Read-only file system", re.I)

NEEDED_BYTES = 1_500_000_000


def explain(failed: CommandFailed, doing: str, source: str) -> StepFailed:
    """Say why a download or build failed; `doing` is the step, `source` where it takes its packages from."""
    output = failed.output
    if NO_SPACE.search(output):
        return disk_full()
    if BAD_CERTIFICATE.search(output):
        return StepFailed(
            f"không xác thực được chứng chỉ của {source} khi {doing}.",
            "nếu cơ quan dùng proxy có chứng chỉ riêng, đặt PIP_CERT, SSL_CERT_FILE và NODE_EXTRA_CA_CERTS "
            "trỏ tới tệp chứng chỉ đó rồi chạy lại.",
            output,
        )
    if BAD_HASH.search(output):
        return StepFailed(
            f"gói tải về từ {source} không khớp mã băm đã ghi trong tệp khóa.",
            "chạy lại; nếu vẫn lỗi, hỏi người quản trị mạng xem có máy chủ trung gian nào sửa tệp không.",
            output,
        )
    if NO_NETWORK.search(output):
        return StepFailed(
            f"không kết nối được tới {source} khi {doing}.",
            "kiểm tra mạng (hoặc đặt HTTPS_PROXY=http://máy-chủ:cổng) rồi chạy lại lệnh vừa rồi.",
            output,
        )
    if NOT_PERMITTED.search(output):
        return no_permission(doing, output)
    return StepFailed(f"bị lỗi khi {doing}.", "xem các dòng ở trên, sửa rồi chạy lại lệnh vừa rồi.", output)


def of_the_system(error: OSError) -> StepFailed:
    """Say what stood in the way when a file could not be written or read."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full()
    if isinstance(error, PermissionError):
        return no_permission("cài đặt", str(error))
    where = f" ({error.filename})" if error.filename else ""
    return StepFailed(
        f"hệ điều hành báo lỗi: {error.strerror}{where}.",
        "kiểm tra thư mục cài đặt còn đủ tệp (git status), rồi chạy lại.",
        "".join(traceback.format_exception(error)),
    )


def no_permission(doing: str, detail: str) -> StepFailed:
    """Say that the folder belongs to somebody else."""
    return StepFailed(
        f"không có quyền ghi khi {doing}.",
        f"cho tài khoản đang dùng quyền ghi vào thư mục: sudo chown -R $(id -un) {ROOT}",
        detail,
    )


def disk_full() -> StepFailed:
    """Say that the disk is full and how much is needed."""
    free = shutil.disk_usage(ROOT).free
    return StepFailed(
        f"ổ đĩa không đủ chỗ (còn {free // 1_000_000} MB).",
        f"giải phóng ít nhất {NEEDED_BYTES / 1e9:.1f} GB trên ổ chứa {ROOT} rồi chạy lại.".replace(".", ",", 1),
    )


def demand_space() -> None:
    """Refuse to begin a first set-up that would fill the disk half-way."""
    if shutil.disk_usage(ROOT).free < NEEDED_BYTES:
        raise disk_full()
