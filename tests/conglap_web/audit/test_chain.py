"""The chain shows every change of what was written, and two writers at once keep one chain."""

import threading

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.audit.models import AuditChain, AuditEntry
from conglap_web.audit.queries import history_of, verify_chains


def make_user(name: str = "van.thu") -> User:
    return User.objects.create_user(name, None, full_name="Nguyễn Văn Thư")


def write(user: User, count: int) -> None:
    for number in range(count):
        record(by=user, action="test.write", about=user, before={"n": number}, after={"n": number + 1, "đ": "ế"})


def problems() -> list[str]:
    return [f"{problem.position}: {problem.message}" for problem in verify_chains()[1]]


@pytest.fixture
def chain(db) -> User:
    user = make_user()
    write(user, 5)
    assert verify_chains() == (5, [])
    return user


def test_rows_are_numbered_and_each_holds_the_hash_before_it(chain):
    rows = list(AuditEntry.objects.order_by("position"))
    assert [row.position for row in rows] == [1, 2, 3, 4, 5]
    assert [row.previous_hash for row in rows] == ["", *(row.hash for row in rows[:-1])]


@pytest.mark.parametrize(
    "change",
    [
        {"after": {"n": 99}},
        {"before": None},
        {"actor_name": "Người khác"},
        {"action": "test.other"},
        {"object_label": "Thứ khác"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_edited_row_is_found(chain, change):
    AuditEntry.objects.filter(position=3).update(**change)
    assert problems() == ["3: Nội dung dòng nhật ký đã bị sửa."]


def test_an_edited_row_with_its_hash_made_anew_breaks_the_next_one(chain):
    from conglap_web.audit.actions import entry_hash

    row = AuditEntry.objects.get(position=3)
    row.after = {"n": 99}
    row.hash = entry_hash(row)
    row.save()
    assert problems() == ["4: Dòng nhật ký không nối với dòng trước."]


def test_a_removed_row_is_found(chain):
    AuditEntry.objects.filter(position=3).delete()
    assert problems() == ["3: Thiếu dòng nhật ký số 3."]


def test_a_cut_tail_is_found(chain):
    AuditEntry.objects.filter(position__gte=4).delete()
    assert problems() == ["4: Phần cuối nhật ký đã bị cắt hoặc thêm vào."]


def test_a_row_added_past_the_head_is_found(chain):
    last = AuditEntry.objects.get(position=5)
    AuditEntry.objects.create(
        chain=last.chain,
        position=6,
        at=last.at,
        actor_name="x",
        action="x.y",
        object_type="x",
        object_id=last.object_id,
        previous_hash=last.hash,
        hash="0" * 64,
    )
    assert len(problems()) == 2


def test_the_command_says_that_all_is_well_and_gives_the_last_hash(chain, capsys):
    call_command("verify_audit")
    said = capsys.readouterr().out
    assert "Nhật ký nguyên vẹn: 5 dòng." in said and AuditChain.objects.get().last_hash in said


def test_the_command_fails_when_the_chain_is_broken(chain, capsys):
    AuditEntry.objects.filter(position=2).update(actor_name="x")
    with pytest.raises((SystemExit, CommandError)) as ended:
        call_command("verify_audit")
    assert getattr(ended.value, "code", 1) == 1
    assert "Dòng 2" in capsys.readouterr().err


def test_a_write_that_is_undone_leaves_no_row(chain):
    def write_and_fail() -> None:
        with transaction.atomic():
            write(chain, 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert verify_chains() == (5, [])


def test_the_history_of_an_object_is_its_own_newest_first(chain):
    other = make_user("khac")
    record(by=other, action="test.other", about=other)
    assert [entry.action for entry in history_of(other)] == ["test.other"]
    assert [entry.after["n"] for entry in history_of(chain)] == [5, 4, 3, 2, 1]


def test_a_row_outlives_the_account_of_who_wrote_it(chain):
    chain.delete()
    assert AuditEntry.objects.first().actor_name == "Nguyễn Văn Thư"
    assert problems() == []


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_keep_one_chain():
    AuditChain.objects.all().delete()  # also where the row of the migration is missing
    user, failures = make_user(), []
    begin = threading.Barrier(4)

    def work() -> None:
        try:
            begin.wait(timeout=10)
            write(user, 15)
        except Exception as problem:
            failures.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert failures == []
    assert AuditChain.objects.count() == 1
    assert verify_chains() == (60, [])


def test_first_writers_make_one_and_the_same_chain(db):
    made = []
    for _ in range(2):
        AuditChain.objects.all().delete()
        write(make_user(f"van.thu.{len(made)}"), 1)
        made.append(AuditChain.objects.get().pk)
        AuditEntry.objects.all().delete()
    assert made[0] == made[1]
