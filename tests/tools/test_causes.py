"""A failed command is explained by what stands in its output."""

import errno

import pytest

from tools import causes
from tools.console import CommandFailed

SAID = {
    "OSError: [Errno 28] No space left on device": "ổ đĩa không đủ chỗ",
    "npm error code ENOSPC": "ổ đĩa không đủ chỗ",
    "NewConnectionError: Temporary failure in name resolution": "không kết nối được tới kho gói PyPI",
    "npm error network request failed, reason: getaddrinfo ENOTFOUND": "không kết nối được tới kho gói PyPI",
    "THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE": "không khớp mã băm",
    "ssl.SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED": "chứng chỉ",
    "EACCES: permission denied, mkdir": "không có quyền ghi",
    "SyntaxError: unexpected token": "bị lỗi khi cài gói",
}


@pytest.mark.parametrize(("said", "expected"), list(SAID.items()))
def test_the_sentence_names_the_cause_and_the_way_out(said, expected):
    failure = causes.explain(CommandFailed(["npm"], said), "cài gói", "kho gói PyPI")
    assert expected in failure.problem
    assert failure.remedy


def test_a_full_disk_is_recognised_outside_commands_too():
    assert "ổ đĩa không đủ chỗ" in causes.of_the_system(OSError(errno.ENOSPC, "No space left on device")).problem


def test_a_full_disk_wins_over_the_network_error_that_follows_it():
    failed = CommandFailed(["pip"], "No space left on device\nConnection refused")
    assert "ổ đĩa" in causes.explain(failed, "cài gói", "kho gói PyPI").problem
